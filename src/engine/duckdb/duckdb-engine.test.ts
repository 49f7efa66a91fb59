import { tableFromArrays, tableToIPC } from 'apache-arrow'
import { beforeAll, describe, expect, it } from 'vitest'
import type { HistogramQuery } from '../query'
import type { DuckDbEngine } from './duckdb-engine'
import { startDuckDbInNode } from './duckdb-in-node'

const HOUR = 3_600_000
const hostile = `'); DROP TABLE log; --\\ "`
const rows = [
  { time: -1n, page: '/a', key: null },
  { time: 0n, page: '/a', key: 'k1' },
  { time: 1n, page: '/b', key: 'k2' },
  { time: BigInt(HOUR), page: '/a', key: hostile },
  { time: BigInt(HOUR + 5), page: null, key: 'k1' },
  { time: BigInt(HOUR + 6), page: '/c', key: 'k1' },
]
const stream = tableToIPC(
  tableFromArrays({
    time: BigInt64Array.from(rows, (row) => row.time),
    page: rows.map((row) => row.page),
    key: rows.map((row) => row.key),
  }),
  'stream',
)
const idle = new AbortController().signal
const histogram: HistogramQuery = { kind: 'histogram', table: 'log', where: [], binMs: HOUR, by: 'page', top: 2 }
const cells = async (engine: DuckDbEngine, query: Partial<HistogramQuery>) => {
  const { bin, code, rows, series } = await engine.query({ ...histogram, ...query }, idle)
  return Array.from(bin, (start, i) => [start, series[code[i] ?? -1], rows[i]])
}

describe('DuckDbEngine', () => {
  let engine: DuckDbEngine
  beforeAll(async () => {
    engine = await startDuckDbInNode()
    await engine.append('log', stream)
  }, 60_000)

  it('counts rows per bin and series, largest series first, the rest without a name', async () => {
    const answer = await engine.query(histogram, idle)
    expect(answer.series).toEqual(['/a', '/b', null])
    expect(await cells(engine, {})).toEqual([
      [-HOUR, '/a', 1],
      [0, '/a', 1],
      [0, '/b', 1],
      [HOUR, null, 2],
      [HOUR, '/a', 1],
    ])
  })

  it('answers one series without a name when it is not split', async () => {
    expect(await cells(engine, { by: null })).toEqual([
      [-HOUR, null, 1],
      [0, null, 2],
      [HOUR, null, 3],
    ])
  })

  it('keeps rows without a value when a value is excluded', async () => {
    expect(await cells(engine, { by: null, where: [{ column: 'key', is: 'not-equal', value: 'k1' }] })).toEqual([
      [-HOUR, null, 1],
      [0, null, 1],
      [HOUR, null, 1],
    ])
  })

  it('binds values: text written by an attacker stays text', async () => {
    expect(await cells(engine, { where: [{ column: 'key', is: 'equal', value: hostile }] })).toEqual([[HOUR, '/a', 1]])
    expect(await cells(engine, { where: [{ column: 'key', is: 'equal', value: "' OR 1=1 --" }] })).toEqual([])
  })

  it('refuses names that are not its own', async () => {
    await expect(engine.append('log"; DROP TABLE log; --', stream)).rejects.toThrow(RangeError)
    await expect(cells(engine, { table: 'LOG' })).rejects.toThrow(RangeError)
    await expect(cells(engine, { by: 'page" --' as 'page' })).rejects.toThrow(RangeError)
  })

  it('queues batches of a new table: none waits for the caller, none is lost', async () => {
    await Promise.all([
      engine.append('queued', stream),
      engine.append('queued', stream),
      engine.append('queued', stream),
    ])
    const [first] = await cells(engine, { table: 'queued', by: null })
    expect(first?.[2]).toBe(3)
    await Promise.all([engine.append('queued', stream), engine.drop('queued')])
    await expect(engine.query({ ...histogram, table: 'queued' }, idle)).rejects.toThrow()
  })

  it('appends to a table and drops it', async () => {
    await engine.append('other', stream)
    await engine.append('other', stream)
    expect((await cells(engine, { table: 'other', by: null })).map((cell) => cell[2])).toEqual([2, 4, 6])
    await engine.drop('other')
    await engine.drop('other')
    await expect(cells(engine, { table: 'other' })).rejects.toThrow(/other/)
  })

  it('rejects with the reason of an aborted signal', async () => {
    await expect(engine.query(histogram, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('reads nothing outside the tab and loads no extension', async () => {
    const db = (engine as unknown as { db: { connect(): { query(sql: string): unknown } } }).db.connect()
    expect(() => db.query(`SELECT * FROM read_csv('/etc/passwd')`)).toThrow()
    expect(() => db.query(`SELECT json('1')`)).toThrow()
    expect(() => db.query(`SET enable_external_access = true`)).toThrow()
  })
})
