import type { Refusal } from '../problem'
import type { RowBatch } from '../row-batch'

/** A log format: one file of this folder. */
export interface LogFormat {
  /** Begins a file. */
  open(): LineReader
}

/** Reads the lines of one file, in order. */
export interface LineReader {
  /**
   * Reads the line `bytes[from, to)` (no line end, not empty) into the next row of `batch`, without committing it.
   * Answers its time in epoch ms, or why it is no row; then nothing of the row may have been set.
   */
  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): number | Refusal
  /** Name of what was read, such as `combined`; `mixed` where lines differ. */
  readonly name: string
  /** Offsets from UTC as they stand in the lines, with their rows, most rows first. */
  zones(): readonly ZoneCount[]
}

export interface ZoneCount {
  /** Such as `+0900`. */
  readonly offset: string
  readonly rows: number
}
