import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { chunksOf, type PlainRow } from './chunks-in-test'
import { columnsInTest } from './columns/columns-in-test'
import { startDuckDbInNode } from './duckdb/duckdb-in-node'
import type { Engine } from './engine'
import type { HistogramQuery, Query, WordsColumns } from './query'
import { wordsOf } from './row-chunk'

const HOUR = 3_600_000
const hostile = `'); DROP TABLE log; --\\ "`
const rows: PlainRow[] = [
  { time: -1, page: '/a', key: null },
  { time: 0, page: '/a', key: 'k1' },
  { time: 1, page: '/b', key: 'k2', status: 200, bytes: 5_000_000_000 },
  { time: HOUR, page: '/a', key: hostile },
  { time: HOUR + 5, page: null, key: 'k1', duration: 1500 },
  { time: HOUR + 6, page: '/c', key: 'k1', agent: '브라우저 🦊' },
]
const idle = new AbortController().signal
const histogram: HistogramQuery = { kind: 'histogram', table: 'log', where: [], binMs: HOUR, by: 'page', top: 2 }

/** Every engine answers every query alike. */
describe.each([
  ['columns', async (): Promise<Engine> => columnsInTest()],
  ['duckdb', startDuckDbInNode],
])('engine %s', (_, start) => {
  let engine: Engine
  const load = async (table: string, plain: readonly PlainRow[], size?: number) => {
    for (const chunk of chunksOf(plain, size)) await engine.append(table, chunk)
  }
  const cells = async (query: Partial<HistogramQuery>) => {
    const { bin, code, rows, series } = await engine.query({ ...histogram, ...query }, idle)
    return Array.from(bin, (begin, i) => [begin, series[code[i] ?? -1] ?? null, rows[i] ?? 0] as const).sort(byCell)
  }
  beforeAll(async () => {
    engine = await start()
    await load('log', rows, 4)
  }, 60_000)

  it('counts rows per bin and series, largest series first, the rest without a name', async () => {
    expect((await engine.query(histogram, idle)).series).toEqual(['/a', '/b', null])
    expect(await cells({})).toEqual([
      [-HOUR, '/a', 1],
      [0, '/a', 1],
      [0, '/b', 1],
      [HOUR, '/a', 1],
      [HOUR, null, 2],
    ])
  })

  it('answers one series without a name when it is not split', async () => {
    expect(await cells({ by: null })).toEqual([
      [-HOUR, null, 1],
      [0, null, 2],
      [HOUR, null, 3],
    ])
  })

  it('takes a chunk without rows for what it is', async () => {
    await engine.append('log', { length: 0, numbers: {}, codes: {}, words: {} })
    expect(await cells({ by: null })).toHaveLength(3)
  })

  it('keeps rows without a value when a value is excluded', async () => {
    expect(await cells({ by: null, where: [{ column: 'key', is: 'one-of', values: ['k1'], not: true }] })).toEqual([
      [-HOUR, null, 1],
      [0, null, 1],
      [HOUR, null, 1],
    ])
  })

  it('takes text written by an attacker for text', async () => {
    expect(await cells({ where: [{ column: 'key', is: 'one-of', values: [hostile], not: false }] })).toEqual([
      [HOUR, '/a', 1],
    ])
    expect(await cells({ where: [{ column: 'key', is: 'one-of', values: ["' OR 1=1 --"], not: false }] })).toEqual([])
  })

  it('gives rows as they stand, whole', async () => {
    const { numbers, text } = await engine.query(
      { kind: 'rows', tables: ['log'], where: [], time: null, order: null, from: 2, count: 9 },
      idle,
    )
    expect(numbers.time).toEqual([1, HOUR, HOUR + 5, HOUR + 6])
    expect(numbers.bytes).toEqual([5_000_000_000, null, null, null])
    expect(numbers.duration).toEqual([null, null, 1500, null])
    expect(text.key).toEqual(['k2', hostile, 'k1', 'k1'])
    expect(text.agent).toEqual([null, null, null, '브라우저 🦊'])
    expect(text.page).toEqual(['/b', '/a', null, '/c'])
  })

  it('tells every word of a column with its rows and times, and counts the rows without', async () => {
    const key = await engine.query({ kind: 'words', table: 'log', column: 'key' }, idle)
    expect(plainWords(key)).toEqual([
      [hostile, 1, HOUR, HOUR],
      ['k1', 3, 0, HOUR + 6],
      ['k2', 1, 1, 1],
    ])
    expect(key.without).toBe(1)
    const host = await engine.query({ kind: 'words', table: 'log', column: 'host' }, idle)
    expect(plainWords(host)).toEqual([])
    expect(host.without).toBe(6)
    // A chunk may bring words of lines that turned out to be no rows.
    const [chunk] = chunksOf([{ time: 5, key: 'k1' }])
    if (chunk === undefined) throw new Error('no chunk')
    const brought = wordsOf(['k1', 'gone'].map((word) => new TextEncoder().encode(word)))
    await engine.append('spare', { ...chunk, words: { ...chunk.words, key: brought } })
    expect(plainWords(await engine.query({ kind: 'words', table: 'spare', column: 'key' }, idle))).toEqual([
      ['k1', 1, 5, 5],
    ])
  })

  it('queues chunks of a new table: none waits for the caller, none is lost', async () => {
    const chunks = chunksOf(rows, 2)
    await Promise.all(chunks.map((chunk) => engine.append('queued', chunk)))
    expect((await cells({ table: 'queued', by: null })).map((cell) => cell[2])).toEqual([1, 2, 3])
  })

  it('drops a table; one that is not there is no error to drop, but one to ask', async () => {
    await load('other', rows)
    await engine.drop('other')
    await engine.drop('other')
    await expect(cells({ table: 'other' })).rejects.toThrow(/other/)
  })

  it('rejects with the reason of an aborted signal', async () => {
    await expect(engine.query(histogram, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  })
})

const byCell = (a: readonly [number, string | null, number], b: readonly [number, string | null, number]) =>
  a[0] - b[0] || Number(a[1] === null) - Number(b[1] === null) || String(a[1]).localeCompare(String(b[1]))

it('both engines answer alike, whatever the rows', async () => {
  const duckdb = await startDuckDbInNode()
  const word = fc.option(fc.constantFrom('/a', '/b', '/c', 'é', '🦊', '\uffee', hostile, ''), { nil: null })
  const row = fc.record({
    time: fc.integer({ min: -5 * HOUR, max: 40 * HOUR }),
    page: word,
    client: word,
    status: fc.constantFrom(-1, 200, 404),
    bytes: fc.constantFrom(-1, 0, 70_000, 2 ** 40),
  })
  const asked = fc.record({
    by: fc.constantFrom('page' as const, 'client' as const, null),
    top: fc.integer({ min: 0, max: 4 }),
    binMs: fc.constantFrom(60_000, HOUR, 24 * HOUR),
    not: fc.boolean(),
    value: fc.constantFrom('/a', '', 'nowhere'),
    filtered: fc.boolean(),
  })
  let tables = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      // Not every row a chunk of its own: handing one to DuckDB costs more than all that is asked.
      fc.integer({ min: 4, max: 40 }),
      asked,
      async (plain, size, how) => {
        const { filtered, not, value, ...rest } = how
        const table = `log_${++tables}`
        const where = filtered ? [{ column: 'client' as const, is: 'one-of' as const, values: [value], not }] : []
        const queries: Query[] = [
          { kind: 'histogram', table, where, ...rest },
          { kind: 'rows', tables: [table], where, time: null, order: null, from: 3, count: 9 },
          { kind: 'words', table, column: 'client' },
          { kind: 'words', table, column: 'token' },
        ]
        const columns = columnsInTest()
        for (const engine of [columns, duckdb])
          for (const chunk of chunksOf(plain, size)) await engine.append(table, chunk)
        for (const query of queries) {
          const [ours, theirs] = [await columns.query(query, idle), await duckdb.query(query, idle)]
          expect(plainAnswer(ours)).toEqual(plainAnswer(theirs))
        }
        await duckdb.drop(table)
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)

const plainWords = ({ words, rows, first, last }: WordsColumns) =>
  Array.from(rows, (count, i) => {
    const word = new TextDecoder().decode(words.bytes.subarray(words.ends[i], words.ends[i + 1]))
    return [word, count, first[i] ?? 0, last[i] ?? 0] as const
  }).sort(([a], [b]) => (a < b ? -1 : 1))

function plainAnswer(answer: object): unknown {
  if ('words' in answer) return { words: plainWords(answer as WordsColumns), without: (answer as WordsColumns).without }
  if (!('bin' in answer)) return answer
  const { bin, code, rows, series } = answer as Awaited<ReturnType<Engine['query']>> & {
    bin: Float64Array
    code: Int32Array
    rows: Float64Array
    series: (string | null)[]
  }
  return {
    series,
    cells: Array.from(bin, (begin, i) => [begin, series[code[i] ?? -1] ?? null, rows[i] ?? 0] as const).sort(byCell),
  }
}
