import type { RowBatch } from '../row-batch'
import { readEpoch } from '../time/epoch-time'
import { IsoTime } from '../time/iso-time'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { isAbsent, readMicroseconds, readSize, readStatus } from './amounts'
import { FieldCuts } from './field-cuts'
import { FieldText, PERCENT_ENCODED } from './field-text'
import { directiveLine, directiveOf, fieldNames, isCloudFront } from './header-line'
import type { LineOutcome, LineReader, LogFormat } from './log-format'
import { decimal, find } from './scan'
import { UTC_CLOCK } from './utc-clock'

const TAB = 9
const PERCENT = 37
const DATE_LENGTH = 10
const DIRECTIVES = ['#Fields']

/** The 33 fields of standard logs in their order, for files that lost their header. */
const DOCUMENTED = fieldNames(
  `date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query
cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol
ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte
x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end`.replaceAll('\n', ' '),
)

/**
 * CloudFront standard logs (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html): W3C header,
 * fields separated by tabs, times in UTC at which the edge had answered, `time-taken` in seconds. A file without header is read by the
 * documented order. The host is the one the viewer asked for; `cs(Host)` is the distribution's own name. Agents are percent-encoded,
 * in old files twice. Paths and referrers stay as they stand, because whether a `%` in them is the viewer's or the log's cannot be told.
 */
export const cloudfront: LogFormat = {
  id: 'cloudfront',
  framing: 'lines',
  directive: (bytes, from, to) => directiveOf(DIRECTIVES, bytes, from, to),
  open: () => new CloudFrontReader(),
}

function layoutOf(names: readonly string[]) {
  const at = (...known: readonly string[]) => names.findIndex((name) => known.includes(name))
  const asked = at('x-host-header')
  return {
    count: names.length,
    cloudFront: isCloudFront(names),
    date: at('date'),
    time: at('time'),
    /** Milliseconds or seconds since 1970, which standard logging v2 may write instead. */
    epoch: at('timestamp(ms)', 'timestamp'),
    client: at('c-ip'),
    method: at('cs-method'),
    host: asked < 0 ? at('cs(host)') : asked,
    path: at('cs-uri-stem'),
    query: at('cs-uri-query'),
    status: at('sc-status'),
    bytes: at('sc-bytes'),
    agent: at('cs(user-agent)'),
    referrer: at('cs(referer)'),
    taken: at('time-taken'),
  }
}

class CloudFrontReader implements LineReader {
  readonly name = 'cloudfront'
  private readonly tally = new ZoneTally()
  private readonly iso = new IsoTime(UTC_CLOCK, this.tally)
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()
  private layout = layoutOf(DOCUMENTED)

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const line = directiveLine(bytes, from, to)
    if (line !== null) {
      if (line.name === '#fields') this.layout = layoutOf(fieldNames(line.value))
      return 'header'
    }
    const { layout, cuts, text } = this
    if (!layout.cloudFront) return 'unknown-format'
    cuts.cutAt(TAB, bytes, from, to, layout.count + 2)
    // Some lines of Amazon's own example end in a tab.
    const emptyLast = cuts.count === layout.count + 1 && cuts.start(layout.count) === cuts.end(layout.count)
    if (cuts.count !== layout.count && !emptyLast) return 'field-count'

    if (layout.status >= 0) {
      const status = readStatus(bytes, cuts.start(layout.status), cuts.end(layout.status))
      if (status === null) return 'no-status'
      batch.status[batch.length] = status
    }
    if (layout.bytes >= 0) {
      const size = readSize(bytes, cuts.start(layout.bytes), cuts.end(layout.bytes))
      if (size === null) return 'bad-bytes'
      batch.bytes[batch.length] = size
    }
    const time = this.readTime(bytes)
    if (typeof time === 'string') return time

    if (layout.client >= 0) this.set(batch, 'client', bytes, layout.client)
    if (layout.method >= 0) this.set(batch, 'method', bytes, layout.method)
    if (layout.host >= 0) this.set(batch, 'host', bytes, layout.host)
    if (layout.referrer >= 0) this.set(batch, 'referrer', bytes, layout.referrer)
    if (layout.agent >= 0) {
      const start = cuts.start(layout.agent)
      const end = cuts.end(layout.agent)
      const encoding = isEncodedTwice(bytes, start, end) ? TWICE : PERCENT_ENCODED
      text.setDecoded(batch, batch.text.agent, encoding, bytes, start, end)
    }
    if (layout.path >= 0) {
      const query = layout.query >= 0 ? cuts.start(layout.query) : to
      const queryEnd = layout.query >= 0 ? cuts.end(layout.query) : to
      text.setPathAndQuery(batch, bytes, cuts.start(layout.path), cuts.end(layout.path), query, queryEnd)
    }
    if (layout.taken >= 0) {
      const micros = readMicroseconds(bytes, cuts.start(layout.taken), cuts.end(layout.taken))
      if (micros >= 0) batch.duration[batch.length] = micros / 1000
    }
    return time
  }

  private set(
    batch: RowBatch,
    column: 'client' | 'method' | 'host' | 'referrer',
    bytes: Uint8Array,
    field: number,
  ): void {
    this.text.set(batch, batch.text[column], bytes, this.cuts.start(field), this.cuts.end(field))
  }

  private readTime(bytes: Uint8Array): LineOutcome {
    const { layout, cuts } = this
    if (layout.date < 0 || layout.time < 0) {
      if (layout.epoch < 0 || isAbsent(bytes, cuts.start(layout.epoch), cuts.end(layout.epoch))) return 'no-time'
      const time = readEpoch(bytes, cuts.start(layout.epoch), cuts.end(layout.epoch))
      if (typeof time === 'number') this.tally.count('+0000')
      return time
    }
    const start = cuts.start(layout.date)
    const day = cuts.end(layout.date) - start === DATE_LENGTH ? this.iso.day(bytes, start) : Number.NaN
    if (Number.isNaN(day)) return 'bad-time'
    return this.iso.readClock(bytes, cuts.start(layout.time), cuts.end(layout.time), day)
  }
}

/**
 * Old files hold `%2520` for each space. Where spaces are `%20`, a `%2520` is a `%20` that the agent had itself, as apps for iOS do.
 */
function isEncodedTwice(bytes: Uint8Array, from: number, to: number): boolean {
  let twice = false
  for (let at = find(bytes, PERCENT, from, to); at < to; at = find(bytes, PERCENT, at + 1, to)) {
    if (isTwoDigits(bytes, at + 1, to, 20)) return false
    if (isTwoDigits(bytes, at + 1, to, 25) && isTwoDigits(bytes, at + 3, to, 20)) twice = true
  }
  return twice
}

const isTwoDigits = (bytes: Uint8Array, at: number, to: number, value: number): boolean =>
  at + 2 <= to && decimal(bytes, at, at + 2) === value

const TWICE = {
  mark: PERCENT,
  decode(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
    // In place: what is written never overtakes what is read.
    return PERCENT_ENCODED.decode(into, 0, PERCENT_ENCODED.decode(bytes, from, to, into), into)
  },
}
