import { afterEach, expect, it, vi } from 'vitest'
import type { Block } from './block'
import { BlockRooms } from './block-rooms'
import type { ToParser } from './parse-worker'
import { ParseWorkers } from './parse-workers'
import { DEFAULT_PLAN } from './read-plan'

/** Stands in for a worker: keeps what it is sent, and does what the test says. */
class QuietWorker extends EventTarget {
  static all: QuietWorker[] = []
  readonly got: ToParser[] = []
  terminated = false

  constructor() {
    super()
    QuietWorker.all.push(this)
  }

  postMessage(message: ToParser): void {
    this.got.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  get blocks(): number[] {
    return this.got.flatMap((message) => ('block' in message ? [message.block.index] : []))
  }

  answers(index: number): void {
    this.dispatchEvent(new MessageEvent('message', { data: { parsed: { index }, room: new ArrayBuffer(1) } }))
  }
}

const block = (index: number, open = false): Block => ({
  index,
  bytes: new Uint8Array(1),
  offset: index,
  directives: [],
  open,
})

const plan = { ...DEFAULT_PLAN, format: 'combined' } as const

function workers() {
  QuietWorker.all = []
  vi.stubGlobal('Worker', QuietWorker)
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  return new ParseWorkers()
}
const start = (rooms = new BlockRooms(1)) => workers().open(plan, rooms)
afterEach(() => vi.unstubAllGlobals())

it('starts a worker only when all others are busy, and no more than there are cores', async () => {
  const all = workers()
  expect(QuietWorker.all).toHaveLength(1)
  const parsers = await all.open(plan, new BlockRooms(1))
  void parsers.parse(block(0))
  expect(QuietWorker.all).toHaveLength(1)
  for (const index of [1, 2, 3]) void parsers.parse(block(index))
  expect(QuietWorker.all.map((worker) => worker.blocks)).toEqual([
    [0, 2],
    [1, 3],
  ])
  all.close()
  expect(QuietWorker.all.every(({ terminated }) => terminated)).toBe(true)
})

it('gives the room of a block back when the block has been read', async () => {
  const rooms = new BlockRooms(1)
  const parsers = await start(rooms)
  const parsed = parsers.parse(block(0))
  const given = vi.spyOn(rooms, 'give')
  QuietWorker.all[0]?.answers(0)
  await expect(parsed).resolves.toMatchObject({ index: 0 })
  expect(given).toHaveBeenCalledOnce()
})

it('sends what follows an open block the same way', async () => {
  const parsers = await start()
  void parsers.parse(block(0))
  void parsers.parse(block(1, true))
  QuietWorker.all[0]?.answers(0)
  void parsers.parse(block(2, true))
  void parsers.parse(block(3))
  expect(QuietWorker.all.map((worker) => worker.blocks)).toEqual([[0], [1, 2, 3]])
})

it('fails every block on its way when its worker dies or runs out of memory', async () => {
  const parsers = await start()
  const waiting = [parsers.parse(block(0)), parsers.parse(block(1))]
  const [first, second] = QuietWorker.all
  first?.dispatchEvent(Object.assign(new Event('error'), { message: '' }))
  second?.dispatchEvent(Object.assign(new Event('error'), { message: 'RangeError: Array buffer allocation failed' }))
  await expect(waiting[0]).rejects.toMatchObject({ problem: { code: 'worker-died' } })
  await expect(waiting[1]).rejects.toMatchObject({ problem: { code: 'out-of-memory' } })
})

it('keeps its workers for the next content, but for those that still read the last', async () => {
  const all = workers()
  const first = await all.open(plan, new BlockRooms(1))
  void first.parse(block(0))
  void first.parse(block(1))
  QuietWorker.all[0]?.answers(0)
  first.close()
  expect(QuietWorker.all.map(({ terminated }) => terminated)).toEqual([false, true])
  const next = await all.open(plan, new BlockRooms(1))
  void next.parse(block(2))
  void next.parse(block(3))
  expect(QuietWorker.all.map((worker) => worker.blocks)).toEqual([[0, 2], [1], [3]])
  expect(QuietWorker.all.map(({ got }) => got.flatMap((one) => ('plan' in one ? [one.lane] : [])))).toEqual([
    [0, 0],
    [1],
    [2],
  ])
})

it('says so when its worker died before it was asked anything', async () => {
  const all = workers()
  QuietWorker.all[0]?.dispatchEvent(Object.assign(new Event('error'), { message: '' }))
  const parsers = await all.open(plan, new BlockRooms(1))
  await expect(parsers.parse(block(0))).rejects.toMatchObject({ problem: { code: 'worker-died' } })
})
