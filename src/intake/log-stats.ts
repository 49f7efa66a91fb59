import type { Sha256 } from '@/base/brand'
import type { PartStats } from './part-stats'
import type { IntakeProblem } from './problem'

/** One file or member of a log, with its place among the files that were opened together. */
export interface LogPart extends PartStats {
  /** Position of its file among those given. */
  readonly source: number
}

/** A member of an archive, or a file among several, that holds no row. */
export interface UnreadPart {
  readonly source: number
  readonly member: string | null
  readonly problem: IntakeProblem
}

/** What was found in a log: one file, or several that are parts of it, in the order of their times. */
export interface LogStats {
  /** A row's `file` counts these from 0. */
  readonly parts: readonly LogPart[]
  readonly unread: readonly UnreadPart[]
}

/** What takes longer to tell than the rows themselves, and comes after them. */
export interface LogIdentity {
  /** SHA-256 of each file as it was given. */
  readonly sha256: readonly Sha256[]
  /** Rows whose line is, byte for byte, one that came before. */
  readonly duplicates: number
}

/** Why nothing was loaded, and where it went wrong. */
export interface LogProblem {
  readonly problem: IntakeProblem
  readonly source: number
  readonly member: string | null
}
