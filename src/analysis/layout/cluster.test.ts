import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cluster, clustered } from './cluster'

const reach = ({ x0, x1, items }: Cluster<number>): number => (items.length === 1 ? 5 : Math.max(16, x1 - x0 + 10) / 2)
const points = fc.array(fc.double({ min: 0, max: 1200, noNaN: true }), { maxLength: 60 })
const placed = (xs: readonly number[]) => xs.map((x, item) => ({ x, item }))

describe('clustered', () => {
  it('loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(points, (xs) => {
        const items = clustered(placed(xs), reach).flatMap((cluster) => cluster.items)
        expect(items.toSorted((a, b) => a - b)).toEqual(xs.map((_, index) => index))
      }),
    )
  })

  it('leaves no two pills touching', () => {
    fc.assert(
      fc.property(points, (xs) => {
        const edges = clustered(placed(xs), reach).map((cluster) => {
          const middle = (cluster.x0 + cluster.x1) / 2
          return [middle - reach(cluster), middle + reach(cluster)] as const
        })
        for (const [index, edge] of edges.entries())
          if (index > 0) expect(edge[0]).toBeGreaterThanOrEqual((edges[index - 1]?.[1] ?? 0) + 1 - 1e-6)
      }),
    )
  })

  it('merges what is nearer than 15 px and keeps apart what is not', () => {
    expect(clustered(placed([100, 114.9]), reach)).toHaveLength(1)
    expect(clustered(placed([100, 115.1]), reach)).toHaveLength(2)
  })
})
