import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edgesOf } from '../bin-edges'
import { chunksOf, type PlainRow } from '../chunks-in-test'
import type { Condition } from '../condition'
import type { Bins } from '../query'
import { AccessColumns } from './access-columns'
import { cube } from './cube'
import { distinct } from './distinct'
import { fanOut } from './fan-out'
import { RowMemory } from './row-memory'
import { ScopeTables } from './scope-tables'

const idle = (): void => {}
const bins: Bins = { from: 10, binMs: 10, count: 8, cuts: [33] }
const edges = edgesOf(bins)
const days = Float64Array.of(0, 25, 50, 90)

interface Row extends PlainRow {
  readonly time: number
  readonly account: string | null
  readonly client: string | null
  readonly page: string
}

/** Rows of many accounts, some without one, in any order of time. */
const rowsOf = (seed: number, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => {
    const mixed = Math.imul(i * 2 + 1, seed * 2 + 0x9e37_79b1) >>> 8
    return {
      time: mixed % 100,
      account: mixed % 11 === 0 ? null : `a${mixed % 613}`,
      client: mixed % 13 === 0 ? null : `c${mixed % 300}`,
      page: `/${(mixed >>> 5) % 8}`,
    }
  })

function scopeOf(tables: readonly (readonly Row[])[], size: number): ScopeTables {
  const columns = tables.map((rows, i) => {
    const table = new AccessColumns(`log${i}`)
    for (const chunk of chunksOf(rows, size)) table.append(chunk)
    return table
  })
  return new ScopeTables(columns, new RowMemory())
}

const pages = (count: number, not: boolean): Condition => ({
  is: 'one-of',
  column: 'page',
  values: Array.from({ length: count }, (_, i) => `/${i}`),
  not,
})
const takes = ({ values, not }: { values: readonly (string | null)[]; not: boolean }, { page }: Row): boolean =>
  values.includes(page) !== not

const binOf = (ends: Float64Array, time: number): number => {
  const bin = ends.findLastIndex((edge) => edge <= time)
  return bin >= ends.length - 1 ? -1 : bin
}

function grouped<K>(rows: readonly Row[], keyOf: (row: Row) => K): Map<K, Row[]> {
  const groups = new Map<K, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function accountsOf(rows: readonly Row[], top: number) {
  const counts = new Map<string, number>()
  for (const { account } of rows) if (account !== null) counts.set(account, (counts.get(account) ?? 0) + 1)
  const largest = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, top)
  return { distinct: counts.size, values: largest.map(([value]) => value) }
}

function firstsOf(rows: readonly Row[]): number[] {
  const count = edges.length - 1
  const firsts = new Array<number>(count * (count + 1)).fill(0)
  const byAccount = grouped(rows, ({ account }) => account)
  for (const [account, some] of byAccount) {
    if (account === null) continue
    const seen = [...new Set(some.map(({ time }) => binOf(edges, time)))]
      .filter((bin) => bin >= 0)
      .sort((a, b) => a - b)
    seen.forEach((bin, i) => {
      const at = bin * (count + 1) + (i === 0 ? 0 : (seen[i - 1] ?? 0) + 1)
      firsts[at] = (firsts[at] ?? 0) + 1
    })
  }
  return firsts
}

function fannedOut(rows: readonly Row[], classes: readonly number[]) {
  const values = new Array<number>((days.length - 1) * classes.length).fill(0)
  const counted = values.slice()
  let most: { value: string; count: number; day: number } | null = null
  for (let day = 0; day + 1 < days.length; day++) {
    const own = rows.filter(({ time, client }) => client !== null && binOf(days, time) === day)
    const byClient = [...grouped(own, ({ client }) => client ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [value, some] of byClient) {
      const others = new Set(some.map(({ account }) => account).filter((account) => account !== null)).size
      if (others > (most?.count ?? 0)) most = { value, count: others, day }
      const at = day * classes.length + classes.findLastIndex((least) => least <= others)
      if (others < (classes[0] ?? 0)) continue
      values[at] = (values[at] ?? 0) + 1
      counted[at] = (counted[at] ?? 0) + some.length
    }
  }
  return { values, rows: counted, most }
}

const asked = fc.record({
  seed: fc.integer({ min: 1, max: 1000 }),
  tables: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 }),
  size: fc.integer({ min: 40, max: 1000 }),
  filters: fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.boolean()), { minLength: 1, maxLength: 3 }),
})

it('tells of many values what plain counting tells, whatever the filter and the order of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ seed, tables, size, filters }) => {
      const logs = tables.map((count, i) => rowsOf(seed + i, count))
      const scope = scopeOf(logs, size)
      const names = logs.map((_, i) => `log${i}`)
      for (const [count, not] of filters) {
        const where = pages(count, not)
        const taken = logs.flat().filter((row) => takes(where as Parameters<typeof takes>[0], row))
        const ask = { tables: names, where: [where] }
        const found = await cube(scope, { kind: 'cube', ...ask, bins, by: 'account', top: 5, besides: ['a7'] }, idle)
        const { distinct: different, values } = accountsOf(taken, 5)
        expect(found.distinct).toBe(different)
        expect(found.values).toEqual([...values, ...(values.includes('a7') ? [] : ['a7'])])
        const width = edges.length - 1
        for (const [i, value] of found.values.entries()) {
          const own = taken.filter(({ account }) => account === value)
          const cells = Array.from(
            { length: width },
            (_, bin) => own.filter(({ time }) => binOf(edges, time) === bin).length,
          )
          expect([...found.rows.subarray(i * width, (i + 1) * width)]).toEqual(cells)
        }
        const { firsts } = await distinct(scope, { kind: 'distinct', ...ask, bins, column: 'account' }, idle)
        expect([...firsts]).toEqual(firstsOf(taken))
        const classes = [1, 2, 4]
        const fan = await fanOut(scope, { kind: 'fan-out', ...ask, of: 'client', per: 'account', days, classes }, idle)
        expect({ ...fan, values: [...fan.values], rows: [...fan.rows] }).toEqual(fannedOut(taken, classes))
      }
    }),
    { numRuns: 40 },
  )
})

it('finds the values with most rows among very many that have as many, and among those that differ', async () => {
  const plain = Array.from({ length: 9000 }, (_, i) => ({ time: i % 90, client: null, page: `/${i % 8}` }))
  const alike: Row[] = plain.map((row, i) => ({ ...row, account: `a${i % 3000}` }))
  const different: Row[] = plain.map((row, i) => ({ ...row, account: i % 7 === 0 ? null : `a${Math.floor(i ** 0.7)}` }))
  for (const rows of [alike, different, [...alike, ...different]]) {
    const scope = scopeOf([rows], 1000)
    for (const [where, top] of [
      [pages(8, false), 5],
      [pages(1, false), 40],
      [pages(1, true), 3],
      [pages(3, false), 2000],
    ] as const) {
      const query = { kind: 'cube', tables: ['log0'], where: [where], bins, by: 'account', top, besides: [] } as const
      const { values, distinct } = await cube(scope, query, idle)
      const wanted = accountsOf(
        rows.filter((row) => takes(where as Parameters<typeof takes>[0], row)),
        top,
      )
      expect({ values, distinct }).toEqual(wanted)
    }
  }
})

it('takes the rows of any of very many values, however many bytes tell them apart in a chunk', async () => {
  const rows: Row[] = Array.from({ length: 150_000 }, (_, i) => {
    return { time: i % 90, client: null, page: '/', account: i % 11 === 0 ? null : `a${Math.floor(i / 2)}` }
  })
  // Slots of the first chunk fit into a byte, and those of the last need four.
  const scope = scopeOf([rows.slice(0, 300), rows.slice(300)], 20_000)
  for (const not of [false, true]) {
    const text: Condition = { is: 'containing', column: 'account', texts: ['77', 'A12'], not }
    const holds = ({ account }: Row) => account !== null && (account.includes('77') || account.includes('a12'))
    const found = await scope.selection([text], idle)
    expect(found.count).toBe(rows.filter((row) => holds(row) !== not).length)
    const values = [null, ...rows.filter((_, i) => i % 9000 === 7).map(({ account }) => account)]
    const listed = new Set(values)
    const named = await scope.selection([{ is: 'one-of', column: 'account', values, not }], idle)
    expect(named.count).toBe(rows.filter(({ account }) => listed.has(account) !== not).length)
  }
})

it('orders rows once, and counts no row one by one for filters after that', async () => {
  const rows = rowsOf(7, 5000)
  const scope = scopeOf([rows], 900)
  for (const where of [pages(1, false), pages(1, true), pages(5, false), pages(0, false)]) {
    const ask = { tables: ['log0'], where: [where] }
    await distinct(scope, { kind: 'distinct', ...ask, bins, column: 'account' }, idle)
    const classes = [1, 2]
    await fanOut(scope, { kind: 'fan-out', ...ask, of: 'client', per: 'account', days, classes }, idle)
  }
  expect(scope.gone.ordering).toBe(10_000)
  // That is how many rows every account has without a filter, and every client.
  expect(scope.gone.counting).toBe(10_000)
})

it('looks up the rows of few values among many by themselves', async () => {
  const rows = rowsOf(3, 5000).map((row, i) => ({ ...row, account: `b${(i * 7919) % 4001}` }))
  const scope = scopeOf([rows], 900)
  for (const where of [pages(2, false), pages(5, false), pages(1, true)]) {
    const taken = rows.filter((row) => takes(where as Parameters<typeof takes>[0], row))
    const ask = { tables: ['log0'], where: [where], bins, by: 'account', top: 3, besides: ['b40', 'nobody'] } as const
    const found = await cube(scope, { kind: 'cube', ...ask }, idle)
    expect(found.values.slice(0, 3)).toEqual(accountsOf(taken, 3).values)
    const cells = found.values.flatMap((value) => {
      const own = taken.filter(({ account }) => account === value)
      return Array.from(
        { length: edges.length - 1 },
        (_, bin) => own.filter(({ time }) => binOf(edges, time) === bin).length,
      )
    })
    expect([...found.rows]).toEqual(cells)
  }
  // Once, how many every account has without a filter.
  expect(scope.gone.counting).toBe(5000)
})

it('tells the rows of each value from an order by day, where that holds them all', async () => {
  const rows = rowsOf(5, 20_000).map(({ time, client, ...row }) => ({
    ...row,
    time: time % 90,
    client: client ?? 'c0',
  }))
  const byDays: Bins = { from: 0, binMs: 90, count: 1, cuts: [25, 50] }
  const [scope, fresh] = [scopeOf([rows], 1800), scopeOf([rows.slice(0, 9000), rows.slice(9000)], 1800)]
  const classes = [1, 2]
  for (const where of [[], [pages(1, false)], [pages(1, true)], [pages(5, false)], [pages(0, false)]]) {
    const [ask, anew] = [
      { tables: ['log0'], where },
      { tables: ['log0', 'log1'], where },
    ]
    await fanOut(scope, { kind: 'fan-out', ...ask, of: 'client', per: 'account', days, classes }, idle)
    const before = scope.gone.ordering
    const different = { kind: 'distinct', bins: byDays, column: 'client' } as const
    expect(await distinct(scope, { ...ask, ...different }, idle)).toEqual(
      await distinct(fresh, { ...anew, ...different }, idle),
    )
    const largest = { kind: 'cube', bins, by: 'client', top: 5, besides: ['c7'] } as const
    expect(await cube(scope, { ...ask, ...largest }, idle)).toEqual(await cube(fresh, { ...anew, ...largest }, idle))
    expect(scope.gone.ordering).toBe(before)
  }
  expect(fresh.gone.ordering).toBe(20_000)
})
