import { afterEach, expect, it, vi } from 'vitest'
import type { Engine } from '@/engine/engine'
import { loadLog } from './load-log'
import type { FromWorker, ToWorker } from './protocol'
import { DEFAULT_PLAN } from './read-plan'

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

const rows: FromWorker = { type: 'rows', chunk: { length: 0, numbers: {}, codes: {}, words: {} } }
const truncated = { problem: { code: 'gzip-truncated', bytesRead: 9 }, source: 0, member: null } as const
const failed: FromWorker = { type: 'read', result: { ok: false, error: truncated } }
const whole: FromWorker = { type: 'read', result: { ok: true, value: { parts: [], unread: [] } } }
const identified: FromWorker = { type: 'identity', result: { ok: true, value: { sha256: [], duplicates: 0 } } }
function load(engine: Engine, script: (FromWorker | Error)[], signal = new AbortController().signal) {
  vi.stubGlobal('Worker', ScriptedWorker)
  ScriptedWorker.script = script
  return loadLog(Promise.resolve(engine), 'access_1', [new Blob(['x'])], {
    plan: DEFAULT_PLAN,
    signal,
    onProgress: () => {},
  })
}
afterEach(() => vi.unstubAllGlobals())

it('answers each chunk when it is stored, and leaves no table behind a problem', async () => {
  const { engine, dropped } = engineThat(async () => {})
  expect(await load(engine, [rows, failed]).rows).toEqual({ ok: false, error: truncated })
  expect(ScriptedWorker.last?.got.map(({ type }) => type)).toEqual(['read', 'stored'])
  expect(ScriptedWorker.last?.terminated).toBe(true)
  expect(dropped).toEqual(['access_1'])
})

it('identifies the log when asked, and ends with that', async () => {
  const { engine, dropped } = engineThat(async () => {})
  const reading = load(engine, [whole, identified])
  expect(await reading.rows).toMatchObject({ ok: true })
  expect(ScriptedWorker.last?.got.map(({ type }) => type)).toEqual(['read'])
  expect(ScriptedWorker.last?.terminated).toBe(false)
  expect(await reading.identify()).toMatchObject({ ok: true, value: { duplicates: 0 } })
  expect(ScriptedWorker.last?.terminated).toBe(true)
  expect(dropped).toEqual([])
})

it('ends at once when cancelled, and drops the table after the rows on their way', async () => {
  const cancel = new AbortController()
  const order: string[] = []
  const { engine, dropped } = engineThat(async () => {
    cancel.abort()
    expect(ScriptedWorker.last?.terminated).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 5))
    order.push(`stored, ${dropped.length} dropped`)
  })
  const reading = load(engine, [rows], cancel.signal)
  expect(await reading.rows).toMatchObject({ ok: false, error: { problem: { code: 'cancelled' } } })
  expect(await reading.identify()).toMatchObject({ ok: false, error: { problem: { code: 'cancelled' } } })
  expect(order).toEqual(['stored, 0 dropped'])
  expect(dropped).toEqual(['access_1'])
})

it('turns the death of the worker and of the engine into problems', async () => {
  const { engine } = engineThat(() => Promise.reject(new Error('Out of Memory Error: no room')))
  expect(await load(engine, [new Error('')]).rows).toMatchObject({ error: { problem: { code: 'worker-died' } } })
  expect(await load(engine, [new Error('RangeError: Array buffer allocation failed')]).rows).toMatchObject({
    error: { problem: { code: 'out-of-memory' } },
  })
  expect(await load(engine, [rows]).rows).toMatchObject({ error: { problem: { code: 'out-of-memory' } } })
})

it('starts no worker when it was cancelled before', async () => {
  ScriptedWorker.last = null
  const { engine } = engineThat(async () => {})
  expect(await load(engine, [], AbortSignal.abort()).rows).toMatchObject({ error: { problem: { code: 'cancelled' } } })
  expect(ScriptedWorker.last).toBeNull()
})

it('waits for no engine that has stored nothing', async () => {
  vi.stubGlobal('Worker', ScriptedWorker)
  ScriptedWorker.script = [failed]
  const options = { plan: DEFAULT_PLAN, signal: new AbortController().signal, onProgress: () => {} }
  const never = new Promise<Engine>(() => {})
  expect(await loadLog(never, 'access_1', [new Blob(['x'])], options).rows).toEqual({ ok: false, error: truncated })
})
