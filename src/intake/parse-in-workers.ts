import type { Block } from './block'
import type { ParsedBlock } from './block-rows'
import type { FromParser, ToParser } from './parse-worker'
import type { MakeParsers } from './parsers'
import { IntakeError, problemOf } from './problem'

/** More would wait for the thread that puts their rows together. */
const MOST_WORKERS = 4

interface Lane {
  readonly worker: Worker
  /** Blocks on their way, first in first out: a worker answers in order. */
  readonly waiting: { resolve(parsed: ParsedBlock): void; reject(error: unknown): void }[]
}

/** One parser per core, each in a worker of its own; blocks go to the one with the least to do. */
export const parseInWorkers: MakeParsers = async (plan, rooms) => {
  const width = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1))
  const lanes: Lane[] = []
  let previous: { lane: Lane; open: boolean } | null = null

  function addLane(): Lane {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
    const lane: Lane = { worker, waiting: [] }
    const fail = (error: unknown) => {
      for (const { reject } of lane.waiting.splice(0)) reject(error)
    }
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      const problem = problemOf(new Error(event.message))
      fail(new IntakeError(problem.code === 'out-of-memory' ? problem : { code: 'worker-died' }))
    })
    worker.addEventListener('messageerror', () => fail(new IntakeError({ code: 'worker-died' })))
    worker.addEventListener('message', ({ data }: MessageEvent<FromParser>) => {
      const one = lane.waiting.shift()
      if ('problem' in data) {
        one?.reject(new IntakeError(data.problem))
        return
      }
      rooms.give(data.room)
      one?.resolve(data.parsed)
    })
    worker.postMessage({ plan, lane: lanes.length } satisfies ToParser)
    lanes.push(lane)
    return lane
  }

  /** A worker is started when all others are busy: a small log needs one. */
  function laneFor(): Lane {
    if (previous?.open) return previous.lane
    const free = lanes.find(({ waiting }) => waiting.length === 0)
    if (free !== undefined) return free
    if (lanes.length < width) return addLane()
    return lanes.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a))
  }

  return {
    width,
    parse(block: Block) {
      const lane = laneFor()
      previous = { lane, open: block.open }
      return new Promise((resolve, reject) => {
        lane.waiting.push({ resolve, reject })
        lane.worker.postMessage({ block } satisfies ToParser, [block.bytes.buffer])
      })
    },
    close() {
      for (const { worker } of lanes) worker.terminate()
    },
  }
}
