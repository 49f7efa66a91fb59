import { describe, expect, it } from 'vitest'
import { chunksOf } from '../chunks-in-test'
import type { RowsQuery } from '../query'
import type { RowChunk } from '../row-chunk'
import { ColumnClient } from './column-client'
import { ColumnEngine } from './column-engine'
import { ColumnServer } from './column-server'
import type { Answer } from './protocol'

/** A worker without its thread: messages are copied or handed over as they are there. */
class WorkerInTest extends EventTarget {
  readonly answers: Answer[] = []
  private readonly server = new ColumnServer(new ColumnEngine(), (answer, transfer) => {
    const data = structuredClone(answer, { transfer })
    this.answers.push(data)
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })))
  })

  postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
    const data = structuredClone(message, Array.isArray(transfer) ? { transfer } : undefined)
    queueMicrotask(() => void this.server.take(data as Parameters<ColumnServer['take']>[0]))
  }

  terminate(): void {}
}

const rows = Array.from({ length: 6 }, (_, i) => ({ time: 1000 - i, page: `/${i % 3}` }))
const query: RowsQuery = { kind: 'rows', tables: ['log'], where: [], time: null, order: null, from: 0, count: 3 }
const idle = new AbortController().signal

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
