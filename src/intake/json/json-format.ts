import type { FormatId } from '../formats/format-id'
import type { LineOutcome, LineReader, LogFormat, ReadContext } from '../formats/log-format'
import type { Refusal } from '../refusal'
import type { RowBatch } from '../row-batch'
import type { ZoneCount } from '../time/zone-tally'
import { type JsonAccess, setAccess } from './json-access'
import { JsonLine, type JsonObject } from './json-line'
import { JsonTime } from './json-time'

/** What a format whose records are JSON objects says of itself. */
export interface JsonFormat {
  readonly id: FormatId
  readonly framing: 'lines' | 'json-elements'
  /**
   * The object that tells the access: the one given, or one it wraps. `unknown-format` for what lacks the format's own names, so
   * that no object is read by two formats; `not-an-access` for what is of the same writer and no access.
   */
  record(object: JsonObject): JsonObject | Refusal
  access(record: JsonObject, line: JsonLine): JsonAccess
  time(record: JsonObject, line: JsonLine, times: JsonTime): number | Refusal
}

export const jsonFormat = (format: JsonFormat): LogFormat => ({
  id: format.id,
  framing: format.framing,
  open: (context) => new JsonReader(format, context),
})

class JsonReader implements LineReader {
  readonly name: string
  private readonly format: JsonFormat
  private readonly line = new JsonLine()
  private readonly times: JsonTime

  constructor(format: JsonFormat, context: ReadContext) {
    this.name = format.id
    this.format = format
    this.times = new JsonTime(context.clock)
  }

  read(bytes: Uint8Array, from: number, to: number, batch: RowBatch): LineOutcome {
    const object = this.line.read(bytes, from, to)
    if (object === null) return 'bad-json'
    const record = this.format.record(object)
    if (typeof record === 'string') return record
    // The time last: with it its zone is counted.
    return setAccess(batch, this.format.access(record, this.line)) ?? this.format.time(record, this.line, this.times)
  }

  zones(): readonly ZoneCount[] {
    return this.times.zones()
  }
}
