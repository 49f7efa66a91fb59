import type { Refusal } from '../refusal'
import type { RowBatch } from '../row-batch'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import type { FormatId } from './format-id'

/** A log format: one file of this folder. */
export interface LogFormat {
  readonly id: FormatId
  /** How records are cut: at every line end, at line ends outside double quotes (RFC 4180), or as elements of a JSON array. */
  readonly framing: 'lines' | 'quoted-lines' | 'json-elements'
  /**
   * For formats whose header lines say how to read the lines after them (W3C `#Fields:`): the name of what such a line
   * sets, such as `#Fields`, or null for any other line. A reader that begins in the middle of a file is first given the
   * latest line of each name above it, in file order.
   */
  readonly directive?: (bytes: Uint8Array, from: number, to: number) => string | null
  /** Begins a file, or a part of one. */
  open(context: ReadContext): LineReader
}

/** What a reader is told beside the lines. */
export interface ReadContext {
  /** Tells times written without a zone; null where nobody has said which clock that was: such lines are refused, `no-zone`. */
  readonly clock: LocalClock | null
}

/**
 * Epoch ms of a row; why a line is none; or that it is a header: no access, and no mistake either (blank lines never
 * reach a reader).
 */
export type LineOutcome = number | Refusal | 'header'

/** Reads the lines of one file, in order. */
export interface LineReader {
  /**
   * Reads the line `bytes[from, to)` (no line end, not empty) into the next row of `batch`, without committing it.
   * What was set for a line that turns out to be no row is taken back by the caller.
   */
  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome
  /** What was read so far, more exactly than the format's id where it has variants: `common`, `vhost combined`, `mixed`. */
  readonly name: string
  /** Counts rows like the one it read last; absent where its format has no plain lines (`plain-lines.ts`). */
  alike?(): CountAlike
  /** Offsets from UTC that stand in the rows or that the format lays down, most rows first. */
  zones(): readonly ZoneCount[]
}

/**
 * Counts rows that were read without a reader, because it would read them like the line it read last: of the same format and zone,
 * `common` of them without referrer and agent.
 */
export type CountAlike = (rows: number, common: number) => void

/** Rows of one format in a log that may hold several. */
export interface FormatCount {
  readonly id: FormatId
  /** As {@link LineReader.name}. */
  readonly name: string
  readonly rows: number
}
