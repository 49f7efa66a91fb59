import type { EpochMs } from '@/base/brand'
import { formatDateTime } from '@/base/format'
import { overlaps, spanOf } from '@/base/span'
import { type Language, translator } from '@/base/text'
import type { Extract } from '@/case/schema'
import type { Engine } from '@/engine/engine'
import { loadLog } from '@/intake/load-log'
import type { LogStats } from '@/intake/log-stats'
import { problemSentence } from '@/intake/problem-sentence'
import { hashPrefix } from '@/link/codec'
import { currentView } from './current-view'
import { openEngine } from './engine'
import { text } from './extract-text'
import { addExtract, changeExtract, dropExtract, openExtracts } from './extracts'
import { dismissNotice, notify } from './notices'

const readings = new Map<string, AbortController>()
let opened = 0

export interface Reading {
  readonly fileName: string
  /** Bytes on disk; null where they come from the site. */
  readonly size: number | null
  /** The extract of the case that this must be; null for a file of the user. */
  readonly expected: Extract | null
  readonly content: (signal: AbortSignal) => Promise<Blob>
}

/** Reads one access log into the engine and keeps its state. Resolves when it is ready, refused or cancelled. Never rejects. */
export async function readExtract({ fileName, size, expected, content }: Reading): Promise<void> {
  const number = ++opened
  const id = `log-${number}`
  const table = `access_${number}`
  const reading = new AbortController()
  readings.set(id, reading)
  const begin = { stage: 'starting', bytesRead: 0, bytesTotal: size ?? 0, rows: 0, rejects: 0, rate: 0 } as const
  addExtract({
    id,
    fileName,
    size,
    simulated: expected?.simulated ?? isNamedSimulated(fileName),
    scale: expected?.scale ?? 1,
    table,
    state: { status: 'reading', progress: begin },
  })
  const fail = (say: (language: Language) => string) => {
    changeExtract(id, { state: { status: 'failed', say } })
    notify(`extract:${id}`, 'problem', say)
  }
  try {
    const blob = await content(reading.signal)
    const engine = await openEngine()
    const result = await loadLog(engine, table, blob, {
      signal: reading.signal,
      onProgress: (progress) => changeExtract(id, { state: { status: 'reading', progress } }),
    })
    if (result.ok) await settle(id, engine, result.value, expected, fail)
    else if (result.error.code === 'cancelled') changeExtract(id, { state: { status: 'cancelled' } })
    else
      fail((lang) => translator(text, lang)('notOpened', { file: fileName, why: problemSentence(result.error, lang) }))
  } catch (cause) {
    if (reading.signal.aborted) changeExtract(id, { state: { status: 'cancelled' } })
    else if (cause instanceof NotShipped) fail((lang) => translator(text, lang)('notShipped', { file: fileName }))
    else fail((lang) => translator(text, lang)('engine', { file: fileName, detail: String(cause) }))
  } finally {
    readings.delete(id)
  }
}

/** Decides what a log that was read whole is: the one the case means, one already open, or a new one. */
async function settle(
  id: string,
  engine: Engine,
  stats: LogStats,
  expected: Extract | null,
  fail: (say: (language: Language) => string) => void,
): Promise<void> {
  const self = openExtracts().find((extract) => extract.id === id)
  if (self === undefined) return
  const { fileName, table } = self
  if (expected !== null && stats.contentSha256 !== expected.sha256) {
    await engine.drop(table)
    const hashes = { found: hashPrefix(stats.contentSha256), expected: hashPrefix(expected.sha256) }
    fail((lang) => translator(text, lang)('otherContent', { file: fileName, ...hashes }))
    return
  }
  const same = openExtracts().find(
    ({ state }) => state.status === 'ready' && state.stats.contentSha256 === stats.contentSha256,
  )
  if (same !== undefined) {
    await engine.drop(table)
    dropExtract(id)
    notify(`extract:${id}`, 'done', (lang) => translator(text, lang)('same', { file: fileName, other: same.fileName }))
    return
  }
  // A file of the user may be the very log the case describes: its content says so, whatever it is called.
  const known = currentView()?.opened.full.extracts.find((extract) => extract.sha256 === stats.contentSha256)
  changeExtract(id, {
    simulated: known?.simulated ?? self.simulated,
    scale: known?.scale ?? self.scale,
    state: { status: 'ready', stats },
  })
  offerItsTime(id, fileName, stats)
}

/** A log from another time than the window would seem to have left no trace: say so, and offer to go there. */
function offerItsTime(id: string, file: string, stats: LogStats): void {
  const current = currentView()
  const covered = spanOf(stats.first, stats.last + 1)
  if (current === null || overlaps(covered, current.investigation.window)) return
  const { zone } = current.investigation
  const day = (at: EpochMs, lang: Language): string => formatDateTime(at, zone, lang, 'medium')
  notify(
    `extract:${id}`,
    'done',
    (lang) => translator(text, lang)('outside', { file, from: day(stats.first, lang), to: day(stats.last, lang) }),
    {
      say: (lang) => translator(text, lang)('showIt'),
      run: () => currentView()?.dispatch({ type: 'window', window: covered }),
    },
  )
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
  dismissNotice(`extract:${id}`)
  if (extract.state.status === 'ready') void openEngine().then((engine) => engine.drop(extract.table))
}
