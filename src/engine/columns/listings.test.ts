import { expect, it } from 'vitest'
import { chunksOf, type PlainRow } from '../chunks-in-test'
import type { Listing } from '../query'
import type { RowChunk } from '../row-chunk'
import { ColumnEngine } from './column-engine'

const idle = new AbortController().signal
const unsorted = Array.from({ length: 60 }, (_, i): PlainRow => ({ time: (i * 37) % 60, page: `/${i % 7}`, bytes: i }))
const listing: Listing = { tables: ['log'], where: [], time: null, order: null }

/** Chunks that tell each look into a column. */
function watched(rows: readonly PlainRow[], size: number, look: (column: string) => void): RowChunk[] {
  return chunksOf(rows, size).map((chunk) => {
    const numbers = new Proxy(chunk.numbers, {
      get(target, column: 'time') {
        look(column)
        return target[column]
      },
    })
    return { ...chunk, numbers }
  })
}

async function opened(chunks: readonly RowChunk[]) {
  const engine = new ColumnEngine()
  for (const chunk of chunks) await engine.append('log', chunk)
  return (asked: Partial<Listing>, from = 0, count = 5, signal = idle) =>
    engine.query({ kind: 'rows', ...listing, ...asked, from, count }, signal)
}

it('stops a cancelled query at the next chunk, and goes on with those that wait', async () => {
  const overtaken = new AbortController()
  let looks = 0
  const ask = await opened(
    watched(unsorted, 2, (column) => {
      if (column !== 'bytes') return
      looks++
      if (looks === 3) overtaken.abort()
    }),
  )
  const cancelled = ask({ order: { by: 'bytes', descending: true } }, 0, 5, overtaken.signal)
  const next = ask({}, 10, 1)
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
  expect(looks).toBe(3)
  expect((await next).numbers.bytes).toEqual([10])
})

it('never starts a query that was cancelled while it waited', async () => {
  let looks = 0
  const ask = await opened(watched(unsorted, 2, () => void looks++))
  const overtaken = new AbortController()
  const first = ask({ order: { by: 'time', descending: false } })
  const cancelled = ask({ order: { by: 'bytes', descending: false } }, 0, 5, overtaken.signal)
  overtaken.abort()
  expect((await first).numbers.time).toEqual([0, 1, 2, 3, 4])
  const before = looks
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
  expect(looks).toBe(before)
})

it('sorts once for all pages of a listing, and for a filter of it', async () => {
  let looks = 0
  const ask = await opened(watched(unsorted, 60, (column) => void (column === 'bytes' && looks++)))
  const order = { by: 'bytes', descending: true } as const
  expect((await ask({ order }, 0, 3)).numbers.bytes).toEqual([59, 58, 57])
  // Least and most, the keys, and the page.
  expect(looks).toBe(3)
  expect((await ask({ order }, 40, 2)).numbers.bytes).toEqual([19, 18])
  const where = [{ is: 'one-of', column: 'page', values: ['/3'], not: false }] as const
  expect((await ask({ order, where }, 0, 2)).numbers.bytes).toEqual([59, 52])
  expect(looks).toBe(5)
})

it('takes any span of rows in the order of their times without going over them', async () => {
  const rows = [...unsorted].sort((a, b) => (a.time ?? 0) - (b.time ?? 0))
  let looks = 0
  const ask = await opened(watched(rows, 60, () => void looks++))
  await ask({})
  looks = 0
  const { total, numbers } = await ask({ time: { from: 10, to: 50 }, order: { by: 'time', descending: false } }, 38, 9)
  expect([total, numbers.time]).toEqual([40, [48, 49]])
  // Seven columns of the page, and two searches among the rows.
  expect(looks).toBeLessThan(7 + 2 * 9)
})
