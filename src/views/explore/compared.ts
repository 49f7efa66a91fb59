import { timeBefore } from '@/analysis/cube/compare'
import type { Span } from '@/base/span'
import type { Condition } from '@/data/explore/dimensions'

/** What the window is compared with. */
export type Compared =
  | { readonly with: 'nothing' }
  /** The same rows in the time of the same length before. */
  | { readonly with: 'before' }
  /** Other rows in the same time. */
  | { readonly with: 'normal'; readonly where: readonly Condition[]; readonly kid: string }

/** Instants that counts must meet beside the ends of the window. */
export const instantsOf = (compared: Compared, window: Span): readonly number[] =>
  compared.with === 'before' ? [timeBefore(window).from] : NONE

const NONE: readonly number[] = []
