import { describe, expect, it } from 'vitest'
import { chunksOf } from '../chunks-in-test'
import type { Condition } from '../condition'
import { AccessColumns } from './access-columns'
import { cube } from './cube'
import { RowMemory } from './row-memory'
import { ScopeTables } from './scope-tables'

const TIME = 12_000
/** Bins of 5,000, of 60 and of 7 rows of each chunk, and rows in none. */
const bins = { from: 500, binMs: 5000, count: 2, cuts: [560, 567, 5600] }
const EDGES = [500, 560, 567, 5500, 5600, 10_500]

/** A small generator, so that a failure can be looked into. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Two chunks; most rows have one of few pages, as in a log, and `share` in 100 are of the method that is picked. */
function rowsOf(share: number, pages: number, disorder: number) {
  const roll = dice(share * 1000 + pages)
  return Array.from({ length: TIME * 2 }, (_, i) => ({
    time: Math.max(0, (i % TIME) - roll(disorder)),
    page: roll(9) === 0 ? null : `/${Math.min(roll(pages), roll(pages))}`,
    host: `h${roll(3)}`,
    method: roll(100) < share ? 'GET' : 'POST',
  }))
}

describe.each([
  { share: 2, pages: 6, disorder: 1 },
  { share: 40, pages: 6, disorder: 1 },
  { share: 40, pages: 61, disorder: 1 },
  { share: 90, pages: 9, disorder: 1 },
  { share: 40, pages: 200, disorder: 1 },
  { share: 40, pages: 9, disorder: 30 },
])('of $share in 100 rows, $pages pages, $disorder back at most', ({ share, pages, disorder }) => {
  const rows = rowsOf(share, pages, disorder)
  const table = new AccessColumns('log')
  for (const chunk of chunksOf(rows, TIME)) table.append(chunk)

  it.each([
    { name: 'all', where: [], keeps: () => true },
    { name: 'picked', where: [method(false)], keeps: (one: string) => one === 'GET' },
    { name: 'the others', where: [method(true)], keeps: (one: string) => one !== 'GET' },
  ])('counts $name by bin and value as they are', async ({ where, keeps }) => {
    const scope = new ScopeTables([table], new RowMemory())
    for (const by of ['page', 'host'] as const) {
      const query = { kind: 'cube', tables: ['log'], where, bins, by, top: 300, besides: [] } as const
      const counted = await cube(scope, query, () => {})
      expect([...counted.edges]).toEqual(EDGES)
      const width = EDGES.length - 1
      const expected = new Map<string | null, number[]>()
      for (const row of rows) {
        const bin = EDGES.findLastIndex((edge) => edge <= row.time)
        if (!keeps(row.method) || bin < 0 || bin >= width) continue
        const cells = expected.get(row[by]) ?? new Array<number>(width).fill(0)
        cells[bin] = (cells[bin] ?? 0) + 1
        expected.set(row[by], cells)
      }
      const found = new Map<string | null, number[]>(
        counted.values.map((value, i) => [value, [...counted.rows.subarray(i * width, (i + 1) * width)]]),
      )
      found.set(null, [...counted.without])
      for (const [value, cells] of found) if (cells.every((count) => count === 0)) found.delete(value)
      expect(found).toEqual(expected)
    }
  })
})

function method(not: boolean): Condition {
  return { is: 'one-of', column: 'method', values: ['GET'], not }
}
