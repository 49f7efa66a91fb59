import { type Language, translator } from '@/base/text'
import type { LedgerReadPlan } from '@/intake/ledger-plan'
import type { LogProblem } from '@/intake/log-stats'
import { problemSentence, refusalText } from '@/intake/problem-sentence'
import { DEFAULT_PLAN } from '@/intake/read-plan'
import type { Refusal } from '@/intake/refusal'
import { startComparing, stopComparing } from './compare-ledgers'
import { text as extractText } from './extract-text'
import { addExtract, type OpenExtract } from './extracts'
import { type LedgerDesk, openDesk } from './ledger-desk'
import { text } from './ledger-text'
import { addLedger, changeLedger, dropLedger, ledgerHashes, openLedgers } from './ledgers'
import { filesOf, forgetFiles, keepFiles } from './log-files'
import { dismissNotice, notify } from './notices'

let opened = 0
const reading = new Map<string, LedgerDesk>()

type Source = Pick<OpenExtract, 'fileName' | 'files' | 'simulated'>

/** Reads a ledger or key history and keeps its state. Resolves with whether it, or the same, is open now. Never rejects. */
export async function openLedger(source: Source, blobs: readonly Blob[], plan: LedgerReadPlan): Promise<boolean> {
  const id = `ledger-${++opened}`
  const { fileName, files, simulated } = source
  const bytesTotal = blobs.reduce((sum, { size }) => sum + size, 0)
  const progress = { bytesRead: 0, bytesTotal }
  addLedger({ id, kind: plan.mapping.kind, fileName, files, simulated, plan, state: { status: 'reading', progress } })
  keepFiles(id, blobs)
  const desk = openDesk(blobs, plan, (now) => {
    if (reading.has(id)) changeLedger(id, { status: 'reading', progress: now })
  })
  reading.set(id, desk)
  const result = await desk.read
  reading.delete(id)
  if (!result.ok) {
    desk.close()
    const { problem } = result.error
    if (problem.code === 'cancelled') changeLedger(id, { status: 'cancelled' })
    else fail(id, (lang) => notOpened(source, result.error, lang))
    return false
  }
  const facts = result.value
  const hashes = [...ledgerHashes(facts)].sort().join()
  const same = openLedgers().find(
    ({ state, kind }) =>
      kind === plan.mapping.kind && state.status === 'ready' && [...ledgerHashes(state.facts)].sort().join() === hashes,
  )
  if (same !== undefined) {
    desk.close()
    dropLedger(id)
    forgetFiles(id)
    const names = { file: fileName, other: same.fileName }
    notify(`ledger:${id}`, 'done', (lang) => translator(extractText, lang)('same', names))
    return true
  }
  changeLedger(id, { status: 'ready', facts, comparison: { status: 'comparing' } })
  await startComparing(id, desk)
  return true
}

export function cancelLedger(id: string): void {
  reading.get(id)?.close()
}

/** Forgets a ledger and frees its memory. */
export function closeLedger(id: string): void {
  cancelLedger(id)
  stopComparing(id)
  dropLedger(id)
  forgetFiles(id)
  dismissNotice(`ledger:${id}`)
}

/** Asks once more what the columns are; the ledger is read again when that is answered. */
export async function askColumns(id: string): Promise<void> {
  const ledger = openLedgers().find((one) => one.id === id)
  const blobs = filesOf(id)
  const [first] = blobs
  if (ledger === undefined || first === undefined) return
  const { tableIn } = await import('./table-in')
  const found = await tableIn(first).catch(() => null)
  if (found === null) {
    // What was read of it stays.
    notify(`ledger:${id}`, 'problem', (lang) =>
      notOpened(ledger, { problem: { code: 'unreadable' }, source: 0, member: null }, lang),
    )
    return
  }
  const { fileName, files, simulated, plan } = ledger
  const extract = `columns-${id}`
  closeLedger(id)
  keepFiles(extract, blobs)
  const question = { code: 'needs-mapping', ...found } as const
  const state = { status: 'asking', question, plan: { ...DEFAULT_PLAN, ...plan } } as const
  addExtract({ id: extract, fileName, files, simulated, scale: 1, table: '', state })
}

function fail(id: string, say: (language: Language) => string): void {
  changeLedger(id, { status: 'failed', say })
  notify(`ledger:${id}`, 'problem', say)
}

function notOpened({ fileName, files }: Source, { problem, source, member }: LogProblem, lang: Language): string {
  const t = translator(text, lang)
  const one = files[source]?.name ?? fileName
  const file = member === null ? one : `${one} › ${member}`
  if (problem.code === 'no-readable-line' && problem.first !== null) {
    return t('noEntry', { file, reason: ledgerRefusal(problem.first, lang) })
  }
  if (problem.code === 'needs-mapping') return t('otherColumns', { file })
  return translator(extractText, lang)('notOpened', { file, why: problemSentence(problem, lang) })
}

/** Why a line is no entry; some reasons have other words than those for access logs. */
export function ledgerRefusal(reason: Refusal, lang: Language): string {
  if (reason === 'no-time') return translator(text, lang)('reasonNoTime')
  if (reason === 'unknown-format') return translator(text, lang)('reasonUnnamed')
  return refusalText(reason, lang)
}
