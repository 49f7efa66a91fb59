import type { RowBatch } from '../row-batch'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { readSize, readStatus } from './amounts'
import { setEndpoint } from './endpoint'
import { FieldCuts } from './field-cuts'
import { FieldText } from './field-text'
import { readAcceptDate } from './haproxy-time'
import type { LineOutcome, LineReader, LogFormat, ReadContext } from './log-format'
import { setRequest } from './request-columns'
import { decimal, fieldEnd, find } from './scan'

const SPACE = 32
const QUOTE = 34
const PLUS = 43
const SLASH = 47
const COLON = 58
const OPEN = 91
const CLOSE = 93
const CONNECT = new TextEncoder().encode('Connect from ')

/** Fields behind the time: `frontend backend/server timers status bytes cookie cookie state connections queues`. */
const FRONTEND = 0
const TIMERS = 2
const STATUS = 3
const BYTES = 4
const FIELDS = 10
const HTTP_TIMERS = 5
const TCP_TIMERS = 3

/**
 * HAProxy's HTTP log, `option httplog` and `httpslog` (https://docs.haproxy.org/3.0/configuration.html#8.2.3); its CLF form is
 * `combined`. The time is that at which the connection or request came, by the proxy's own clock, without zone. The duration is the last
 * of the five timers, in milliseconds. Captured headers stay in the raw line: which headers they are stands in the configuration only.
 * TCP logs, connection errors and the default `Connect from` are no accesses.
 */
export const haproxy: LogFormat = { id: 'haproxy', framing: 'lines', open: (context) => new HaproxyReader(context) }

class HaproxyReader implements LineReader {
  readonly name = 'haproxy'
  private readonly tally = new ZoneTally()
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()
  private readonly context: ReadContext

  constructor(context: ReadContext) {
    this.context = context
  }

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const { cuts, text } = this
    if (to - from > CONNECT.length && CONNECT.every((byte, i) => bytes[from + i] === byte)) return 'not-an-access'
    const client = fieldEnd(bytes, from, to)
    if (client + 1 >= to || bytes[client + 1] !== OPEN || find(bytes, COLON, from, client) === client) return 'no-time'
    const close = find(bytes, CLOSE, client, to)
    cuts.cutAt(SPACE, bytes, Math.min(to, close + 2), to, FIELDS)
    // `frontend/backend: SSL handshake failure`
    if (bytes[cuts.end(FRONTEND) - 1] === COLON && cuts.end(FRONTEND) > close) return 'not-an-access'
    const timers = cuts.count > TIMERS ? 1 + count(bytes, SLASH, cuts.start(TIMERS), cuts.end(TIMERS)) : 0
    if (timers === TCP_TIMERS) return 'not-an-access'
    if (cuts.count < FIELDS || timers !== HTTP_TIMERS) return 'field-count'
    const status = readStatus(bytes, cuts.start(STATUS), cuts.end(STATUS))
    if (status === null) return 'no-status'
    const size = readSize(bytes, unsigned(bytes, cuts.start(BYTES)), cuts.end(BYTES))
    if (size === null) return 'bad-bytes'
    // Quotes inside captured headers and the request are written as `#22`.
    const request = find(bytes, QUOTE, cuts.end(FIELDS - 1), to) + 1
    if (request > to) return 'no-request'
    const time = readAcceptDate(bytes, client + 2, close, this.context.clock, this.tally)
    if (typeof time === 'string') return time

    batch.status[batch.length] = status
    batch.bytes[batch.length] = size
    batch.duration[batch.length] = lastTimer(bytes, cuts.start(TIMERS), cuts.end(TIMERS))
    setEndpoint(batch, batch.text.client, text, bytes, from, client)
    // A line that is too long loses its end, with the closing quote. `<BADREQ>` is no request.
    const requestEnd = find(bytes, QUOTE, request, to)
    setRequest(batch, text, bytes, request, requestEnd)
    return time
  }
}

function count(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let found = 0
  for (let at = from; at < to; at++) if (bytes[at] === byte) found++
  return found
}

/** Behind a `+`, which marks what was logged before it was over (`option logasap`). */
const unsigned = (bytes: Uint8Array, from: number): number => (bytes[from] === PLUS ? from + 1 : from)

/** Milliseconds of the last timer; −1 where the request was given up. */
function lastTimer(bytes: Uint8Array, from: number, to: number): number {
  let start = to
  while (start > from && bytes[start - 1] !== SLASH) start--
  return decimal(bytes, unsigned(bytes, start), to)
}
