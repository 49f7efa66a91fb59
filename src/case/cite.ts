import type { Case } from './schema'

const numbers = new WeakMap<Case, Map<string, number>>()

/**
 * The number a source is cited by: its place in the case file, from 1. Ask with the full case, never with one
 * cut to an as-known date, so that [104] is the same source in every view. Null where the file has no such source.
 */
export function citeNumber(full: Case, sourceId: string): number | null {
  let index = numbers.get(full)
  if (index === undefined) {
    index = new Map(full.sources.map((source, place) => [source.id, place + 1]))
    numbers.set(full, index)
  }
  return index.get(sourceId) ?? null
}

/** Numbers of several sources, ascending, each once. */
export function citeNumbers(full: Case, sourceIds: readonly string[]): number[] {
  const found = new Set(sourceIds.map((id) => citeNumber(full, id)).filter((n) => n !== null))
  return [...found].sort((a, b) => a - b)
}

/** `[3, 104]`, or nothing where there is no source. */
export function formatCites(full: Case, sourceIds: readonly string[]): string {
  const found = citeNumbers(full, sourceIds)
  return found.length === 0 ? '' : `[${found.join(', ')}]`
}
