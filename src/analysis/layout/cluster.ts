/** Nearer than this and two marks become one pill: VISUAL.md §4. */
const MERGE_BELOW = 15

export interface Placed<T> {
  readonly x: number
  readonly item: T
}
export interface Cluster<T> {
  readonly x0: number
  readonly x1: number
  readonly items: readonly T[]
}

/**
 * Chains marks along the axis while each is nearer than `distance` px to the one before it, and again while the drawn
 * pills would touch: `reach` is half the drawn width of a cluster. `placed` need not be ordered; nothing is lost.
 */
export function clustered<T>(
  placed: readonly Placed<T>[],
  reach: (cluster: Cluster<T>) => number,
  distance = MERGE_BELOW,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = []
  for (const { x, item } of [...placed].sort((a, b) => a.x - b.x)) {
    let next: Cluster<T> = { x0: x, x1: x, items: [item] }
    for (let last = clusters.at(-1); last !== undefined; last = clusters.at(-1)) {
      const near = next.x0 - last.x1 < distance
      if (!near && middleOf(next) - reach(next) >= middleOf(last) + reach(last) + 1) break
      next = { x0: last.x0, x1: next.x1, items: [...last.items, ...next.items] }
      clusters.pop()
    }
    clusters.push(next)
  }
  return clusters
}

const middleOf = ({ x0, x1 }: Pick<Cluster<never>, 'x0' | 'x1'>): number => (x0 + x1) / 2
