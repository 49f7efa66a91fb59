import type { Count } from './schema'

/** What may be said of two counts. */
export type CountComparison =
  /** Different units count different things: nothing may be said. */
  | { readonly kind: 'other-unit' }
  | { readonly kind: 'same-count' }
  | { readonly kind: 'equal'; readonly rounded: boolean }
  /** How many times the smaller one is in the larger one (null where it is 0), and by how much they differ. */
  | {
      readonly kind: 'more'
      readonly larger: Count
      readonly smaller: Count
      readonly times: number | null
      readonly by: number
      /** One of them is rounded or a bound, so the result is one too. */
      readonly rounded: boolean
    }

/** Offered only between equal units; a mixed total has no unit that could be equal. */
export function compareCounts(a: Count, b: Count): CountComparison {
  if (a.id === b.id) return { kind: 'same-count' }
  if (a.unit !== b.unit || a.unit === 'mixed') return { kind: 'other-unit' }
  const rounded = a.exactness !== 'exact' || b.exactness !== 'exact'
  if (a.value === b.value) return { kind: 'equal', rounded }
  const [larger, smaller] = a.value > b.value ? [a, b] : [b, a]
  const times = smaller.value === 0 ? null : larger.value / smaller.value
  return { kind: 'more', larger, smaller, times, by: larger.value - smaller.value, rounded }
}
