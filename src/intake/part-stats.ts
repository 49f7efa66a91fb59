import { type EpochMs, epochMs, type Sha256 } from '@/base/brand'
import type { Content } from './containers/content'
import type { Detection } from './detect'
import type { FormatCount } from './formats/log-format'
import type { SettledPlan } from './parse-setup'
import type { PartTally } from './part-tally'
import type { RejectedLines } from './reject-list'
import type { ZoneCount } from './time/zone-tally'

/** What was found in one file of a log, or in one member of an archive. `lines = rows + rejects + skipped`, always. */
export interface PartStats {
  /** Path inside an archive; null for a file by itself. */
  readonly member: string | null
  readonly compression: Content['compression']
  /** How it was read, and why that was thought right; null where the user said so. */
  readonly plan: SettledPlan
  readonly detection: Detection | null
  /** Rows by format, most first. */
  readonly formats: readonly FormatCount[]
  /** Lines, or records of a document that is not made of lines. */
  readonly lines: number
  readonly rows: number
  /** Header and blank lines, and lines of a record after its first. */
  readonly skipped: number
  readonly rejects: RejectedLines
  /** Earliest and latest time of a row; the part need not be in order. */
  readonly first: EpochMs
  readonly last: EpochMs
  /** Rows whose time is before that of the row above. */
  readonly stepsBack: number
  readonly zones: readonly ZoneCount[]
  /** Bytes of the file, packed where it is, and of its content. */
  readonly fileSize: number
  readonly contentBytes: number
  /** Of the unpacked content; null for a plain file, whose own hash it is. */
  readonly contentSha256: Sha256 | null
}

export interface ReadProgress {
  readonly stage: 'starting' | 'reading' | 'finishing'
  /** Bytes of all files of the log, packed where they are. */
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
  readonly rejects: number
  /** Earliest and latest time of the rows so far; null before the first. */
  readonly span: { readonly first: EpochMs; readonly last: EpochMs } | null
  /** Bytes per second since the start. */
  readonly rate: number
}

/** What was found in a part, when all of it was read. */
export function statsOf(
  { content, plan, detection }: Pick<PartStats, 'plan' | 'detection'> & { readonly content: Content },
  tally: PartTally,
  contentBytes: number,
  contentSha256: Sha256 | null,
): PartStats {
  const { lines, rows, skipped, stepsBack } = tally
  const { member, compression, packedSize } = content
  return {
    member,
    compression,
    plan,
    detection,
    formats: tally.formats(),
    lines,
    rows,
    skipped,
    rejects: tally.rejects.found(),
    first: epochMs(tally.first),
    last: epochMs(tally.last),
    stepsBack,
    zones: tally.zones(),
    fileSize: packedSize,
    contentBytes,
    contentSha256,
  }
}
