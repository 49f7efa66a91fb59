import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, type ZoneId } from '@/base/brand'
import { cutAt } from './bins'
import { differences } from './compare'
import { distinctTable } from './distinct-table'
import { facetRows, facetValues } from './facet-rows'
import { type FanOut, fanOutIn } from './fan-out'
import { dayEdges, type Grids, gridsFor } from './grids'
import { cubeOf, distinctOf, type Row, rowsIn } from './rows-in-test'
import { windowCube } from './window-cube'

const BINS = { from: 1000, binMs: 10, count: 12, cuts: [] }
const [FROM, TO] = [1000, 1120]
const instant = fc.integer({ min: FROM - 20, max: TO + 20 })
const window = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const told = ['a', 'b', 'c']
const inside = (rows: readonly Row[], from: number, to: number): Row[] =>
  rows.filter(({ time }) => time >= from && time < to)

describe('window cube', () => {
  it('counts any window that meets the edges as the rows in it, one by one', () => {
    fc.assert(
      fc.property(rowsIn(FROM, TO), window, (rows, chosen) => {
        const cube = windowCube(cubeOf(rows, cutAt(BINS, [chosen.from, chosen.to]), told))
        const counts = cube.countsIn(chosen)
        const here = inside(rows, chosen.from, chosen.to)
        const of = (value: string | null): number => here.filter((row) => row.value === value).length
        expect(counts.exact).toBe(true)
        expect([...counts.rows]).toEqual(told.map(of))
        expect([counts.without, counts.rest, counts.all]).toEqual([of(null), of('d') + of('e'), here.length])
      }),
    )
  })

  it('counts others by the bins that begin inside, and says so', () => {
    fc.assert(
      fc.property(rowsIn(FROM, TO), window, (rows, chosen) => {
        const counts = windowCube(cubeOf(rows, BINS, told)).countsIn(chosen)
        const up = (at: number): number => Math.min(Math.max(Math.ceil(at / 10) * 10, FROM), TO)
        expect(counts.all).toBe(inside(rows, up(chosen.from), up(chosen.to)).length)
        const meets = (at: number): boolean => at % 10 === 0 || at <= FROM || at >= TO
        expect(counts.exact).toBe(meets(chosen.from) && meets(chosen.to))
      }),
    )
  })

  it('sums between instants what lies between them', () => {
    fc.assert(
      fc.property(
        rowsIn(FROM, TO),
        fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2 }),
        (rows, picks) => {
          const instants = picks.sort((a, b) => a - b).map((pick) => FROM + pick * 10)
          const sums = windowCube(cubeOf(rows, BINS, told)).between(instants)
          expect([...sums]).toEqual(instants.slice(1).map((to, i) => inside(rows, instants[i] ?? 0, to).length))
        },
      ),
    )
  })

  it('has no rows in a window without time, and of a log without rows', () => {
    const cube = windowCube(cubeOf([], BINS, told))
    expect(cube.countsIn({ from: 1050, to: 1050 }).all).toBe(0)
    expect(cube.countsIn({ from: 5000, to: 6000 })).toMatchObject({ all: 0, exact: true })
  })
})

describe('distinct table', () => {
  it('knows how many values any window has', () => {
    fc.assert(
      fc.property(rowsIn(FROM, TO), window, (rows, chosen) => {
        const table = distinctTable(distinctOf(rows, cutAt(BINS, [chosen.from, chosen.to])))
        const here = inside(rows, chosen.from, chosen.to).flatMap(({ value }) => (value === null ? [] : [value]))
        expect(table.countIn(chosen)).toEqual({ count: new Set(here).size, exact: true })
      }),
    )
  })

  it('says where it is not exact', () => {
    const table = distinctTable(distinctOf([{ time: 1005, value: 'a' }], BINS))
    expect(table.countIn({ from: 1003, to: 1020 })).toEqual({ count: 0, exact: false })
  })
})

describe('fan-out', () => {
  it('adds up the days that touch the window', () => {
    const days = [0, 24, 48, 72]
    const columns = {
      values: Float64Array.from([1, 0, 0, 0, 2, 1, 0, 0, 4, 0, 0, 1]),
      rows: Float64Array.from([3, 0, 0, 0, 5, 9, 0, 0, 8, 0, 0, 400]),
      most: null,
    }
    const said = ({ values, rows, exact }: FanOut) => [[...values], [...rows], exact]
    expect(said(fanOutIn(columns, days, { from: 24, to: 72 }))).toEqual([[6, 1, 0, 1], [13, 9, 0, 400], true])
    expect(said(fanOutIn(columns, days, { from: 30, to: 40 }))).toEqual([[2, 1, 0, 0], [5, 9, 0, 0], false])
    expect(said(fanOutIn(columns, days, { from: 90, to: 95 }))).toEqual([[0, 0, 0, 0], [0, 0, 0, 0], true])
  })
})

describe('compare', () => {
  it('puts the largest difference of shares first, and leaves out what one side does not know', () => {
    const rows = (values: string): Row[] => [...values].map((value) => ({ time: 1000, value }))
    const counted = (values: string, names: readonly string[]) => {
      const cube = windowCube(cubeOf(rows(values), BINS, names))
      return { cube, counts: cube.overall }
    }
    const found = differences(counted('aab', ['a', 'b']), counted('abbbbbbbbb', ['a', 'b']))
    expect(found.map(({ value }) => value)).toEqual(['a', 'b'])
    expect(found[0]).toMatchObject({ rows: 2, other: 1, otherShare: 0.1 })
    expect(differences(counted('aab', ['a', 'b']), counted('acccc', ['c'])).map(({ value }) => value)).toEqual(['c'])
    expect(differences(counted('', []), counted('a', ['a']))).toMatchObject([{ share: 0, otherShare: 1 }])
  })
})

describe('facet', () => {
  it('keeps the values of the filter and those that only rank without it', () => {
    const all = [...'aabbzzz'].map((value) => ({ time: 1100, value }))
    const matched = windowCube(cubeOf([{ time: 1000, value: 'a' }], BINS, ['a', 'z'], all))
    const overall = windowCube(cubeOf(all, BINS, ['z', 'a', 'b']))
    const values = facetValues(matched, overall, ['z'], 3)
    expect(values).toEqual(['a', 'z', 'b'])
    const counts = matched.countsIn({ from: 1000, to: 1010 })
    expect(facetRows(values, matched, counts, overall)).toEqual([
      { value: 'a', rows: 1, overall: 2 },
      { value: 'z', rows: 0, overall: 3 },
      { value: 'b', rows: 0, overall: 2 },
    ])
  })
})

describe('grids', () => {
  const extent = { from: Date.UTC(2024, 11, 1), to: Date.UTC(2025, 10, 28) }
  const seoul = 'Asia/Seoul' as ZoneId
  const wish = (from: number, to: number) => ({ extent, window: { from, to }, besides: [], series: 10, zone: seoul })

  it.each([
    ['Asia/Seoul', 3],
    // Clocks change: days begin on other hours.
    ['America/New_York', 1],
  ] as const)('asks nothing anew while the window moves over hours of %s', (zone, hours) => {
    const wishOf = (from: number, to: number) => ({ ...wish(from, to), zone: zone as ZoneId })
    const [day = 0, later = 0] = dayEdges(extent, zone as ZoneId).slice(130, 132)
    let grids: Grids = gridsFor(wishOf(day, later), null)
    expect(grids.base.binMs).toBe(hours * HOUR)
    expect(gridsFor(wishOf(extent.from, extent.to), grids)).toBe(grids)
    for (const edge of dayEdges(extent, zone as ZoneId)) expect(gridsFor(wishOf(edge, extent.to), grids)).toBe(grids)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2600 }), fc.integer({ min: 1, max: 160 }), (start, length) => {
        const from = day + (start - 1000) * hours * HOUR
        const next = gridsFor(wishOf(from, from + length * hours * HOUR), grids)
        expect(next).toBe(grids)
        grids = next
      }),
    )
  })

  it('counts finely around a window whose ends lie inside of bins, and drops that when it is not needed', () => {
    const first = gridsFor(wish(extent.from, extent.to), null)
    const minutes = wish(Date.UTC(2025, 4, 1, 3, 7), Date.UTC(2025, 4, 1, 9, 12))
    const close = gridsFor(minutes, first)
    expect(close.base).toBe(first.base)
    expect(close.fine?.binMs).toBeLessThan(HOUR)
    expect(gridsFor(minutes, close)).toBe(close)
    expect(gridsFor(wish(extent.from, extent.to), close).fine).toBeNull()
  })
})
