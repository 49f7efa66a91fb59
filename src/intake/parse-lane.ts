import type { Block } from './block'
import type { BlockRooms } from './block-rooms'
import type { ParsedBlock } from './block-rows'
import type { SettledPlan } from './parse-setup'
import type { FromParser, ToParser } from './parse-worker'
import { IntakeError, type IntakeProblem } from './problem'
import { deathOf } from './worker-death'

interface Waiting {
  readonly rooms: BlockRooms
  resolve(parsed: ParsedBlock): void
  reject(error: unknown): void
}

/** A parser in a worker of its own, which starts at once and is told later what to read. */
export class ParseLane {
  private readonly number: number
  private readonly worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
  /** Blocks on their way, first in first out: a worker answers in order. */
  private readonly waiting: Waiting[] = []
  /** Why it answers no more: a worker can die before it was asked anything. */
  private ended: IntakeProblem | null = null

  /** `number` tells its words from those of other lanes. */
  constructor(number: number) {
    this.number = number
    this.worker.addEventListener('error', (event) => this.fail(deathOf(event)))
    this.worker.addEventListener('messageerror', () => this.fail({ code: 'worker-died' }))
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromParser>) => {
      const one = this.waiting.shift()
      if ('problem' in data) {
        one?.reject(new IntakeError(data.problem))
        return
      }
      one?.rooms.give(data.room)
      one?.resolve(data.parsed)
    })
  }

  /** How many blocks have not been answered. */
  get load(): number {
    return this.waiting.length
  }

  get isAlive(): boolean {
    return this.ended === null
  }

  /** Blocks that follow are of another content. */
  begin(plan: SettledPlan): void {
    this.tell({ plan, lane: this.number })
  }

  /** The block's room is given back to `rooms`. Rejects with IntakeError. */
  parse(block: Block, rooms: BlockRooms): Promise<ParsedBlock> {
    if (this.ended !== null) return Promise.reject(new IntakeError(this.ended))
    return new Promise((resolve, reject) => {
      this.waiting.push({ rooms, resolve, reject })
      this.tell({ block }, [block.bytes.buffer])
    })
  }

  close(): void {
    this.worker.terminate()
  }

  private tell(message: ToParser, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer)
  }

  private fail(problem: IntakeProblem): void {
    this.ended = problem
    for (const { reject } of this.waiting.splice(0)) reject(new IntakeError(problem))
  }
}
