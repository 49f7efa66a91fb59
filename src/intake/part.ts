import type { RowChunk } from '@/engine/row-chunk'
import type { Content } from './containers/content'
import type { Detection } from './detect'
import type { SettledPlan } from './parse-setup'
import type { PartTally } from './part-tally'

/** Where rows go. Reading waits for it. */
export interface RowSink {
  rows(chunk: RowChunk): Promise<void>
  /** A number for the text of each row, in order. */
  hashes(lines: Float64Array): void
  /** After each block: packed bytes of the part that were read, and what was found in it so far. */
  progress(bytesRead: number, found: PartTally): void
}

export interface Part {
  readonly content: Content
  /** Its number among the files of the log. */
  readonly file: number
  readonly plan: SettledPlan
  readonly detection: Detection | null
}
