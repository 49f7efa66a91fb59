import { QueriesObserver } from '@tanstack/react-query'
import { afterAll, expect, it, vi } from 'vitest'
import type { AccessSeries } from '@/analysis/access-series'
import { epochMs } from '@/base/brand'
import { spanOf } from '@/base/span'
import type { Case } from '@/case/schema'
import { columnsInTest } from '@/engine/columns/columns-in-test'
import type { RowChunk } from '@/engine/row-chunk'
import { parseInPlace } from '@/intake/parsers'
import { readFiles } from '@/intake/read-files'
import { DEFAULT_PLAN } from '@/intake/read-plan'

const engine = columnsInTest()
vi.mock('./engine', () => ({ openEngine: async () => engine }))
// Test files share their modules: another may have loaded these with the real engine, and none after it may get this one's.
vi.resetModules()
afterAll(() => void vi.resetModules())
const { seriesQuery } = await import('./access-totals')
const { queryClient } = await import('./query-client')
type OpenExtract = Parameters<typeof seriesQuery>[0]

const START = Date.parse('2025-04-14T00:00:00Z')
const LINES = Array.from(
  { length: 9 },
  (_, i) => `192.0.2.7 - - [14/Apr/2025:0${i}:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "-"\n`,
)

async function store(table: string): Promise<void> {
  const sink = { rows: (chunk: RowChunk) => engine.append(table, chunk), hashes: () => {}, progress: () => {} }
  const read = await readFiles([new Blob(LINES)], DEFAULT_PLAN, sink, parseInPlace)
  expect(read.ok).toBe(true)
}

const full = { id: 'a-case', pages: [], signingKeys: [] } as unknown as Case
const extract = (table: string, rows: number): OpenExtract => ({
  id: 'log-1',
  fileName: 'app.log',
  files: [],
  simulated: false,
  scale: 1,
  table,
  state: { status: 'reading', seen: { rows, span: spanOf(epochMs(START), epochMs(START + 9 * 3_600_000)) } },
})

it('keeps the picture before while more rows are counted, or another table of the same log', async () => {
  await store('access_1')
  await store('access_2')
  const seen: (number | undefined)[] = []
  const observer = new QueriesObserver(queryClient, [seriesQuery(extract('access_1', 4), full)])
  const total = (): number | undefined => {
    const now = observer.getCurrentResult()[0]?.data as AccessSeries | undefined
    return now?.series.reduce((sum, { rows }) => sum + rows.reduce((a, b) => a + b, 0), 0)
  }
  const counted = () => vi.waitFor(() => expect(observer.getCurrentResult()[0]?.isFetching).toBe(false))
  const unsubscribe = observer.subscribe(() => void seen.push(total()))
  await counted()
  expect(total()).toBe(9)
  seen.length = 0
  for (const next of [extract('access_1', 9), extract('access_2', 9)]) {
    observer.setQueries([seriesQuery(next, full)])
    expect(observer.getCurrentResult()[0]?.isPlaceholderData).toBe(true)
    await counted()
    expect(observer.getCurrentResult()[0]?.isPlaceholderData).toBe(false)
  }
  expect(seen).not.toHaveLength(0)
  expect(new Set(seen)).toEqual(new Set([9]))
  // Of another log or case nothing is kept.
  observer.setQueries([seriesQuery({ ...extract('access_1', 9), id: 'log-2' }, full)])
  expect(total()).toBeUndefined()
  await counted()
  unsubscribe()
  queryClient.clear()
})
