import type { Block } from './block'
import type { BlockRooms } from './block-rooms'
import { ParseLane } from './parse-lane'
import type { SettledPlan } from './parse-setup'
import type { Parsers } from './parsers'

/** More would wait for the thread that puts their rows together. */
const MOST_WORKERS = 4

/**
 * Parsers in workers, one per core, which stay from one content of a log to the next. The first starts at once: it is ready when it is
 * known what is to be read.
 */
export class ParseWorkers {
  private readonly width = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1))
  private started = 0
  private lanes: ParseLane[] = []

  constructor() {
    this.startLane()
  }

  /** Blocks go to the parser with the least to do. */
  readonly open = async (plan: SettledPlan, rooms: BlockRooms): Promise<Parsers> => {
    for (const lane of this.lanes) lane.begin(plan)
    let previous: { lane: ParseLane; open: boolean } | null = null
    return {
      width: this.width,
      parse: (block: Block) => {
        const lane = previous?.open ? previous.lane : this.laneFor(plan)
        previous = { lane, open: block.open }
        return lane.parse(block, rooms)
      },
      close: () => this.closeLanes((lane) => lane.load > 0 || !lane.isAlive),
    }
  }

  close(): void {
    this.closeLanes(() => true)
  }

  /** A worker is started when all others are busy: a small log needs one. */
  private laneFor(plan: SettledPlan): ParseLane {
    const free = this.lanes.find(({ load }) => load === 0)
    if (free !== undefined) return free
    if (this.lanes.length >= this.width) return this.lanes.reduce((a, b) => (b.load < a.load ? b : a))
    const lane = this.startLane()
    lane.begin(plan)
    return lane
  }

  private startLane(): ParseLane {
    const lane = new ParseLane(this.started++)
    this.lanes.push(lane)
    return lane
  }

  private closeLanes(which: (lane: ParseLane) => boolean): void {
    for (const lane of this.lanes.filter(which)) lane.close()
    this.lanes = this.lanes.filter((lane) => !which(lane))
  }
}
