import type { Engine } from '../engine'
import type { Columns, Query } from '../query'
import { buffersOf, type RowChunk } from '../row-chunk'
import type { Answer, Call } from './protocol'

type Asked = Call extends infer C ? (C extends Call ? Omit<C, 'id'> : never) : never

export interface ColumnsInWorker extends Engine {
  /** A copy of chunk `index` of a table, for another engine to check this one with; null where there are no more. */
  chunk(table: string, index: number): Promise<RowChunk | null>
}

/** The column engine in a worker of its own, so that the page stays free while it counts. Rejects when it cannot be started. */
export async function openColumns(): Promise<ColumnsInWorker> {
  const worker = new Worker(new URL('./column-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let calls = 0
  const died = new Promise<never>((_, reject) => {
    const end = (message: string) => {
      reject(new Error(message))
      for (const one of waiting.values()) one.reject(new Error(message))
      waiting.clear()
    }
    worker.addEventListener('error', (event) => {
      // Whoever waits tells it; it is not a mistake nobody caught.
      event.preventDefault()
      end(event.message || 'the worker that holds the rows stopped')
    })
    worker.addEventListener('messageerror', () => end('the worker that holds the rows could not be understood'))
  })
  // Told to whoever waits; nobody may be waiting when it happens.
  died.catch(() => {})
  await Promise.race([new Promise((resolve) => worker.addEventListener('message', resolve, { once: true })), died])
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) one?.reject(new Error(data.failed))
    else one?.resolve(data.value)
  })
  function ask(call: Asked, transfer: Transferable[] = []): Promise<unknown> {
    const id = ++calls
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
    worker.postMessage({ ...call, id }, transfer)
    return Promise.race([answer, died])
  }
  return {
    died,
    async append(table: string, chunk: RowChunk) {
      await ask({ do: 'append', table, chunk }, buffersOf(chunk))
    },
    async drop(table) {
      await ask({ do: 'drop', table })
    },
    async query<Q extends Query>(query: Q, signal: AbortSignal) {
      signal.throwIfAborted()
      const overtaken = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
      )
      return (await Promise.race([ask({ do: 'query', query }), overtaken])) as Columns<Q>
    },
    async chunk(table, index) {
      return (await ask({ do: 'chunk', table, index })) as RowChunk | null
    },
    async close() {
      worker.terminate()
    },
  }
}
