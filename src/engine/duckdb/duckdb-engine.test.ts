import { beforeAll, describe, expect, it } from 'vitest'
import { chunksOf } from '../chunks-in-test'
import type { HistogramQuery } from '../query'
import type { DuckDbEngine } from './duckdb-engine'
import { startDuckDbInNode } from './duckdb-in-node'

const histogram: HistogramQuery = { kind: 'histogram', table: 'log', where: [], binMs: 1000, by: 'page', top: 2 }
const chunk = () => chunksOf([{ time: 0, page: '/a' }]).slice(0, 1)

/** What is DuckDB's alone; what every engine does is in `contract.test.ts`. */
describe('DuckDbEngine', () => {
  let engine: DuckDbEngine
  const idle = new AbortController().signal
  beforeAll(async () => {
    engine = await startDuckDbInNode()
    for (const one of chunk()) await engine.append('log', one)
  }, 60_000)

  it('refuses names that are not its own: they would become SQL', async () => {
    const [one] = chunk()
    if (one === undefined) throw new Error('no chunk')
    await expect(engine.append('log"; DROP TABLE log; --', one)).rejects.toThrow(RangeError)
    await expect(engine.query({ ...histogram, table: 'LOG' }, idle)).rejects.toThrow(RangeError)
    await expect(engine.query({ ...histogram, by: 'page" --' as 'page' }, idle)).rejects.toThrow(RangeError)
  })

  it('reads nothing outside the tab and loads no extension', async () => {
    const db = (engine as unknown as { db: { connect(): { query(sql: string): unknown } } }).db.connect()
    expect(() => db.query(`SELECT * FROM read_csv('/etc/passwd')`)).toThrow()
    expect(() => db.query(`SELECT json('1')`)).toThrow()
    expect(() => db.query(`SET enable_external_access = true`)).toThrow()
  })
})
