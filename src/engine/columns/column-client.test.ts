import { describe, expect, it } from 'vitest'
import { chunksOf } from '../chunks-in-test'
import type { Condition } from '../condition'
import type { RowsQuery } from '../query'
import type { RowChunk } from '../row-chunk'
import { ColumnClient } from './column-client'
import { WorkerInTest } from './columns-in-test'

const rows = Array.from({ length: 6 }, (_, i) => ({ time: 1000 - i, page: `/${i % 3}` }))
const query: RowsQuery = { kind: 'rows', tables: ['log'], where: [], time: null, order: null, from: 0, count: 3 }
const idle = new AbortController().signal
/** A condition that every row meets. */
const NO_PAGE: Condition = { is: 'one-of', column: 'page', values: ['/none'], not: true }

async function opened(chunks: readonly RowChunk[] = chunksOf(rows, 2)) {
  const worker = new WorkerInTest()
  const client = new ColumnClient(worker as unknown as Worker)
  await Promise.all(chunks.map((chunk) => client.append('log', chunk)))
  return { worker, client }
}

describe('ColumnClient', () => {
  it('answers what the engine answers', async () => {
    const { client } = await opened()
    const answer = await client.query(query, idle)
    expect(answer.total).toBe(6)
    expect(answer.text.page).toEqual(['/0', '/1', '/2'])
    expect(answer.table).toEqual(Int32Array.of(0, 0, 0))
    expect((await client.chunk('log', 2))?.length).toBe(2)
    expect(await client.chunk('log', 3)).toBeNull()
    await client.drop('log')
    await expect(client.query(query, idle)).rejects.toThrow(/log/)
  })

  it('hands the memory of answers over and keeps its own', async () => {
    const { client } = await opened()
    const words = { kind: 'words', table: 'log', column: 'page' } as const
    expect(await client.query(words, idle)).toEqual(await client.query(words, idle))
    expect(await client.query(query, idle)).toEqual(await client.query(query, idle))
    const many = Array.from({ length: 600 }, (_, i) => ({ time: 1000 + (i % 9), account: `a${i % 400}` }))
    for (const chunk of chunksOf(many, 100)) await client.append('many', chunk)
    const bins = { from: 1000, binMs: 3, count: 3, cuts: [] }
    const scope = { tables: ['many'], where: [], bins } as const
    for (const question of [
      { kind: 'distinct', ...scope, column: 'account' },
      { kind: 'cube', ...scope, by: 'account', top: 3, besides: [] },
      { kind: 'fan-out', ...scope, of: 'account', per: 'client', days: Float64Array.of(1000, 1009), classes: [1] },
    ] as const) {
      const first = await client.query(question, idle)
      expect(await client.query(question, idle)).toEqual(first)
      expect(await client.query({ ...question, where: [NO_PAGE] }, idle)).toEqual(first)
    }
  })

  it('rejects a cancelled query at once, answers the others, and never answers the cancelled one', async () => {
    const { client, worker } = await opened()
    const before = worker.answers.length
    const overtaken = new AbortController()
    const asked = [client.query(query, idle), client.query(query, overtaken.signal), client.query(query, idle)]
    overtaken.abort()
    await expect(asked[1]).rejects.toMatchObject({ name: 'AbortError' })
    expect((await asked[0])?.total).toBe(6)
    expect((await asked[2])?.total).toBe(6)
    expect(worker.answers.length - before).toBe(2)
    await expect(client.query(query, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('tells everyone who waits that the worker died, and who asks after', async () => {
    const { client, worker } = await opened()
    const asked = client.query(query, idle)
    worker.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }))
    await expect(asked).rejects.toThrow('out of memory')
    await expect(client.died).rejects.toThrow('out of memory')
    await expect(client.query(query, idle)).rejects.toThrow('out of memory')
    await expect(client.drop('log')).rejects.toThrow('out of memory')
  })
})
