import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { chunksOf, type PlainRow } from './chunks-in-test'
import { columnsInTest } from './columns/columns-in-test'
import type { Condition } from './condition'
import { startDuckDbInNode } from './duckdb/duckdb-in-node'
import type { Engine } from './engine'
import type { Listing, PositionQuery } from './query'

/** Starting it takes longer than all else here. */
const sql = startDuckDbInNode()
const idle = new AbortController().signal
const everything: Listing = { tables: ['one', 'two'], where: [], time: null, order: null }
const hostile = `'); DROP TABLE one; --\\ "`

const one: PlainRow[] = [
  { time: 30, page: '/b', status: 200, bytes: 5_000_000_000 },
  { time: 10, page: null, status: 404 },
  { time: 20, page: '/a', key: hostile, duration: 1500 },
  { time: 10, page: '/B', status: 200, agent: '브라우저 🦊' },
]
const two: PlainRow[] = [
  { time: 10, page: '/a', status: 500, bytes: 7, file: 0, line: 9 },
  { time: -5, page: '\uffee', bytes: 7, file: 1, line: 3 },
  { time: 40, page: '🦊', status: 404, file: 1, line: 4 },
]

async function load(engine: Engine, table: string, rows: readonly PlainRow[], size?: number): Promise<void> {
  for (const chunk of chunksOf(rows, size)) await engine.append(table, chunk)
}

/** Every engine lists rows alike, and finds its way in the list. */
describe.each([
  ['columns', async (): Promise<Engine> => columnsInTest()],
  ['duckdb', (): Promise<Engine> => sql],
])('listings of %s', (_, start) => {
  let engine: Engine
  const ask = (listing: Partial<Listing>, from = 0, count = 99) =>
    engine.query({ kind: 'rows', ...everything, ...listing, from, count }, idle)
  const at = async (of: PositionQuery['of'], listing: Partial<Listing> = {}) =>
    (await engine.query({ kind: 'position', ...everything, ...listing, of }, idle)).position
  const find = (text: string, after: number, backwards = false, listing: Partial<Listing> = {}) =>
    at({ is: 'text', text, after, backwards }, listing)
  beforeAll(async () => {
    engine = await start()
    await load(engine, 'one', one, 3)
    await load(engine, 'two', two, 2)
  }, 60_000)

  it('gives the rows of several tables as they stand, whole', async () => {
    const { total, table, numbers, text } = await ask({}, 2, 3)
    expect(total).toBe(7)
    expect(Array.from(table)).toEqual([0, 0, 1])
    expect(numbers).toEqual({
      time: [20, 10, 10],
      file: [0, 0, 0],
      status: [null, 200, 500],
      bytes: [null, null, 7],
      duration: [1500, null, null],
      offset: [null, null, null],
      line: [3, 4, 9],
    })
    expect(text.key).toEqual([hostile, null, null])
    expect(text.agent).toEqual([null, '브라우저 🦊', null])
    expect((await ask({ tables: ['two', 'one'] }, 2, 2)).table).toEqual(Int32Array.of(0, 1))
  })

  it('tells how many rows there are where the page is empty', async () => {
    for (const [from, count] of [
      [7, 5],
      [0, 0],
      [99, 1],
    ] as const) {
      const { total, table, numbers, text } = await ask({}, from, count)
      expect([total, table.length, numbers.time, text.page]).toEqual([7, 0, [], []])
    }
    expect((await ask({ time: { from: 50, to: 60 } })).total).toBe(0)
    await expect(ask({ tables: ['one', 'nowhere'] })).rejects.toThrow(/nowhere/)
  })

  it('sorts by numbers and by the bytes of text, rows without a value last either way, equal rows as they stand', async () => {
    const lines = async (by: keyof PlainRow, descending: boolean) => {
      const { table, numbers } = await ask({ order: { by, descending } })
      return numbers.line.map((line, i) => `${table[i]}.${line}`).join(' ')
    }
    expect(await lines('time', false)).toBe('1.3 0.2 0.4 1.9 0.3 0.1 1.4')
    expect(await lines('time', true)).toBe('1.4 0.1 0.3 0.2 0.4 1.9 1.3')
    expect(await lines('bytes', false)).toBe('1.9 1.3 0.1 0.2 0.3 0.4 1.4')
    expect(await lines('bytes', true)).toBe('0.1 1.9 1.3 0.2 0.3 0.4 1.4')
    expect((await ask({ order: { by: 'page', descending: false } })).text.page).toEqual([
      '/B',
      '/a',
      '/a',
      '/b',
      '\uffee',
      '🦊',
      null,
    ])
    expect((await ask({ order: { by: 'page', descending: true } })).text.page[6]).toBe(null)
    // A column without any value.
    expect(await lines('referrer', true)).toBe('0.1 0.2 0.3 0.4 1.9 1.3 1.4')
  })

  it('holds only what meets the conditions and lies in the span', async () => {
    const where: Condition[] = [{ is: 'one-of', column: 'page', values: ['/a', '/b', null], not: false }]
    const { total, numbers } = await ask({ where, time: { from: 10, to: 30 } })
    expect([total, numbers.time]).toEqual([3, [10, 20, 10]])
    const sorted = await ask({ where, time: { from: 10, to: 30 }, order: { by: 'time', descending: false } })
    expect([sorted.total, sorted.numbers.time]).toEqual([3, [10, 10, 20]])
    expect((await ask({ time: { from: Number.NEGATIVE_INFINITY, to: 10 } })).numbers.time).toEqual([-5])
  })

  it('tells where an instant stands', async () => {
    const order = { by: 'time', descending: false } as const
    const latest = { by: 'time', descending: true } as const
    expect(await Promise.all([-9, 10, 11, 40, 41].map((time) => at({ is: 'time', time }, { order })))).toEqual([
      0, 1, 4, 6, 7,
    ])
    expect(await Promise.all([99, 40, 39, 10, -9].map((time) => at({ is: 'time', time }, { order: latest })))).toEqual([
      0, 0, 1, 3, 7,
    ])
    expect(await at({ is: 'time', time: 21 })).toBe(0)
    expect(await at({ is: 'time', time: 31 })).toBe(6)
  })

  it('tells where a line stands', async () => {
    const line = { is: 'line', table: 'two', file: 1, line: 3 } as const
    expect(await at(line)).toBe(5)
    expect(await at(line, { order: { by: 'time', descending: false } })).toBe(0)
    expect(await at(line, { time: { from: 0, to: 9 } })).toBe(-1)
    expect(await at({ ...line, line: 4, file: 0 })).toBe(-1)
    expect(await at({ ...line, table: 'three' })).toBe(-1)
  })

  it('finds text from a row on, forwards and backwards, and once round', async () => {
    expect([await find('/A', 0), await find('/a', 3), await find('/a', 5), await find('/a', 99)]).toEqual([2, 4, 2, 2])
    expect([await find('/a', 6, true), await find('/a', 3, true), await find('/a', 1, true)]).toEqual([4, 2, 4])
    expect([await find('/a', 4), await find('/a', 4, true), await find('브라', 0)]).toEqual([4, 4, 3])
    expect([await find('nowhere', 0), await find(`'); drop`, 0), await find('%', 0)]).toEqual([-1, 2, -1])
    expect(await find('/b', 0, false, { order: { by: 'time', descending: false } })).toBe(2)
    expect(await find('/b', 0, false, { where: [{ is: 'one-of', column: 'key', values: ['k'], not: false }] })).toBe(-1)
  })

  it('lists new rows of a table, and none of one that is gone', async () => {
    const order = { by: 'bytes', descending: false } as const
    await load(engine, 'more', one)
    expect((await ask({ tables: ['more'], order })).total).toBe(4)
    expect(await find('/c', 0, false, { tables: ['more'] })).toBe(-1)
    await engine.drop('more')
    await load(engine, 'more', [...one, { time: 1, page: '/c', bytes: 1 }])
    const { total, numbers } = await ask({ tables: ['more'], order })
    expect([total, numbers.bytes[0]]).toEqual([5, 1])
    expect(await find('/c', 0, false, { tables: ['more'] })).toBe(4)
    await engine.drop('more')
    await expect(ask({ tables: ['more'], order })).rejects.toThrow(/more/)
  })
})

const word = fc.option(fc.constantFrom('/a', '/b', '/bc', 'b\0', 'b', 'é', '🦊', '\uffee', hostile, ''), { nil: null })
const row = fc.record({
  time: fc.integer({ min: -5, max: 20 }).map((step) => step * 3_000_000_000),
  page: word,
  client: word,
  status: fc.constantFrom(-1, 200, 404),
  bytes: fc.constantFrom(-1, 0, 70_000, 2 ** 40),
  duration: fc.constantFrom(-1, 0, 0.25, 1.5, 3e9),
})
const byTime = (rows: readonly PlainRow[]): PlainRow[] => [...rows].sort((a, b) => (a.time ?? 0) - (b.time ?? 0))
const table = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean())
  .map(([rows, sorted]) => (sorted ? byTime(rows) : rows))
const listing = fc.record({
  where: fc.constantFrom<readonly Condition[]>(
    [],
    [{ is: 'one-of', column: 'page', values: ['/a', 'b', null], not: false }],
    [{ is: 'one-of', column: 'client', values: ['/a'], not: true }],
  ),
  time: fc.option(fc.constantFrom({ from: 0, to: 2e10 }, { from: -1e10, to: 3e9 }), { nil: null }),
  order: fc.option(
    fc.record({
      by: fc.constantFrom<NonNullable<Listing['order']>['by']>('time', 'page', 'bytes', 'status', 'duration', 'line'),
      descending: fc.boolean(),
    }),
    { nil: null },
  ),
})

it('both engines list alike, and find what they list where it stands', async () => {
  const duckdb = await sql
  let tables = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(table, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 30 }),
      listing,
      fc.nat(40),
      async (content, size, how, somewhere) => {
        const names = content.map(() => `log_${++tables}`)
        const columns = columnsInTest()
        for (const engine of [columns, duckdb])
          for (const [i, name] of names.entries()) await load(engine, name, content[i] ?? [], size)
        const asked: Listing = { tables: names, ...how }
        const all = await columns.query({ kind: 'rows', ...asked, from: 0, count: 99 }, idle)
        expect(all).toEqual(await duckdb.query({ kind: 'rows', ...asked, from: 0, count: 99 }, idle))
        const page = { kind: 'rows', ...asked, from: somewhere, count: 4 } as const
        expect(await columns.query(page, idle)).toEqual(await duckdb.query(page, idle))
        for (const of of [
          { is: 'time', time: somewhere * 1.5e9 },
          { is: 'text', text: 'B', after: somewhere, backwards: somewhere % 2 === 0 },
        ] as const) {
          const query: PositionQuery = { kind: 'position', ...asked, of }
          expect([of, await columns.query(query, idle)]).toEqual([of, await duckdb.query(query, idle)])
        }
        for (let i = 0; i < all.total; i++) {
          const [file, line] = [all.numbers.file[i] ?? 0, all.numbers.line[i] ?? 0]
          const of = { is: 'line', table: names[all.table[i] ?? -1] ?? '', file, line } as const
          expect((await columns.query({ kind: 'position', ...asked, of }, idle)).position).toBe(i)
        }
        for (const name of names) await duckdb.drop(name)
      },
    ),
    { numRuns: 6 },
  )
}, 60_000)
