import type { ColumnEngine } from './column-engine'
import type { Answer, Call, Cancel } from './protocol'

/** The worker's half of the protocol. Nobody waits for the answer to a query that was cancelled: none is given. */
export class ColumnServer {
  private readonly engine: ColumnEngine
  private readonly post: (answer: Answer, transfer: ArrayBuffer[]) => void
  private readonly queries = new Map<number, AbortController>()

  constructor(engine: ColumnEngine, post: (answer: Answer, transfer: ArrayBuffer[]) => void) {
    this.engine = engine
    this.post = post
  }

  async take(call: Call | Cancel): Promise<void> {
    const { id } = call
    if (call.do === 'cancel') {
      this.queries.get(id)?.abort()
      return
    }
    const overtaken = new AbortController()
    if (call.do === 'query') this.queries.set(id, overtaken)
    try {
      const value = await this.run(call, overtaken.signal)
      this.post({ id, value }, call.do === 'query' ? buffersOf(value) : [])
    } catch (error) {
      if (!overtaken.signal.aborted) this.post({ id, failed: String(error) }, [])
    } finally {
      this.queries.delete(id)
    }
  }

  private run(call: Call, signal: AbortSignal): Promise<unknown> {
    if (call.do === 'append') return this.engine.append(call.table, call.chunk)
    if (call.do === 'drop') return this.engine.drop(call.table)
    return call.do === 'chunk' ? this.engine.chunk(call.table, call.index) : this.engine.query(call.query, signal)
  }
}

/** Columns may hold many millions of values: they are handed over, not copied. */
function buffersOf(answer: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const look = (value: unknown, depth: number) => {
    if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer)
    else if (depth > 0 && typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const inner of Object.values(value)) look(inner, depth - 1)
  }
  look(answer, 2)
  return [...found]
}
