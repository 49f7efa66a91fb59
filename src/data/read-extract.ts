import type { ZoneId } from '@/base/brand'
import { type Language, translator } from '@/base/text'
import type { Extract } from '@/case/schema'
import { ledgerPlan } from '@/intake/ledger-plan'
import { loadLog } from '@/intake/load-log'
import type { LogProblem } from '@/intake/log-stats'
import { logTotals } from '@/intake/log-totals'
import type { Mapping } from '@/intake/mapping/mapping'
import { signatureOf } from '@/intake/mapping/mapping'
import { problemSentence } from '@/intake/problem-sentence'
import { DEFAULT_PLAN, type ReadPlan } from '@/intake/read-plan'
import { rehearse } from '@/intake/rehearsal'
import { currentView } from './current-view'
import { openEngine } from './engine'
import { text } from './extract-text'
import { addExtract, changeExtract, dropExtract, type ExtractQuestion, openExtracts } from './extracts'
import { stemOf } from './group-files'
import { identify, offerItsTime } from './identify-extract'
import { lasting } from './lasting'
import { filesOf, forgetFiles, keepFiles } from './log-files'
import { dismissNotice, notify } from './notices'
import { openLedger } from './open-ledger'
import { queryClient } from './query-client'
import { rememberedSource, rememberSource } from './read-plans'
import { forgetProgress, tellProgress } from './reading-progress'

/** Makes ready what reads logs: one is about to be chosen. A log that is being read is not slowed down for it. */
export function prepareReading(): void {
  if (readings.size === 0) rehearse(openEngine())
}

const readings = new Map<string, AbortController>()
let opened = 0
let tables = 0

export interface Reading {
  /** What the log is called: its file, or what the names of its parts share. */
  readonly name: string
  /** The extract of the case that this must be; null for files of the user. */
  readonly expected: Extract | null
  readonly files: (signal: AbortSignal) => Promise<readonly File[]>
}

/** Reads one access log into the engine and keeps its state. Resolves when it is ready, refused, cancelled, or a question is open. Never rejects. */
export async function readExtract({ name, expected, files }: Reading): Promise<void> {
  const id = `log-${++opened}`
  addExtract({
    id,
    fileName: name,
    files: [],
    simulated: expected?.simulated ?? isNamedSimulated(name),
    scale: expected?.scale ?? 1,
    table: '',
    state: { status: 'reading', seen: null },
  })
  const reading = new AbortController()
  readings.set(id, reading)
  try {
    const given = await files(reading.signal)
    keepFiles(id, given)
    const sources = expected === null ? given.map((file) => ({ name: file.name, size: file.size })) : []
    changeExtract(id, { files: sources })
    const said = await rememberedSource(caseId(), stemOf(name))
    await run(id, { ...DEFAULT_PLAN, zone: said?.zone ?? null }, expected, reading)
  } catch (cause) {
    if (reading.signal.aborted) changeExtract(id, { state: { status: 'cancelled' } })
    else if (cause instanceof NotShipped) fail(id, (lang) => translator(text, lang)('notShipped', { file: name }))
    else fail(id, (lang) => translator(text, lang)('engine', { file: name, detail: String(cause) }))
  } finally {
    readings.delete(id)
    forgetProgress(id)
  }
}

/** Reads with what the user said to the question that was open. */
export async function answerExtract(id: string, said: { zone?: ZoneId; mapping?: Mapping }): Promise<void> {
  const extract = openExtracts().find((one) => one.id === id)
  if (extract === undefined || extract.state.status !== 'asking') return
  const plan: ReadPlan = { ...extract.state.plan, ...said }
  await remember(extract.fileName, extract.state.question, plan)
  await reread(id, plan)
}

/**
 * Reads a log once more by another plan. Rows and figures on screen stay until the new ones are whole; where that fails or
 * is cancelled, they stay for good.
 */
export async function reread(id: string, plan: ReadPlan): Promise<void> {
  const extract = openExtracts().find((one) => one.id === id)
  if (extract === undefined || readings.has(id)) return
  const reading = new AbortController()
  readings.set(id, reading)
  const { state } = extract
  changeExtract(id, {
    state: state.status === 'ready' ? { ...state, again: true } : { status: 'reading', seen: null },
  })
  try {
    await run(id, plan, null, reading)
  } catch (cause) {
    fail(id, (lang) => translator(text, lang)('engine', { file: extract.fileName, detail: String(cause) }))
  } finally {
    readings.delete(id)
    forgetProgress(id)
  }
}

async function run(id: string, plan: ReadPlan, expected: Extract | null, { signal }: AbortController): Promise<void> {
  if (await takenForLedger(id, plan)) return
  signal.throwIfAborted()
  const engine = openEngine()
  const table = `access_${++tables}`
  const before = openExtracts().find((one) => one.id === id)
  const again = before?.state.status === 'ready' ? { ...before.state, again: false } : null
  if (again === null) changeExtract(id, { table })
  const log = loadLog(engine, table, filesOf(id), {
    plan,
    signal,
    onProgress: (progress) => tellProgress(id, progress),
  })
  const result = await log.rows
  if (result.ok) {
    const stats = { ...result.value, ...logTotals(result.value), identity: null }
    changeExtract(id, { table, state: { status: 'ready', stats, plan, again: false } })
    if (again !== null && before !== undefined) await engine.then((opened) => opened.drop(before.table))
    else offerItsTime(id, stats)
    // Hashes cost as much as reading did; what somebody is waiting for comes first.
    await lasting(() => queryClient.isFetching() === 0)
    await identify(id, await log.identify(), expected, fail)
    return
  }
  const { problem } = result.error
  if (again !== null) changeExtract(id, { state: again })
  if (problem.code === 'cancelled') {
    if (again === null) changeExtract(id, { state: { status: 'cancelled' } })
  } else if (again === null && (problem.code === 'needs-zone' || problem.code === 'needs-mapping')) {
    await ask(id, problem, plan)
  } else {
    // Where it did not start, that is what is wrong.
    await engine
    const say = (lang: Language) => notOpened(id, result.error, lang)
    if (again === null) fail(id, say)
    else notify(`extract:${id}`, 'problem', say)
  }
}

/** A table that is said to be a ledger or key history becomes one; an extract that was read otherwise before stays until it has. */
async function takenForLedger(id: string, plan: ReadPlan): Promise<boolean> {
  const ledger = ledgerPlan(plan)
  const extract = openExtracts().find((one) => one.id === id)
  if (ledger === null || extract === undefined) return false
  const files = filesOf(id)
  const { state } = extract
  if (state.status === 'ready') changeExtract(id, { state: { ...state, again: false } })
  else closeExtract(id)
  const isOpen = await openLedger(extract, files, ledger)
  if (isOpen) closeExtract(id)
  return true
}

/** Asks the user, unless the same source was asked about before. */
async function ask(id: string, question: ExtractQuestion, plan: ReadPlan): Promise<void> {
  if (question.code === 'needs-mapping' && plan.mapping === null) {
    const said = await rememberedSource(caseId(), signatureOf(question.sample.columns))
    if (said?.mapping) {
      const known: ReadPlan = { ...plan, mapping: said.mapping, zone: plan.zone ?? said.zone }
      await run(id, known, null, readings.get(id) ?? new AbortController())
      return
    }
  }
  changeExtract(id, { state: { status: 'asking', question, plan } })
}

async function remember(name: string, question: ExtractQuestion, { zone, mapping }: ReadPlan): Promise<void> {
  const source = question.code === 'needs-mapping' ? signatureOf(question.sample.columns) : stemOf(name)
  await rememberSource(caseId(), source, { zone, mapping: question.code === 'needs-mapping' ? mapping : null })
}

const caseId = (): string => currentView()?.opened.full.id ?? ''

function fail(id: string, say: (language: Language) => string): void {
  changeExtract(id, { state: { status: 'failed', say } })
  notify(`extract:${id}`, 'problem', say)
}

/** Names the file or member that went wrong where there are several. */
function notOpened(id: string, { problem, source, member }: LogProblem, lang: Language): string {
  const extract = openExtracts().find((one) => one.id === id)
  const one = extract?.files[source]?.name ?? extract?.fileName ?? ''
  const file = member === null ? one : `${one} › ${member}`
  return translator(text, lang)('notOpened', { file, why: problemSentence(problem, lang) })
}

/** Simulated logs carry it in their name, so that one never passes for a real log. */
const isNamedSimulated = (fileName: string): boolean => /simulated/i.test(fileName)

/** The log a case describes does not lie beside it. */
export class NotShipped extends Error {}

export function cancelReading(id: string): void {
  readings.get(id)?.abort()
}

/** Forgets an extract and frees its table. */
export function closeExtract(id: string): void {
  const extract = openExtracts().find((one) => one.id === id)
  if (extract === undefined) return
  cancelReading(id)
  dropExtract(id)
  forgetFiles(id)
  dismissNotice(`extract:${id}`)
  if (extract.state.status === 'ready') void openEngine().then((engine) => engine.drop(extract.table))
}
