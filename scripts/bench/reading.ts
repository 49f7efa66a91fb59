/** One reading of one file by one reader. Times in seconds, memory in bytes; null is "not known here". */
export interface Reading {
  readonly seconds: number
  readonly peakMemory: number | null
  /** Memory kept for each row once all is read. */
  readonly bytesPerRow: number | null
  /** What else is worth a line under the table. */
  readonly notes: readonly string[]
}
