import type { WordsColumns } from '@/engine/query'
import { whileBusy } from './activity'
import { openEngine } from './engine'
import { type OpenExtract, onExtracts, openExtracts } from './extracts'
import type { LedgerDesk } from './ledger-desk'
import { type ComparisonState, changeLedger, openLedgers } from './ledgers'

/** The workers that hold the ledgers, by the ledger's id. */
const desks = new Map<string, LedgerDesk>()
let compared = ''
let running = new AbortController()
let following: (() => void) | null = null

/** Compares the ledger with the logs that are open, and again whenever those change, until it is closed. */
export function startComparing(id: string, desk: LedgerDesk): Promise<void> {
  desks.set(id, desk)
  following ??= onExtracts(() => void compareAgain())
  return compareAgain()
}

export function stopComparing(id: string): void {
  desks.get(id)?.close()
  desks.delete(id)
  if (desks.size > 0) return
  following?.()
  following = null
}

const readyLogs = (): readonly OpenExtract[] => openExtracts().filter(({ state }) => state.status === 'ready')

/** What was being compared with other logs or ledgers is overtaken. */
async function compareAgain(): Promise<void> {
  const logs = readyLogs()
  const wanted = JSON.stringify([[...desks.keys()], logs.map(({ table, simulated }) => [table, simulated])])
  if (wanted === compared) return
  compared = wanted
  running.abort()
  running = new AbortController()
  await whileBusy(compareAll([...desks], logs, running.signal))
}

async function compareAll(
  ledgers: readonly (readonly [string, LedgerDesk])[],
  logs: readonly OpenExtract[],
  signal: AbortSignal,
): Promise<void> {
  for (const [id] of ledgers) tell(id, { status: 'comparing' })
  for (const [id, desk] of ledgers) {
    const comparison = await compare(id, desk, logs, signal).catch(
      (error): ComparisonState => ({
        status: 'failed',
        detail: error instanceof Error ? error.message : String(error),
      }),
    )
    if (signal.aborted) return
    tell(id, comparison)
  }
}

async function compare(
  id: string,
  desk: LedgerDesk,
  logs: readonly OpenExtract[],
  signal: AbortSignal,
): Promise<ComparisonState> {
  const ledger = openLedgers().find((one) => one.id === id)
  if (ledger?.state.status === 'ready' && ledger.state.facts.named === 0) {
    return { status: 'impossible', why: 'ledger-without' }
  }
  if (logs.length === 0) return { status: 'impossible', why: 'no-logs' }
  const engine = await openEngine()
  const column = ledger?.kind === 'keys' ? 'key' : 'token'
  const words: WordsColumns[] = []
  for (const { table } of logs) words.push(await engine.query({ kind: 'words', table, column }, signal))
  const result = await desk.compare(words)
  return {
    status: 'done',
    logs: logs.map(({ fileName }) => fileName),
    simulated: logs.some(({ simulated }) => simulated),
    scale: Math.max(...logs.map(({ scale }) => scale)),
    result,
  }
}

function tell(id: string, comparison: ComparisonState): void {
  const state = openLedgers().find((ledger) => ledger.id === id)?.state
  if (state?.status === 'ready') changeLedger(id, { ...state, comparison })
}
