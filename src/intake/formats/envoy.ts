import type { RowBatch } from '../row-batch'
import { IsoTime } from '../time/iso-time'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { readSize, readStatus } from './amounts'
import { setEndpoint } from './endpoint'
import { envoyJson } from './envoy-json'
import { FieldCuts } from './field-cuts'
import { FieldText } from './field-text'
import type { LineOutcome, LineReader, LogFormat, ReadContext } from './log-format'
import { setRequest } from './request-columns'
import { decimal, fieldEnd, find } from './scan'

const SPACE = 32
const QUOTE = 34
const ZERO = 48
const OPEN = 91
const CLOSE = 93
const COMMA = 44
const BRACE = 123

/** Behind the five quoted fields of an Istio line: cluster, two local addresses, then the client's. */
const DOWNSTREAM_REMOTE = 3

/**
 * Envoy's default format string (https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage):
 * `[start time] "method path protocol" status flags received sent duration upstream-time "X-Forwarded-For" "agent" "request id"
 * "authority" "upstream host"`, and Istio's, which has three more fields behind the flags and six behind all that
 * (https://istio.io/latest/docs/tasks/observability/logs/access-log/). Durations are in milliseconds. The default format names no client
 * but X-Forwarded-For: one address there is the client; several stand as one text, because which of them the proxy saw and which it was
 * only told depends on its settings. Envoy escapes nothing: an agent may hold quotes. Lines in JSON are read by {@link envoyJson}.
 */
export const envoy: LogFormat = { id: 'envoy', framing: 'lines', open: (context) => new EnvoyReader(context) }

class EnvoyReader implements LineReader {
  readonly name = 'envoy'
  private readonly tally = new ZoneTally()
  private readonly iso: IsoTime
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()
  private readonly json: LineReader

  constructor(context: ReadContext) {
    this.iso = new IsoTime(context.clock, this.tally)
    this.json = envoyJson.open(context)
  }

  zones(): readonly ZoneCount[] {
    const rows = new Map<string, number>()
    for (const zone of [...this.tally.zones(), ...this.json.zones()]) {
      rows.set(zone.offset, (rows.get(zone.offset) ?? 0) + zone.rows)
    }
    return [...rows].map(([offset, count]) => ({ offset, rows: count })).sort((a, b) => b.rows - a.rows)
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    if (bytes[from] === BRACE) return this.json.read(bytes, from, to, batch)
    const { cuts, text } = this
    const close = bytes[from] === OPEN ? find(bytes, CLOSE, from, to) : to
    if (close === to) return 'no-time'
    const request = close + 3
    if (request > to || bytes[close + 1] !== SPACE || bytes[close + 2] !== QUOTE) return 'no-request'
    // A target holds no space, so the first quote before one closes the request.
    const requestEnd = closingQuote(bytes, request, to)
    if (requestEnd < 0) return 'open-request'
    const statusStart = Math.min(to, requestEnd + 2)
    const statusEnd = fieldEnd(bytes, statusStart, to)
    const status = readStatus(bytes, statusStart, statusEnd)
    if (status === null) return 'no-status'
    const numbers = numbersStart(bytes, statusEnd + 1, to)
    cuts.cutAt(SPACE, bytes, numbers, to, 4)
    if (cuts.count < 4) return 'field-count'
    const size = readSize(bytes, cuts.start(1), cuts.end(1))
    if (size === null) return 'bad-bytes'
    const quoted = cuts.end(3) + 1
    const duration = decimal(bytes, cuts.start(2), cuts.end(2))
    const time = this.iso.read(bytes, from + 1, close)
    if (typeof time === 'string') return time

    batch.status[batch.length] = status
    batch.bytes[batch.length] = size
    batch.duration[batch.length] = duration
    setRequest(batch, text, bytes, request, requestEnd)
    if (quoted < to && bytes[quoted] === QUOTE) this.setQuoted(batch, bytes, quoted + 1, to)
    return time
  }

  /**
   * Fields from X-Forwarded-For on, `from` being behind its quote. An agent may hold what looks like the border between two fields, the
   * others cannot, so they are counted from both ends.
   */
  private setQuoted(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
    let end = to - 1
    while (end >= from && bytes[end] !== QUOTE) end--
    // The last quote may have been cut off with the line.
    if (end < from) end = to
    const first = border(bytes, from, end)
    const second = border(bytes, first + 3, end)
    let [id, authority, host] = [second, border(bytes, second + 3, end), end]
    for (let next = border(bytes, authority + 3, end); next < end; next = border(bytes, next + 3, end)) {
      if (host < end) {
        id = authority
        authority = host
      }
      host = next
    }
    this.setClient(batch, bytes, from, first, end, to)
    if (first < end) this.text.set(batch, batch.text.agent, bytes, first + 3, id)
    if (host < end) this.text.set(batch, batch.text.host, bytes, authority + 3, host)
  }

  /** Istio's address of the client, or what X-Forwarded-For says. */
  private setClient(
    batch: RowBatch,
    bytes: Uint8Array,
    from: number,
    end: number,
    quotesEnd: number,
    to: number,
  ): void {
    const { cuts, text } = this
    cuts.cutAtBlanks(bytes, Math.min(to, quotesEnd + 1), to, DOWNSTREAM_REMOTE + 1)
    if (cuts.count > DOWNSTREAM_REMOTE) {
      const client = cuts.start(DOWNSTREAM_REMOTE)
      setEndpoint(batch, batch.text.client, text, bytes, client, cuts.end(DOWNSTREAM_REMOTE))
    } else if (bytes[from] === OPEN && find(bytes, COMMA, from, end) === end) {
      text.set(batch, batch.text.client, bytes, from + 1, find(bytes, CLOSE, from, end))
    } else {
      text.set(batch, batch.text.client, bytes, from, end)
    }
  }
}

function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === QUOTE && (at + 1 === to || bytes[at + 1] === SPACE)) return at
  return -1
}

/** Where the four numbers begin: behind the flags, or behind what Istio writes after them, the last of it in quotes. */
function numbersStart(bytes: Uint8Array, flags: number, to: number): number {
  const next = fieldEnd(bytes, flags, to) + 1
  const digit = (bytes[next] ?? 0) - ZERO
  if (next >= to || (digit >= 0 && digit <= 9)) return Math.min(next, to)
  const reason = find(bytes, QUOTE, next, to)
  const end = closingQuote(bytes, reason + 1, to)
  return end < 0 ? to : Math.min(to, end + 2)
}

/** Position of the next `" "` in `bytes[from, to)`, or `to`. */
function border(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + 2 < to; at++) {
    if (bytes[at] === QUOTE && bytes[at + 1] === SPACE && bytes[at + 2] === QUOTE) return at
  }
  return to
}
