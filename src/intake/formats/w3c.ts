import type { CodedColumn, RowBatch } from '../row-batch'
import { IsoTime } from '../time/iso-time'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { readMicroseconds, readSize, readStatus } from './amounts'
import { FieldCuts } from './field-cuts'
import { DOUBLED_QUOTES, FieldText, PLUS_FOR_SPACE } from './field-text'
import { directiveLine, directiveOf, fieldNames } from './header-line'
import type { LineOutcome, LineReader, LogFormat, ReadContext } from './log-format'
import { decimal, find } from './scan'
import { UTC_CLOCK } from './utc-clock'
import { type W3cLayout, type Writer, w3cLayout, writerOf } from './w3c-layout'

const DOT = 46
const DATE_LENGTH = 10

const DIRECTIVES = ['#Fields', '#Date', '#Start-Date', '#Software', '#GMT-Offset']

/**
 * W3C Extended Log File Format (https://www.w3.org/TR/WD-logfile.html) as IIS writes it
 * (https://learn.microsoft.com/windows/win32/http/w3c-logging): fields in the order of the last `#Fields` line, times in UTC. Where there is
 * no date column, the last `#Date` tells it, and a file that runs on past midnight without a new one steps back in time.
 * `date-local` and `time-local` (IIS Advanced Logging), and all times below a `#GMT-Offset` other than zero (Oracle Web Cache), are of a
 * clock the file does not name. `time-taken` is in milliseconds where Microsoft or ProxySG wrote it; elsewhere, in seconds, where it
 * has decimals: whole numbers there are seconds by the draft and microseconds by Oracle. Spaces are `+` in the agents of IIS.
 */
export const w3c: LogFormat = {
  id: 'w3c',
  framing: 'lines',
  directive: (bytes, from, to) => directiveOf(DIRECTIVES, bytes, from, to),
  open: (context) => new W3cReader(context),
}

class W3cReader implements LineReader {
  readonly name = 'w3c'
  private readonly tally = new ZoneTally()
  private readonly utc = new IsoTime(UTC_CLOCK, this.tally)
  private readonly local: IsoTime
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()
  private layout: W3cLayout | null = null
  private software: string | null = null
  private writer: Writer = 'other'
  /** Midnight of the last `#Date` and `#Start-Date`, epoch ms; NaN before there is one. */
  private date = Number.NaN
  private startDate = Number.NaN
  private shifted = false
  /** Whether the line read last was cut at quotes. */
  private quoted = false

  constructor(context: ReadContext) {
    this.local = new IsoTime(context.clock, this.tally)
  }

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const line = directiveLine(bytes, from, to)
    if (line !== null) {
      this.readDirective(line)
      return 'header'
    }
    const { layout, cuts, text } = this
    if (layout === null) return 'no-header'
    if (layout.cloudFront) return 'unknown-format'
    if (!this.cut(bytes, from, to, layout.count)) return 'field-count'

    if (layout.status >= 0) {
      const start = cuts.start(layout.status)
      // `404.2` is a status with its sub-status.
      const status = readStatus(bytes, start, find(bytes, DOT, start, cuts.end(layout.status)))
      if (status === null) return 'no-status'
      batch.status[batch.length] = status
    }
    if (layout.bytes >= 0) {
      const size = readSize(bytes, cuts.start(layout.bytes), cuts.end(layout.bytes))
      if (size === null) return 'bad-bytes'
      batch.bytes[batch.length] = size
    }
    const time = this.readTime(bytes, layout)
    if (typeof time === 'string') return time

    this.set(batch, batch.text.client, bytes, layout.client)
    this.set(batch, batch.text.account, bytes, layout.account)
    this.set(batch, batch.text.method, bytes, layout.method)
    this.set(batch, batch.text.host, bytes, layout.host)
    this.set(batch, batch.text.referrer, bytes, layout.referrer)
    if (layout.agent >= 0 && this.writer === 'iis' && !this.quoted) {
      const { agent } = batch.text
      text.setDecoded(batch, agent, PLUS_FOR_SPACE, bytes, cuts.start(layout.agent), cuts.end(layout.agent))
    } else {
      this.set(batch, batch.text.agent, bytes, layout.agent)
    }
    if (layout.path >= 0) {
      const query = layout.query >= 0 ? cuts.start(layout.query) : to
      const queryEnd = layout.query >= 0 ? cuts.end(layout.query) : to
      text.setPathAndQuery(batch, bytes, cuts.start(layout.path), cuts.end(layout.path), query, queryEnd)
    }
    batch.duration[batch.length] = this.readTaken(bytes, layout)
    return time
  }

  /**
   * IIS does not quote, and a stranger may put a quote into a query: there the plain cut goes first, elsewhere the quoted one. Where the
   * first does not give as many fields as `#Fields` has, the other may.
   */
  private cut(bytes: Uint8Array, from: number, to: number, count: number): boolean {
    this.quoted = this.writer !== 'iis'
    if (this.cutAs(this.quoted, bytes, from, to, count)) return true
    this.quoted = !this.quoted
    return this.cutAs(this.quoted, bytes, from, to, count)
  }

  private cutAs(quoted: boolean, bytes: Uint8Array, from: number, to: number, count: number): boolean {
    if (quoted) this.cuts.cutQuoted(bytes, from, to, count + 1)
    else this.cuts.cutAtBlanks(bytes, from, to, count + 1)
    return this.cuts.count === count
  }

  private set(batch: RowBatch, column: CodedColumn, bytes: Uint8Array, field: number): void {
    if (field < 0) return
    const start = this.cuts.start(field)
    const end = this.cuts.end(field)
    if (this.quoted) this.text.setDecoded(batch, column, DOUBLED_QUOTES, bytes, start, end)
    else this.text.set(batch, column, bytes, start, end)
  }

  private readTime(bytes: Uint8Array, layout: W3cLayout): LineOutcome {
    const local = layout.time < 0 && layout.localTime >= 0
    const field = local ? layout.localTime : layout.time
    if (field < 0) return 'no-time'
    const clock = local || this.shifted ? this.local : this.utc
    const day = this.readDay(bytes, local && layout.localDate >= 0 ? layout.localDate : layout.date)
    if (typeof day === 'string') return day
    return clock.readClock(bytes, this.cuts.start(field), this.cuts.end(field), day)
  }

  private readDay(bytes: Uint8Array, field: number): LineOutcome {
    const stated = Number.isNaN(this.date) ? this.startDate : this.date
    if (field < 0) return Number.isNaN(stated) ? 'no-time' : stated
    const start = this.cuts.start(field)
    const day = this.cuts.end(field) - start === DATE_LENGTH ? this.utc.day(bytes, start) : Number.NaN
    return Number.isNaN(day) ? 'bad-time' : day
  }

  /** Milliseconds; −1 where there are none, or of an unknown unit. */
  private readTaken(bytes: Uint8Array, layout: W3cLayout): number {
    if (layout.taken < 0) return -1
    const start = this.cuts.start(layout.taken)
    const end = this.cuts.end(layout.taken)
    if (layout.takenInMs || this.writer !== 'other') return decimal(bytes, start, end)
    const micros = find(bytes, DOT, start, end) < end ? readMicroseconds(bytes, start, end) : -1
    return micros < 0 ? -1 : micros / 1000
  }

  private readDirective({ name, value }: { name: string; value: string }): void {
    const day = () => {
      const date = new TextEncoder().encode(value.slice(0, DATE_LENGTH))
      return date.length === DATE_LENGTH ? this.utc.day(date, 0) : Number.NaN
    }
    switch (name) {
      case '#fields':
        this.layout = w3cLayout(fieldNames(value))
        break
      case '#date':
        this.date = day()
        break
      case '#start-date':
        this.startDate = day()
        break
      case '#software':
        this.software = value
        break
      case '#gmt-offset':
        this.shifted = !/^[+-]?0*:?0*$/.test(value)
        break
    }
    if (this.layout !== null) this.writer = writerOf(this.software, this.layout)
  }
}
