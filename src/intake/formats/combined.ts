import type { Refusal } from '../refusal'
import type { CodedColumn, RowBatch } from '../row-batch'
import { ClfTime } from '../time/clf-time'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import { readExtras } from './extra-fields'
import type { CountAlike, LineReader, LogFormat } from './log-format'
import { QuoteFinder, unescapeField } from './quoted'
import { splitRequest } from './request'
import { decimal, fieldEnd, find } from './scan'
import { hostEnd } from './virtual-host'

const SPACE = 32
const QUOTE = 34
const DASH = 45
const SLASH = 47
const OPEN = 91
const CLOSE = 93

/**
 * Common Log Format and its combined extension, as Apache and nginx write them:
 * `client ident account [time] "request" status bytes` and then `"referrer" "agent"`, and after those any further fields;
 * Apache's `vhost_combined` puts the host it served, `name:port`, before all that. Traefik's CLF is this with fields of its own behind.
 * https://httpd.apache.org/docs/2.4/logs.html#accesslog
 */
export const combined: LogFormat = { id: 'combined', framing: 'lines', open: ({ clock }) => new CombinedReader(clock) }

class CombinedReader implements LineReader {
  private readonly time: ClfTime
  private readonly quotes = new QuoteFinder()
  private commonRows = 0
  private combinedRows = 0
  private scratch = new Uint8Array(4096)

  constructor(clock: LocalClock | null) {
    this.time = new ClfTime(clock)
  }

  get name(): string {
    if (this.combinedRows === 0) return 'common'
    return this.commonRows === 0 ? 'combined' : 'mixed'
  }

  zones(): readonly ZoneCount[] {
    return this.time.zones()
  }

  alike(): CountAlike {
    const countTimes = this.time.alike()
    return (rows, common) => {
      countTimes(rows)
      this.commonRows += common
      this.combinedRows += rows - common
    }
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): number | Refusal {
    const firstEnd = fieldEnd(bytes, from, to)
    const open = firstEnd === from ? -1 : openBracket(bytes, firstEnd, to)
    if (open < 0) return 'no-time'
    const host = hostEnd(bytes, from, firstEnd, open)
    const client = host < 0 ? from : firstEnd + 1
    const clientEnd = host < 0 ? firstEnd : fieldEnd(bytes, client, to)
    const close = closeBracket(bytes, open, to)
    const time = this.time.read(bytes, open + 1, close)
    if (typeof time === 'string') return time
    if (bytes[close + 1] !== SPACE || bytes[close + 2] !== QUOTE || close + 2 >= to) return 'no-request'
    const request = close + 3
    const requestEnd = this.quotes.closing(bytes, request, to)
    if (requestEnd < 0) return 'open-request'
    const escaped = this.quotes.escaped
    const statusEnd = fieldEnd(bytes, requestEnd + 2, to)
    const status = readStatus(bytes, requestEnd + 2, statusEnd)
    if (status === null) return 'no-status'
    const sizeEnd = fieldEnd(bytes, statusEnd + 1, to)
    const size = readSize(bytes, statusEnd + 1, sizeEnd)
    if (size === null) return 'bad-bytes'

    this.time.count()
    const { text } = batch
    batch.status[batch.length] = status
    batch.bytes[batch.length] = size
    if (host >= 0) batch.setText(text.host, bytes, from, host)
    batch.setText(text.client, bytes, client, clientEnd)
    const account = fieldEnd(bytes, clientEnd + 1, open) + 1
    this.set(batch, text.account, bytes, account, open - 1)
    this.setRequest(batch, bytes, request, requestEnd, escaped)
    this.setTail(batch, bytes, sizeEnd + 1, to)
    return time
  }

  private setRequest(batch: RowBatch, bytes: Uint8Array, from: number, to: number, escaped: boolean): void {
    const parts = splitRequest(bytes, from, to)
    if (parts === null) return
    const { methodEnd, target, targetEnd } = parts
    batch.setText(batch.text.method, bytes, from, methodEnd)
    if (escaped) {
      const length = this.unescaped(bytes, target, targetEnd)
      batch.setPath(this.scratch, 0, length)
    } else {
      batch.setPath(bytes, target, targetEnd)
    }
  }

  /** Referrer and agent, then further fields. A last field whose closing quote was cut off with the line still counts. */
  private setTail(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
    const referrerEnd = bytes[from] === QUOTE && from < to ? this.quotes.closing(bytes, from + 1, to) : -2
    if (referrerEnd === -2) {
      this.commonRows++
      this.setExtras(batch, bytes, from, to)
      return
    }
    this.combinedRows++
    const end = referrerEnd < 0 ? to : referrerEnd
    this.set(batch, batch.text.referrer, bytes, from + 1, end, this.quotes.escaped)
    const agent = referrerEnd + 2
    if (referrerEnd < 0 || bytes[agent] !== QUOTE || agent >= to) return
    const agentEnd = this.quotes.closing(bytes, agent + 1, to)
    this.set(batch, batch.text.agent, bytes, agent + 1, agentEnd < 0 ? to : agentEnd, this.quotes.escaped)
    if (agentEnd >= 0) this.setExtras(batch, bytes, agentEnd + 2, to)
  }

  private setExtras(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
    if (from >= to) return
    batch.duration[batch.length] = readExtras(this.quotes, bytes, from, to, batch, (column, start, end) =>
      this.set(batch, batch.text[column], bytes, start, end),
    )
  }

  /** `-` and nothing are no value. */
  private set(
    batch: RowBatch,
    column: CodedColumn,
    bytes: Uint8Array,
    from: number,
    to: number,
    escaped = this.quotes.hasEscape(bytes, from, to),
  ): void {
    if (to <= from || (to - from === 1 && bytes[from] === DASH)) return
    if (!escaped) {
      batch.setText(column, bytes, from, to)
      return
    }
    const length = this.unescaped(bytes, from, to)
    batch.setText(column, this.scratch, 0, length)
  }

  /** Leaves the field in `scratch` and answers its length. */
  private unescaped(bytes: Uint8Array, from: number, to: number): number {
    if (to - from > this.scratch.length) this.scratch = new Uint8Array((to - from) * 2)
    return unescapeField(bytes, from, to, this.scratch)
  }
}

/**
 * The `[` of the time after the client and two more fields. An account is what a stranger typed and may hold spaces and brackets;
 * but quotes in it are escaped, so the true time is the first that ` "` follows.
 */
function openBracket(bytes: Uint8Array, clientEnd: number, to: number): number {
  let first = -1
  let close = -1
  for (let i = fieldEnd(bytes, clientEnd + 1, to) + 2; i + 8 < to; i++) {
    if (bytes[i] !== OPEN || bytes[i - 1] !== SPACE || bytes[i + 3] !== SLASH || bytes[i + 7] !== SLASH) continue
    // Looked for anew only where it was passed: a stranger's account may hold thousands of `[`.
    if (close < i) close = closeBracket(bytes, i, to)
    if (bytes[close + 1] === SPACE && bytes[close + 2] === QUOTE && close + 2 < to) return i
    if (first < 0) first = i
  }
  return first
}

/** The `]` of the time whose `[` is at `open`; where its zone is in its place, there is no need to look for it. */
function closeBracket(bytes: Uint8Array, open: number, to: number): number {
  const usual = open + 27
  if (usual < to && bytes[usual] === CLOSE && bytes[open + 21] === SPACE) return usual
  return find(bytes, CLOSE, open, to)
}

/** −1 for `-`, null where there is no status. */
function readStatus(bytes: Uint8Array, from: number, to: number): number | null {
  if (to - from === 1 && bytes[from] === DASH) return -1
  const status = decimal(bytes, from, to)
  return to - from === 3 && status >= 0 ? status : null
}

/** −1 for `-`, null where there is no size. */
function readSize(bytes: Uint8Array, from: number, to: number): number | null {
  if (to - from === 1 && bytes[from] === DASH) return -1
  const size = decimal(bytes, from, to)
  return size >= 0 ? size : null
}
