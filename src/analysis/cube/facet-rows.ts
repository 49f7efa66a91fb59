import type { WindowCounts, WindowCube } from './window-cube'

/** One line of a facet. */
export interface FacetRow {
  /** Null: rows that have no value. */
  readonly value: string | null
  /** In the window and the filter. */
  readonly rows: number
  /** At all times and without a filter; null while that is not known. */
  readonly overall: number | null
}

/**
 * Which values a facet shows, and in which order: as they rank at all times, so that nothing jumps while the window moves; then those
 * of the filter, then those that only rank without it.
 */
export function facetValues(
  matched: WindowCube,
  overall: WindowCube | null,
  chosen: readonly string[],
  most: number,
): (string | null)[] {
  const ranked = matched.values.slice(0, most)
  const room = most - ranked.length
  const others = overall?.values.filter((value) => !ranked.includes(value)).slice(0, Math.max(0, room)) ?? []
  const found: (string | null)[] = [...new Set([...ranked, ...chosen, ...others])]
  if (matched.overall.without > 0 || (overall?.overall.without ?? 0) > 0) found.push(null)
  return found
}

/** Rows of those values in the window. */
export function facetRows(
  values: readonly (string | null)[],
  matched: WindowCube,
  counts: WindowCounts,
  overall: WindowCube | null,
): FacetRow[] {
  const at = new Map(matched.values.map((value, index) => [value, index]))
  const others = new Map(overall?.values.map((value, index) => [value, overall.everywhere[index] ?? 0]))
  return values.map((value) => {
    if (value === null) return { value, rows: counts.without, overall: overall?.overall.without ?? null }
    const index = at.get(value)
    // A value that no row of the filter has.
    if (index === undefined) return { value, rows: 0, overall: others.get(value) ?? null }
    return { value, rows: counts.rows[index] ?? 0, overall: matched.everywhere[index] ?? null }
  })
}
