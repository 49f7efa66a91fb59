import { TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import type { Refusal } from '../refusal'
import { RowBatch } from '../row-batch'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import type { LineOutcome, LineReader, LogFormat } from './log-format'

/** A row with the fields it has; those it lacks are absent. `time` in epoch ms, `duration` in ms. */
export type PlainRow = { readonly time: number } & Partial<
  Readonly<Record<TextColumn, string> & Record<'status' | 'bytes' | 'duration', number>>
>

export interface FormatReading {
  readonly rows: readonly PlainRow[]
  /** `line` from 1. */
  readonly rejects: readonly { readonly line: number; readonly reason: Refusal; readonly text: string }[]
  /** Numbers of the lines that are headers, from 1. */
  readonly headers: readonly number[]
  readonly name: string
  readonly zones: readonly ZoneCount[]
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
/** One for all tests of a file: its columns take megabytes. */
const batch = new RowBatch()

/** Reads one record `bytes[from, to)`, and the row it gave. */
export function readRecord(
  reader: LineReader,
  bytes: Uint8Array,
  from: number,
  to: number,
): { outcome: LineOutcome; row: PlainRow | null } {
  batch.clear()
  batch.forget()
  const outcome = reader.read(bytes, from, to, batch)
  if (typeof outcome !== 'number') {
    batch.rollBack()
    return { outcome, row: null }
  }
  batch.commit(outcome, from, 1)
  return { outcome, row: plainRow(outcome) }
}

function plainRow(time: number): PlainRow {
  const numbers = { status: batch.status[0], bytes: batch.bytes[0], duration: batch.duration[0] }
  const texts = TEXT_COLUMNS.flatMap((name) => {
    const { codes, dictionary } = batch.text[name]
    const code = codes[0] ?? -1
    if (code < 0) return []
    const { ends, bytes } = dictionary.wordsFrom(code)
    return [[name, decoder.decode(bytes.subarray(0, ends[1]))]]
  })
  const told = Object.entries(numbers).filter(([, value]) => value !== undefined && value !== -1)
  return { time, ...Object.fromEntries(told), ...Object.fromEntries(texts) }
}

/** Lines of a content without their ends, blank ones left out, each with its number from 1. */
function linesOf(content: Uint8Array): { line: number; bytes: Uint8Array }[] {
  const lines: { line: number; bytes: Uint8Array }[] = []
  let line = 0
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf(10, from)
    const next = end < 0 ? content.length : end
    const to = content[next - 1] === 13 && next > from ? next - 1 : next
    line++
    const bytes = content.subarray(from, to)
    if (bytes.some((byte) => byte !== 32 && byte !== 9)) lines.push({ line, bytes })
    from = next + 1
  }
  return lines
}

/**
 * Reads a content through one format: a text or bytes are cut at line ends; records that were cut by other rules are given as a list.
 * `clock` tells times without a zone.
 */
export function readThrough(
  format: LogFormat,
  content: string | Uint8Array | readonly (string | Uint8Array)[],
  clock: LocalClock | null = null,
): FormatReading {
  const bytesOf = (part: string | Uint8Array) => (typeof part === 'string' ? encoder.encode(part) : part)
  const records =
    typeof content === 'string' || content instanceof Uint8Array
      ? linesOf(bytesOf(content))
      : content.map((part, i) => ({ line: i + 1, bytes: bytesOf(part) }))
  const reader = format.open({ clock })
  const rows: PlainRow[] = []
  const rejects: { line: number; reason: Refusal; text: string }[] = []
  const headers: number[] = []
  for (const { line, bytes } of records) {
    const { outcome, row } = readRecord(reader, bytes, 0, bytes.length)
    if (row !== null) rows.push(row)
    else if (outcome === 'header') headers.push(line)
    else if (typeof outcome === 'string') rejects.push({ line, reason: outcome, text: decoder.decode(bytes) })
  }
  return { rows, rejects, headers, name: reader.name, zones: reader.zones() }
}

/** How often each reason stands among the rejects. */
export function reasons({ rejects }: FormatReading): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { reason } of rejects) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
