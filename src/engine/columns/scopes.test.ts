import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chunksOf, type PlainRow } from '../chunks-in-test'
import type { Condition } from '../condition'
import type { Bins, CubeQuery, Dimension } from '../query'
import { AccessColumns } from './access-columns'
import { cube } from './cube'
import { distinct } from './distinct'
import { fanOut } from './fan-out'
import { RowMemory } from './row-memory'
import { ScopeTables } from './scope-tables'

const idle = (): void => {}
const bins: Bins = { from: 0, binMs: 10, count: 10, cuts: [33] }

function scopeOf(rows: readonly PlainRow[], size: number): ScopeTables {
  const table = new AccessColumns('log')
  for (const chunk of chunksOf(rows, size)) table.append(chunk)
  return new ScopeTables([table], new RowMemory())
}
const ask = (by: Dimension, where: readonly Condition[]): CubeQuery => ({
  kind: 'cube',
  tables: ['log'],
  where,
  bins,
  by,
  top: 3,
  besides: ['/9'],
})
const page = (values: string[], not: boolean): Condition => ({ is: 'one-of', column: 'page', values, not })
const rows = Array.from({ length: 1000 }, (_, i) => ({
  time: (i * 37) % 100,
  page: `/${i % 10}`,
  client: `10.0.${i % 7}.${i % 250}`,
  account: `a${i % 600}`,
  method: i % 3 === 0 ? 'GET' : 'POST',
}))

it('evaluates a filter once for all panels that ask for it', async () => {
  const scope = scopeOf(rows, 100)
  const where = [page(['/1', '/2'], false)]
  await cube(scope, ask('method', where), idle)
  expect(scope.gone.testing).toBe(1000)
  for (const by of ['page', 'client', 'network', 'account'] as const) await cube(scope, ask(by, where), idle)
  const days = Float64Array.of(0, 50, 100)
  await distinct(scope, { kind: 'distinct', tables: ['log'], where, bins, column: 'account' }, idle)
  await fanOut(
    scope,
    { kind: 'fan-out', tables: ['log'], where, of: 'client', per: 'account', days, classes: [1] },
    idle,
  )
  expect(scope.gone.testing).toBe(1000)
})

it('counts what a filter leaves out where that is less, and only that once all is counted', async () => {
  const scope = scopeOf(rows, 100)
  const dimensions = ['method', 'page', 'client', 'network', 'account'] as const
  for (const by of dimensions) await cube(scope, ask(by, []), idle)
  const where = [page(['/1'], true)]
  for (const by of dimensions) {
    const before = scope.gone.counting
    const found = await cube(scope, ask(by, where), idle)
    // 100 of the 1000 rows are left out; values that are many are counted in total and by bins.
    expect(scope.gone.counting - before).toBeLessThanOrEqual(200)
    const kept = scopeOf(
      rows.filter((row) => row.page !== '/1'),
      70,
    )
    const { everywhere: _, ...counts } = found
    expect(await cube(kept, ask(by, []), idle)).toMatchObject(counts)
  }
})

it('counts panels of few values in one look at the rows of a filter, and different values from finer bins', async () => {
  const scope = scopeOf(rows, 100)
  const halves = { from: 0, binMs: 50, count: 2, cuts: [] }
  const pages = (where: Condition[]) =>
    ({ kind: 'distinct', tables: ['log'], where, bins: halves, column: 'page' }) as const
  const dimensions = ['method', 'page', 'status'] as const
  // An answer's memory goes with it.
  for (const by of dimensions) {
    const { edges } = await cube(scope, ask(by, []), idle)
    structuredClone(edges, { transfer: [edges.buffer as ArrayBuffer] })
  }
  for (const value of ['/1', '/2']) {
    const where = [page([value], false)]
    const before = scope.gone.counting
    const found = await distinct(scope, pages(where), idle)
    for (const by of dimensions) {
      const fresh = scopeOf(rows, 1000)
      expect(await cube(scope, ask(by, where), idle)).toEqual(await cube(fresh, ask(by, where), idle))
    }
    expect(scope.gone.counting - before).toBe(100)
    expect(found).toEqual(await distinct(scopeOf(rows, 300), pages(where), idle))
  }
})

it('needs no pass for rows over time, and none for what was counted before', async () => {
  const scope = scopeOf(rows, 100)
  await cube(scope, { ...ask('page', []), by: null }, idle)
  expect(scope.gone.counting).toBe(0)
  await cube(scope, ask('account', []), idle)
  const before = scope.gone.counting
  await cube(
    scope,
    { ...ask('account', []), bins: { from: 0, binMs: 100, count: 1, cuts: [] }, top: 0, besides: ['a7'] },
    idle,
  )
  expect(scope.gone.counting).toBe(before)
})

it('answers alike whatever the order of the rows and the size of the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(rows, { minLength: 900 }),
      fc.integer({ min: 50, max: 1000 }),
      async (some, size) => {
        const where = [page(['/1', '/2', '/3'], false)]
        const sorted = [...some].sort((a, b) => a.time - b.time)
        const [one, other] = [scopeOf(some, size), scopeOf(sorted, 1000)]
        for (const by of ['page', 'account', 'network'] as const)
          expect(await cube(one, ask(by, where), idle)).toEqual(await cube(other, ask(by, where), idle))
        const accounts = { kind: 'distinct', tables: ['log'], where, bins, column: 'account' } as const
        expect(await distinct(one, accounts, idle)).toEqual(await distinct(other, accounts, idle))
      },
    ),
    { numRuns: 20 },
  )
})

it('stops where its checkpoint says so, and answers the next question as if it had not been asked', async () => {
  const scope = scopeOf(rows, 100)
  const where = [page(['/1'], true)]
  for (let after = 0; after < 40; after += 3) {
    let left = after
    const stop = (): void => {
      if (left-- === 0) throw new Error('overtaken')
    }
    await cube(scope, ask('account', where), stop).catch((error) => expect(error.message).toBe('overtaken'))
  }
  const fresh = scopeOf(rows, 100)
  expect(await cube(scope, ask('account', where), idle)).toEqual(await cube(fresh, ask('account', where), idle))
})
