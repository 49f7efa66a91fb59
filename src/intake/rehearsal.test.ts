import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Engine } from '@/engine/engine'
import { parseInPlace } from './parsers'
import type { FromWorker, ToWorker } from './protocol'
import { readFiles } from './read-files'
import { rehearse, takeReader } from './rehearsal'

/** Stands in for the worker, and reads what it is given as that does. */
class ReadingWorker extends EventTarget {
  static all: ReadingWorker[] = []
  readonly logs: number[] = []
  asked = 0
  terminated = false

  constructor() {
    super()
    ReadingWorker.all.push(this)
  }

  async postMessage(message: ToWorker): Promise<void> {
    if (message.type !== 'read') return
    this.asked++
    const say = (data: FromWorker) => this.dispatchEvent(new MessageEvent('message', { data }))
    const sink = {
      rows: async (chunk: Extract<FromWorker, { type: 'rows' }>['chunk']) => void say({ type: 'rows', chunk }),
      hashes: () => {},
      progress: () => {},
    }
    const result = await readFiles(message.files, message.plan, sink, parseInPlace)
    this.logs.push(result.ok ? (result.value.parts[0]?.rows ?? 0) : 0)
    say({ type: 'read', result })
  }

  terminate(): void {
    this.terminated = true
  }
}

const hasBegun = () => vi.waitFor(() => expect(ReadingWorker.all.at(-1)?.asked).toBeGreaterThan(0))

const tables: string[] = []
const engine: Engine = {
  died: new Promise(() => {}),
  append: async (table) => void tables.push(`+${table}`),
  drop: async (table) => void tables.push(`-${table}`),
  query: () => Promise.reject(new Error('not asked')),
  close: async () => {},
}

beforeEach(() => {
  ReadingWorker.all = []
  tables.length = 0
  vi.stubGlobal('Worker', ReadingWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('hands over the reader when the round it is at has ended, with nothing left of its rows', async () => {
  rehearse(Promise.resolve(engine))
  rehearse(Promise.resolve(engine))
  await hasBegun()
  const reader = await takeReader()
  const [worker] = ReadingWorker.all
  expect(ReadingWorker.all).toHaveLength(1)
  expect(worker?.terminated).toBe(false)
  expect(worker?.logs[0]).toBe(20_000)
  expect(worker?.logs).toHaveLength(worker?.asked ?? 0)
  expect(tables.at(-1)).toBe('-rehearsal')
  reader.end()
  expect(worker?.terminated).toBe(true)
})

it('gives a new reader to whoever comes second, or did not wait', async () => {
  const first = await takeReader()
  rehearse(Promise.resolve(engine))
  const [second, third] = await Promise.all([takeReader(), takeReader()])
  expect(new Set([first, second, third]).size).toBe(3)
  for (const reader of [first, second, third]) reader.end()
})

it('gives a new reader where the rehearsal failed', async () => {
  rehearse(Promise.resolve({ ...engine, append: () => Promise.reject(new Error('no room')) }))
  await hasBegun()
  const reader = await takeReader()
  expect(ReadingWorker.all.map(({ terminated }) => terminated)).toEqual([true, false])
  reader.end()
  rehearse(Promise.reject(new Error('offline')))
  const other = await takeReader()
  expect(ReadingWorker.all.map(({ terminated }) => terminated)).toEqual([true, true, true, false])
  other.end()
})

it('frees the reader when no log was chosen for a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  rehearse(Promise.reject(new Error('offline')))
  vi.advanceTimersByTime(60_000)
  expect(ReadingWorker.all.map(({ terminated }) => terminated)).toEqual([true])
  const reader = await takeReader()
  expect(ReadingWorker.all).toHaveLength(2)
  reader.end()
})
