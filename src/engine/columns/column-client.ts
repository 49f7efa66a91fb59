import type { Engine } from '../engine'
import type { Columns, Query } from '../query'
import { buffersOf, type RowChunk } from '../row-chunk'
import type { Answer, Call, Cancel } from './protocol'

type Asked = Call extends infer C ? (C extends Call ? Omit<C, 'id'> : never) : never
type Host = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

export interface ColumnsInWorker extends Engine {
  /** A copy of chunk `index` of a table, for another engine to check this one with; null where there are no more. */
  chunk(table: string, index: number): Promise<RowChunk | null>
}

/** The page's half of the protocol. */
export class ColumnClient implements ColumnsInWorker {
  readonly died: Promise<never>
  private readonly host: Host
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  private dead: Error | null = null
  private calls = 0

  constructor(host: Host) {
    this.host = host
    this.died = new Promise<never>((_, reject) => {
      const end = (message: string) => {
        this.dead ??= new Error(message)
        reject(this.dead)
        for (const one of this.waiting.values()) one.reject(this.dead)
        this.waiting.clear()
      }
      host.addEventListener('error', (event) => {
        // Whoever waits tells it; it is not a mistake nobody caught.
        event.preventDefault()
        end(event.message || 'the worker that holds the rows stopped')
      })
      host.addEventListener('messageerror', () => end('the worker that holds the rows could not be understood'))
    })
    // Told to whoever waits; nobody may be waiting when it happens.
    this.died.catch(() => {})
    host.addEventListener('message', ({ data }: MessageEvent<Answer | 'ready'>) => {
      if (data === 'ready') return
      const one = this.waiting.get(data.id)
      this.waiting.delete(data.id)
      if ('failed' in data) one?.reject(new Error(data.failed))
      else one?.resolve(data.value)
    })
  }

  async append(table: string, chunk: RowChunk): Promise<void> {
    await this.ask({ do: 'append', table, chunk }, buffersOf(chunk)).answer
  }

  async drop(table: string): Promise<void> {
    await this.ask({ do: 'drop', table }).answer
  }

  async chunk(table: string, index: number): Promise<RowChunk | null> {
    return (await this.ask({ do: 'chunk', table, index }).answer) as RowChunk | null
  }

  async query<Q extends Query>(query: Q, signal: AbortSignal): Promise<Columns<Q>> {
    signal.throwIfAborted()
    const { id, answer } = this.ask({ do: 'query', query })
    const cancel = () => {
      this.waiting.get(id)?.reject(signal.reason)
      this.waiting.delete(id)
      this.host.postMessage({ id, do: 'cancel' } satisfies Cancel)
    }
    signal.addEventListener('abort', cancel, { once: true })
    try {
      return (await answer) as Columns<Q>
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  async close(): Promise<void> {
    this.host.terminate()
  }

  private ask(call: Asked, transfer: Transferable[] = []): { id: number; answer: Promise<unknown> } {
    if (this.dead !== null) throw this.dead
    const id = ++this.calls
    this.host.postMessage({ ...call, id } as Call, transfer)
    return { id, answer: new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject })) }
  }
}
