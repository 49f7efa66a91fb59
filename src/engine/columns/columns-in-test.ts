import { ColumnClient } from './column-client'
import { ColumnEngine } from './column-engine'
import { ColumnServer } from './column-server'
import type { Answer } from './protocol'

/** A worker without its thread: messages are copied or handed over as they are there. */
export class WorkerInTest extends EventTarget {
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

/** The engine as the page has it: what it answers is handed over, and it has that memory no longer. */
export const columnsInTest = (): ColumnClient => new ColumnClient(new WorkerInTest() as unknown as Worker)
