import { afterEach, expect, it, vi } from 'vitest'
import type { Engine } from '@/engine/engine'
import { loadLog } from './load-log'
import type { FromWorker, ToWorker } from './protocol'

/** Stands in for the worker: a script of messages, run one step per message it gets. */
class ScriptedWorker extends EventTarget {
  static script: (FromWorker | Error)[] = []
  static last: ScriptedWorker | null = null
  terminated = false
  readonly got: ToWorker[] = []

  constructor() {
    super()
    ScriptedWorker.last = this
  }

  postMessage(message: ToWorker): void {
    this.got.push(message)
    const step = ScriptedWorker.script.shift()
    if (step instanceof Error) this.dispatchEvent(Object.assign(new Event('error'), { message: step.message }))
    else if (step !== undefined) this.dispatchEvent(new MessageEvent('message', { data: step }))
  }

  terminate(): void {
    this.terminated = true
  }
}

function engineThat(append: Engine['append']) {
  const dropped: string[] = []
  const engine: Engine = {
    died: new Promise(() => {}),
    append,
    drop: async (table) => void dropped.push(table),
    query: () => Promise.reject(new Error('not asked')),
    close: async () => {},
  }
  return { engine, dropped }
}

const batch: FromWorker = { type: 'batch', stream: Uint8Array.of(1) }
const done: FromWorker = { type: 'done', result: { ok: false, error: { code: 'gzip-truncated', bytesRead: 9 } } }
function load(engine: Engine, script: (FromWorker | Error)[], signal = new AbortController().signal) {
  vi.stubGlobal('Worker', ScriptedWorker)
  ScriptedWorker.script = script
  return loadLog(engine, 'access_1', new Blob(['x']), { signal, onProgress: () => {} })
}
afterEach(() => vi.unstubAllGlobals())

it('answers each batch when it is stored, and leaves no table behind a problem', async () => {
  const { engine, dropped } = engineThat(async () => {})
  expect(await load(engine, [batch, done])).toEqual({ ok: false, error: { code: 'gzip-truncated', bytesRead: 9 } })
  expect(ScriptedWorker.last?.got.map(({ type }) => type)).toEqual(['read', 'stored'])
  expect(ScriptedWorker.last?.terminated).toBe(true)
  expect(dropped).toEqual(['access_1'])
})

it('ends at once when cancelled, and drops the table after the batch on its way', async () => {
  const cancel = new AbortController()
  const order: string[] = []
  const { engine, dropped } = engineThat(async () => {
    cancel.abort()
    expect(ScriptedWorker.last?.terminated).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(`stored, ${dropped.length} dropped`)
  })
  expect(await load(engine, [batch], cancel.signal)).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(order).toEqual(['stored, 0 dropped'])
  expect(dropped).toEqual(['access_1'])
})

it('turns the death of the worker and of the engine into problems', async () => {
  const { engine } = engineThat(() => Promise.reject(new Error('Out of Memory Error: no room')))
  expect(await load(engine, [new Error('')])).toEqual({ ok: false, error: { code: 'worker-died' } })
  expect(await load(engine, [new Error('RangeError: Array buffer allocation failed')])).toMatchObject({
    error: { code: 'out-of-memory' },
  })
  expect(await load(engine, [batch])).toMatchObject({ error: { code: 'out-of-memory' } })
})

it('starts no worker when it was cancelled before', async () => {
  ScriptedWorker.last = null
  const { engine } = engineThat(async () => {})
  expect(await load(engine, [], AbortSignal.abort())).toMatchObject({ error: { code: 'cancelled' } })
  expect(ScriptedWorker.last).toBeNull()
})
