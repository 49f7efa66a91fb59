import type { ZoneId } from '@/base/brand'
import type { CredentialReader } from './credentials/credential-reader'
import { anyFormat } from './formats/any-format'
import type { FormatId } from './formats/format-id'
import { FORMATS } from './formats/formats'
import type { LogFormat } from './formats/log-format'
import { JsonElements } from './json/json-elements'
import { LineSplitter } from './line-splitter'
import { RowBatch } from './row-batch'
import { localClock } from './time/local-clock'

export interface Candidate {
  readonly format: FormatId
  /** Of the sample's lines that are neither blank nor headers, 0–1. */
  readonly share: number
}

/** What a content looks like, told from its beginning and never from its name. */
export interface Detection {
  readonly best: Candidate
  /** The next best format that reads any line at all. */
  readonly runnerUp: Candidate | null
  /** Whether times stand there without a zone. */
  readonly zoneless: boolean
  /** Time of the first row, epoch ms (as if UTC where times have no zone), for putting the parts of a log in order. */
  readonly begins: number
  /** Lines looked at. */
  readonly lines: number
}

/** As many lines are tried in every format. */
const LINES = 400

/** Null where no format reads a line of `head`, the first bytes of a content. `whole`: there are no more of them. */
export function detect(head: Uint8Array, whole: boolean, credentials: CredentialReader): Detection | null {
  const lines = cut(head, whole, 'lines')
  const records = cut(head, whole, 'json-elements')
  const batch = new RowBatch()
  const found = FORMATS.map((format) => tryFormat(format, format.framing === 'json-elements' ? records : lines, batch))
  const ranked = found.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share)
  const [best, runnerUp] = ranked
  if (best === undefined) return wrapped(lines, batch, credentials)
  const { format, share, zoneless, begins } = best
  return {
    best: { format, share },
    runnerUp: runnerUp === undefined ? null : { format: runnerUp.format, share: runnerUp.share },
    zoneless,
    begins,
    lines: lines.length,
  }
}

/** Accesses inside something else: a syslog or container prefix before each. */
function wrapped(lines: readonly Uint8Array[], batch: RowBatch, credentials: CredentialReader): Detection | null {
  const reader = anyFormat('combined', null, credentials).open({ clock: CLOCK })
  const { share, zoneless, begins } = tryReader(reader, lines, batch)
  const [most] = reader.formats()
  return most === undefined
    ? null
    : { best: { format: most.id, share }, runnerUp: null, zoneless, begins, lines: lines.length }
}

/** Lets times without a zone pass, and shows by its name that there were any: offsets in a log are numbers. */
const CLOCK = localClock('UTC' as ZoneId)

function tryFormat(format: LogFormat, lines: readonly Uint8Array[], batch: RowBatch) {
  return { format: format.id, ...tryReader(format.open({ clock: CLOCK }), lines, batch) }
}

function tryReader(reader: ReturnType<LogFormat['open']>, lines: readonly Uint8Array[], batch: RowBatch) {
  let rows = 0
  let refused = 0
  let begins = Number.NaN
  for (const line of lines) {
    const outcome = reader.read(line, 0, line.length, batch)
    if (typeof outcome === 'number') {
      if (rows === 0) begins = outcome
      rows++
    } else if (outcome !== 'header') refused++
    batch.rollBack()
  }
  const zoneless = reader.zones().some(({ offset }) => offset === CLOCK.zone)
  return { share: rows / Math.max(1, rows + refused), zoneless, begins }
}

/** Whole records from the beginning of a content; one that is cut off is left out unless it is all there is. */
export function cut(head: Uint8Array, whole: boolean, framing: 'lines' | 'json-elements'): readonly Uint8Array[] {
  const records: Uint8Array[] = []
  const take = (bytes: Uint8Array, from: number, to: number) => {
    const record = bytes.slice(from, to)
    if (records.length < LINES && record.some((byte) => byte > 32)) records.push(record)
  }
  const cutter = framing === 'lines' ? new LineSplitter(take, () => {}) : new JsonElements(take, () => {})
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  cutter.push(marked ? head.subarray(3) : head)
  if (whole) cutter.end()
  return records
}
