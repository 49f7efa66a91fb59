import type { RowBatch } from '../row-batch'
import { IsoTime } from '../time/iso-time'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { readMicroseconds, readSize, readStatus } from './amounts'
import { setEndpoint } from './endpoint'
import { FieldCuts } from './field-cuts'
import { DECODED_ESCAPES, FieldText } from './field-text'
import type { LineOutcome, LineReader, ReadContext } from './log-format'
import { QuoteFinder } from './quoted'
import { setRequest } from './request-columns'

const SPACE = 32
const QUOTE = 34

/** Fields of ALB and CLB lines, counted from their time; what stands before it (the type of an ALB line) is passed over. */
const TIME = 0
const CLIENT = 2
const FIRST_TAKEN = 4
const LAST_TAKEN = 6
const STATUS = 7
const SENT = 10

/**
 * Reads what lines of Application and Classic Load Balancers share: `time elb client:port target:port` three times taken in seconds,
 * status of the balancer and of the target, bytes received and sent, `"request"` and `"user_agent"`. The answer's status is the
 * balancer's, such as 460 where the client was gone. The duration is the sum of the three times, absent where one is −1. A request of
 * `- - -` came over TCP: no HTTP, but an access.
 */
export class BalancerReader implements LineReader {
  readonly name: string
  private readonly isLine: (bytes: Uint8Array, from: number, to: number) => boolean
  private readonly time: number
  private readonly tally = new ZoneTally()
  private readonly iso: IsoTime
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()
  private readonly quotes = new QuoteFinder()

  /** `time` is the number of its field, from 0; `isLine` looks at the first fields. */
  constructor(
    name: string,
    time: number,
    isLine: (bytes: Uint8Array, from: number, to: number) => boolean,
    context: ReadContext,
  ) {
    this.name = name
    this.time = time
    this.isLine = isLine
    this.iso = new IsoTime(context.clock, this.tally)
  }

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const { cuts, text, time: first } = this
    if (!this.isLine(bytes, from, to)) return 'unknown-format'
    const needed = first + SENT + 1
    cuts.cutAt(SPACE, bytes, from, to, needed)
    if (cuts.count < needed) return 'field-count'
    const status = readStatus(bytes, cuts.start(first + STATUS), cuts.end(first + STATUS))
    if (status === null) return 'no-status'
    const size = readSize(bytes, cuts.start(first + SENT), cuts.end(first + SENT))
    if (size === null) return 'bad-bytes'
    const request = cuts.end(needed - 1) + 2
    if (request > to || bytes[request - 1] !== QUOTE) return 'no-request'
    const requestEnd = this.quotes.closing(bytes, request, to)
    if (requestEnd < 0) return 'open-request'
    const time = this.iso.read(bytes, cuts.start(first + TIME), cuts.end(first + TIME))
    if (typeof time === 'string') return time

    batch.status[batch.length] = status
    batch.bytes[batch.length] = size
    batch.duration[batch.length] = this.taken(bytes)
    setEndpoint(batch, batch.text.client, text, bytes, cuts.start(first + CLIENT), cuts.end(first + CLIENT))
    setRequest(batch, text, bytes, request, requestEnd)
    this.setAgent(batch, bytes, requestEnd + 2, to)
    return time
  }

  /** An agent cut off with the line still counts. */
  private setAgent(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
    if (from >= to || bytes[from] !== QUOTE) return
    const end = this.quotes.closing(bytes, from + 1, to)
    this.text.setDecoded(batch, batch.text.agent, DECODED_ESCAPES, bytes, from + 1, end < 0 ? to : end)
  }

  /** Milliseconds; −1 where one of the times is not told. */
  private taken(bytes: Uint8Array): number {
    let sum = 0
    for (let field = this.time + FIRST_TAKEN; field <= this.time + LAST_TAKEN; field++) {
      const micros = readMicroseconds(bytes, this.cuts.start(field), this.cuts.end(field))
      if (micros < 0) return -1
      sum += micros
    }
    return sum / 1000
  }
}
