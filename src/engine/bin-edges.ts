import type { Bins } from './query'

/** Ends of bins, ascending. */
export function edgesOf({ from, binMs, count, cuts }: Bins): Float64Array {
  const edges = new Float64Array(count + 1 + cuts.length)
  for (let i = 0; i <= count; i++) edges[i] = from + i * binMs
  edges.set(cuts, count + 1)
  return cuts.length === 0 ? edges : edges.sort()
}

/** Tells edges from others. Of bins of one width and a few cuts: joining thousands of numbers would take longer than most of what follows. */
export function edgesKey(edges: Float64Array): string {
  let sum = 0
  for (let i = 0; i < edges.length; i++) sum = (sum * 31 + (edges[i] ?? 0)) % 2 ** 47
  return `${edges.length} ${edges[0]} ${edges.at(-1)} ${sum}`
}
