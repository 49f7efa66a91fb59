import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { edgesOf } from './bin-edges'
import { chunksOf, type PlainRow } from './chunks-in-test'
import { columnsInTest } from './columns/columns-in-test'
import type { Condition } from './condition'
import { startDuckDbInNode } from './duckdb/duckdb-in-node'
import type { Engine } from './engine'
import type { Bins, Columns, CubeQuery, DistinctQuery, FanOutQuery, Query, ValuesQuery } from './query'

const HOUR = 3_600_000
const hostile = `'); DROP TABLE log; --\\ "`
const idle = new AbortController().signal
const clients = [
  '192.0.2.1',
  '192.0.2.200',
  '192.0.3.1',
  '2001:db8:7::1',
  '2001:DB8:7:0:0:0:0:2',
  '2001:db8::7:0:0:1',
  '::ffff:192.0.2.9',
  '::',
  '::1.2.3.4',
  'fe80::1%eth0',
  'host.example',
  '192.0.2.01',
  '1.2.3',
  ':::',
  '12345::',
  hostile,
  '',
  '배송 🦊 Abc',
  '\uffee',
  null,
] // prettier-ignore
const words = ['/a', '/B', '/c', 'é', '🦊', '\uffee', hostile, '', null]

const row = fc.record({
  time: fc.integer({ min: -5 * HOUR, max: 60 * HOUR }),
  page: fc.constantFrom(...words),
  client: fc.constantFrom(...clients),
  account: fc.constantFrom('1', '2', '3', 'é', null),
  status: fc.constantFrom(-1, 101, 200, 204, 404, 503, 70_000),
  bytes: fc.constantFrom(-1, 0, 255, 70_000, 2 ** 40),
})

const bins: fc.Arbitrary<Bins> = fc
  .record({
    from: fc.integer({ min: -10 * HOUR, max: 30 * HOUR }),
    binMs: fc.constantFrom(15 * 60_000, HOUR, 24 * HOUR, 12_345),
    count: fc.integer({ min: 1, max: 40 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
  })
  .map(({ cuts, ...even }) => ({
    ...even,
    cuts: cuts.map((part) => even.from + Math.floor(part * even.binMs * even.count)).sort((a, b) => a - b),
  }))

const not = fc.boolean()
const column = fc.constantFrom('page' as const, 'client' as const, 'account' as const, 'token' as const)
const end = fc.constantFrom(Number.NEGATIVE_INFINITY, -1, 0, 200, 204, 404, 70_000, Number.POSITIVE_INFINITY)
const network = fc.constantFrom(
  { address: [192, 0, 2, 0], bits: 24 },
  { address: [192, 0, 2, 192], bits: 27 },
  { address: [0, 0, 0, 0], bits: 0 },
  { address: [32, 1, 13, 184, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], bits: 48 },
  { address: [32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], bits: 5 },
  { address: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 192, 0, 2, 0], bits: 121 },
  { address: new Array<number>(16).fill(0), bits: 0 },
)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    is: fc.constant('one-of' as const),
    column,
    values: fc.array(fc.constantFrom(...words, ...clients), { maxLength: 4 }),
    not,
  }),
  fc.record({
    is: fc.constant('containing' as const),
    column,
    texts: fc.array(fc.constantFrom('', 'A', '/b', '0.2', '배송', 'drop', "'"), { maxLength: 2 }),
    not,
  }),
  fc.record({ is: fc.constant('in-network' as const), networks: fc.array(network, { maxLength: 3 }), not }),
  fc.record({
    is: fc.constant('in-range' as const),
    column: fc.constantFrom('status' as const, 'bytes' as const, 'time' as const, 'duration' as const),
    ranges: fc.array(fc.record({ from: end, to: end }), { maxLength: 3 }),
    none: fc.boolean(),
    not,
  }),
  fc.record({
    is: fc.constant('at-hour' as const),
    hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
    offsets: fc.constantFrom(
      [{ from: -HOUR, ahead: 9 * HOUR }],
      [
        { from: 0, ahead: -3.5 * HOUR },
        { from: 20 * HOUR + 1, ahead: -4.5 * HOUR },
        { from: 30 * HOUR, ahead: 0 },
      ],
    ),
    not,
  }),
  fc.record({
    is: fc.constant('in-table' as const),
    tables: fc.constantFrom([], ['log_a'], ['log_b', 'log_a'], ['elsewhere']),
    not,
  }),
)
const where = fc.array(condition, { maxLength: 2 })
const by = fc.constantFrom('page', 'client', 'network', 'status', 'status-class', 'table', 'account', 'token', null)
const besides = fc.array(
  fc.constantFrom('/a', '404', '4xx', '192.0.2.0/24', '2001:db8:7::/48', 'log_b', 'nowhere', ''),
  { maxLength: 3 },
)
const top = fc.integer({ min: 0, max: 4 })
const tables = fc.constantFrom(['log_a'], ['log_b'], ['log_a', 'log_b'], ['log_b', 'log_c', 'log_a'])
const instant = fc.integer({ min: -10 * HOUR, max: 70 * HOUR })

const cubes: fc.Arbitrary<CubeQuery> = fc.record({ kind: fc.constant('cube'), tables, where, bins, by, top, besides })
const distincts: fc.Arbitrary<DistinctQuery> = fc.record({ kind: fc.constant('distinct'), tables, where, bins, column })
const fanOuts: fc.Arbitrary<FanOutQuery> = fc.record({
  kind: fc.constant('fan-out'),
  tables,
  where,
  of: column,
  per: column,
  days: bins.map((one) => edgesOf(one)),
  classes: fc.constantFrom([1], [1, 2], [1, 3, 4]),
}) // prettier-ignore
const searches: fc.Arbitrary<ValuesQuery> = fc.record({
  kind: fc.constant('values'),
  tables,
  where,
  top,
  time: fc.option(fc.record({ from: instant, to: instant }), { nil: null }),
  by: by.filter((one) => one !== null),
  holding: fc.constantFrom('', '0', 'A', '2.0', '::', 'é', '배송', 'X'),
}) // prettier-ignore

const TABLES = ['log_a', 'log_b', 'log_c'] as const
const logs = fc.tuple(
  fc.array(row, { minLength: 1, maxLength: 60 }),
  fc.array(row, { minLength: 1, maxLength: 30 }),
  fc.array(row, { minLength: 1, maxLength: 5 }),
)

describe('counts of both engines', () => {
  let duckdb: Engine
  beforeAll(async () => {
    duckdb = await startDuckDbInNode()
  }, 60_000)

  /** The same rows in both, the columns in chunks of `size`. */
  async function load(all: readonly (readonly PlainRow[])[], size: number): Promise<Engine> {
    const columns = columnsInTest()
    for (const [i, table] of TABLES.entries()) {
      await duckdb.drop(table)
      for (const chunk of chunksOf(all[i] ?? [], size)) await columns.append(table, chunk)
      for (const chunk of chunksOf(all[i] ?? [])) await duckdb.append(table, chunk)
    }
    return columns
  }
  async function alike<Q extends Query>(columns: Engine, query: Q): Promise<Columns<Q>> {
    const ours = await columns.query(query, idle)
    expect(ours).toEqual(await duckdb.query(query, idle))
    return ours
  }

  it.each([
    ['cubes', cubes],
    ['different values', distincts],
    ['fan-outs', fanOuts],
    ['searches', searches],
  ] as const)(
    '%s are alike, whatever the rows and conditions',
    async (_, queries) => {
      await fc.assert(
        fc.asyncProperty(
          logs,
          fc.integer({ min: 1, max: 70 }),
          fc.array(queries as fc.Arbitrary<Query>, { minLength: 6, maxLength: 6 }),
          async (all, size, asked) => {
            const columns = await load(all, size)
            for (const query of asked) await alike(columns, query)
          },
        ),
        { numRuns: 4 },
      )
    },
    120_000,
  )

  it('any window made of bins is a sum of the answer, as SQL counts that window by itself', async () => {
    const windows = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    await fc.assert(
      fc.asyncProperty(logs, where, bins, windows, async (all, conditions, grid, window) => {
        const columns = await load(all, 20)
        const scope = { tables: ['log_a', 'log_b'], where: conditions }
        const told = await columns.query({ kind: 'cube', ...scope, bins: grid, by: 'page', top: 9, besides: [] }, idle)
        const { firsts } = await columns.query({ kind: 'distinct', ...scope, bins: grid, column: 'page' }, idle)
        const count = told.edges.length - 1
        const [a = 0, b = 0] = window.map((part) => Math.floor(part * count)).sort((x, y) => x - y)
        const time = { from: told.edges[a] ?? 0, to: told.edges[b] ?? 0 }
        const plain = await duckdb.query({ kind: 'values', ...scope, by: 'page', time, holding: '', top: 99 }, idle)
        const sums = told.values.map((_, value) => sum(told.rows.subarray(value * count + a, value * count + b)))
        expect(
          new Map(told.values.map((value, i) => [value, sums[i]] as const).filter(([, rows]) => rows !== 0)),
        ).toEqual(new Map(plain.values.map((value, i) => [value, plain.rows[i]])))
        const bounds = Array.from({ length: b - a }, (_, i) => (a + i) * (count + 1))
        expect(bounds.reduce((found, at) => found + sum(firsts.subarray(at, at + a + 1)), 0)).toBe(plain.found)
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})

function sum(counts: Iterable<number>): number {
  let all = 0
  for (const count of counts) all += count
  return all
}
