import { type Span, spanOf, widthOf } from '@/base/span'
import type { WindowCounts, WindowCube } from './window-cube'

/** The time of the same length that ends where the window begins. */
export const timeBefore = (window: Span): Span => spanOf(window.from - widthOf(window), window.from)

/** One value in two sets of rows. */
export interface Difference {
  /** Null: rows without a value. */
  readonly value: string | null
  readonly rows: number
  readonly other: number
  /** Of all rows of its own set, 0 to 1; 0 where the set is empty. */
  readonly share: number
  readonly otherShare: number
}

export interface Counted {
  readonly cube: WindowCube
  readonly counts: WindowCounts
}

/**
 * The values of both sets, those whose shares differ most first. A value that a set has not told apart is left out:
 * its rows there are not known.
 */
export function differences(one: Counted, other: Counted): Difference[] {
  const theirs = new Map(other.cube.values.map((value, at) => [value, other.counts.rows[at] ?? 0]))
  const ours = new Map(one.cube.values.map((value, at) => [value, one.counts.rows[at] ?? 0]))
  const [all, otherAll] = [one.counts.all, other.counts.all]
  const known = ({ cube }: Counted, counts: Map<string, number>, value: string): number | null =>
    counts.get(value) ?? (cube.distinct <= cube.values.length ? 0 : null)
  const found: Difference[] = []
  const add = (value: string | null, rows: number, others: number): void => {
    if (rows === 0 && others === 0) return
    const share = all === 0 ? 0 : rows / all
    found.push({ value, rows, other: others, share, otherShare: otherAll === 0 ? 0 : others / otherAll })
  }
  for (const value of new Set([...ours.keys(), ...theirs.keys()])) {
    const [rows, others] = [known(one, ours, value), known(other, theirs, value)]
    if (rows !== null && others !== null) add(value, rows, others)
  }
  add(null, one.counts.without, other.counts.without)
  const size = ({ share, otherShare }: Difference): number => Math.abs(share - otherShare)
  return found.sort((a, b) => size(b) - size(a))
}
