import type { EpochMs, Sha256 } from '@/base/brand'
import type { Reject } from './problem'
import type { ZoneCount } from './time/zone-tally'

/** What was found in a log. `lines = rows + rejects + skipped`, always. */
export interface LogStats {
  /** `common`, `combined`, or `mixed` where lines of both stand in one file. */
  readonly format: string
  readonly compression: 'none' | 'gzip'
  readonly lines: number
  readonly rows: number
  readonly rejects: number
  /** Blank lines. */
  readonly skipped: number
  /** The first 10,000 rejects, in order. */
  readonly rejected: readonly Reject[]
  /** Earliest and latest time of a row; the file need not be in order. */
  readonly first: EpochMs
  readonly last: EpochMs
  /** Rows whose time is before that of the row above. */
  readonly stepsBack: number
  readonly zones: readonly ZoneCount[]
  /** Of the file as it is. */
  readonly fileSize: number
  readonly sha256: Sha256
  /** Of the decompressed content; equal to the file's own for a plain file. */
  readonly contentBytes: number
  readonly contentSha256: Sha256
}

export interface ReadProgress {
  readonly stage: 'starting' | 'reading' | 'finishing'
  /** Bytes of the file, compressed where it is. */
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
  readonly rejects: number
  /** Bytes of the file per second since the start. */
  readonly rate: number
}
