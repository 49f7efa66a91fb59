import type { CodedColumn, RowBatch } from '../row-batch'
import { readEpoch } from '../time/epoch-time'
import { type ZoneCount, ZoneTally } from '../time/zone-tally'
import { readSize, readStatus } from './amounts'
import { FieldCuts } from './field-cuts'
import { DECODED_ESCAPES, FieldText } from './field-text'
import type { LineOutcome, LineReader, LogFormat } from './log-format'
import { unescapeField } from './quoted'

const TAB = 9
const HASH = 35
/** Header lines that say how to read the rows, and those that do not. */
const DIRECTIVES = ['#separator', '#empty_field', '#unset_field', '#path', '#fields']
const NOTES = ['#set_separator', '#open', '#close', '#types']
const LONGEST_NAME = 24

/**
 * `http.log` of Zeek (Bro) as its ASCII writer lays it out (https://docs.zeek.org/en/current/log-formats.html), with the fields of
 * HTTP::Info (https://docs.zeek.org/en/current/scripts/base/protocols/http/main.zeek.html): header lines name the separator, what
 * stands for unset and empty, and the fields. Times are seconds since 1970 at which the request was seen. Bytes are those of the
 * answer's body. Rows of other logs (`#path conn`) are no accesses.
 */
export const zeek: LogFormat = {
  id: 'zeek',
  framing: 'lines',
  directive(bytes, from, to) {
    const name = headerLine(bytes, from, to)?.name ?? ''
    return DIRECTIVES.includes(name) ? name : null
  },
  open: () => new ZeekReader(),
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** `#name`, then one byte (a space behind `#separator`, the separator elsewhere), then the value. Zeek writes `#` as `\x23` in rows. */
function headerLine(bytes: Uint8Array, from: number, to: number): { name: string; value: Uint8Array } | null {
  if (bytes[from] !== HASH) return null
  let end = from + 1
  while (end < to && end < from + LONGEST_NAME && isNameByte(bytes[end])) end++
  const name = decoder.decode(bytes.subarray(from, end))
  if (!DIRECTIVES.includes(name) && !NOTES.includes(name)) return null
  return { name, value: bytes.slice(Math.min(to, end + 1), to) }
}

const isNameByte = (byte = 0): boolean => (byte >= 97 && byte <= 122) || byte === 95

function layoutOf(names: readonly string[]) {
  const at = (name: string) => names.indexOf(name)
  return {
    count: names.length,
    time: at('ts'),
    client: at('id.orig_h'),
    account: at('username'),
    method: at('method'),
    host: at('host'),
    path: at('uri'),
    referrer: at('referrer'),
    agent: at('user_agent'),
    status: at('status_code'),
    bytes: at('response_body_len'),
  }
}

class ZeekReader implements LineReader {
  readonly name = 'zeek'
  private readonly tally = new ZoneTally()
  private readonly cuts = new FieldCuts()
  private readonly text = new FieldText()
  private separator = TAB
  private unset: Uint8Array = encoder.encode('-')
  private empty: Uint8Array = encoder.encode('(empty)')
  private isHttp = true
  /** Cut anew when the separator changes. */
  private fields: Uint8Array | null = null
  private layout: ReturnType<typeof layoutOf> | null = null

  zones(): readonly ZoneCount[] {
    return this.tally.zones()
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const line = headerLine(bytes, from, to)
    if (line !== null) {
      this.readDirective(line)
      return 'header'
    }
    const { layout, cuts } = this
    if (layout === null) return 'no-header'
    cuts.cutAt(this.separator, bytes, from, to, layout.count + 1)
    if (cuts.count !== layout.count) return 'field-count'
    if (!this.isHttp) return 'not-an-access'
    if (!this.has(bytes, layout.time)) return 'no-time'
    if (this.has(bytes, layout.status)) {
      const status = readStatus(bytes, cuts.start(layout.status), cuts.end(layout.status))
      if (status === null) return 'no-status'
      batch.status[batch.length] = status
    }
    if (this.has(bytes, layout.bytes)) {
      const size = readSize(bytes, cuts.start(layout.bytes), cuts.end(layout.bytes))
      if (size === null) return 'bad-bytes'
      batch.bytes[batch.length] = size
    }
    const time = readEpoch(bytes, cuts.start(layout.time), cuts.end(layout.time))
    if (typeof time === 'string') return time

    this.tally.count('+0000')
    const { text } = batch
    this.set(batch, text.client, bytes, layout.client)
    this.set(batch, text.account, bytes, layout.account)
    this.set(batch, text.method, bytes, layout.method)
    this.set(batch, text.host, bytes, layout.host)
    this.set(batch, text.referrer, bytes, layout.referrer)
    this.set(batch, text.agent, bytes, layout.agent)
    if (this.has(bytes, layout.path)) {
      this.text.setPath(batch, DECODED_ESCAPES, bytes, cuts.start(layout.path), cuts.end(layout.path))
    }
    return time
  }

  private set(batch: RowBatch, column: CodedColumn, bytes: Uint8Array, field: number): void {
    if (!this.has(bytes, field)) return
    this.text.setDecoded(batch, column, DECODED_ESCAPES, bytes, this.cuts.start(field), this.cuts.end(field))
  }

  /** Whether the line has a value there: not unset, not empty. */
  private has(bytes: Uint8Array, field: number): boolean {
    if (field < 0) return false
    const start = this.cuts.start(field)
    const end = this.cuts.end(field)
    return end > start && !isSame(bytes, start, end, this.unset) && !isSame(bytes, start, end, this.empty)
  }

  private readDirective({ name, value }: { name: string; value: Uint8Array }): void {
    switch (name) {
      case '#separator': {
        const separator = new Uint8Array(value.length)
        this.separator = unescapeField(value, 0, value.length, separator) > 0 ? (separator[0] ?? TAB) : TAB
        break
      }
      case '#unset_field':
        this.unset = value
        break
      case '#empty_field':
        this.empty = value
        break
      case '#path':
        // Logs may be renamed: `http_internal`.
        this.isHttp = decoder.decode(value).startsWith('http')
        break
      case '#fields':
        this.fields = value
        break
      default:
        return
    }
    if (this.fields === null) return
    const { cuts, fields } = this
    cuts.cutAt(this.separator, fields, 0, fields.length, fields.length + 1)
    const names = Array.from({ length: cuts.count }, (_, i) =>
      decoder.decode(fields.subarray(cuts.start(i), cuts.end(i))),
    )
    this.layout = layoutOf(names)
  }
}

function isSame(bytes: Uint8Array, from: number, to: number, text: Uint8Array): boolean {
  if (to - from !== text.length) return false
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text[i]) return false
  return true
}
