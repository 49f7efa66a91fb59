import { splitRequest } from '../formats/request'
import type { Refusal } from '../problem'
import type { CodedColumn, RowBatch } from '../row-batch'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import { withoutPort } from './client-address'
import { MappedTime } from './mapped-time'
import type { DurationUnit, Mapping } from './mapping'
import { columnsUsed } from './mapping'
import { NO_NUMBER, plainNumber } from './plain-number'
import { type RecordCells, SourceValue } from './record-cells'
import type { AccessTarget } from './table-kind'

const MS_PER: Readonly<Record<DurationUnit, number>> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 }
const PLAIN_TEXT = ['account', 'token', 'key', 'method', 'agent', 'referrer', 'host'] as const
type PlainText = (typeof PLAIN_TEXT)[number]

/** Reads the fields of accesses that a mapping says, record by record. */
export class AccessRow {
  private readonly time: MappedTime
  private readonly values: ReadonlyMap<string, SourceValue>
  private readonly texts: readonly { name: PlainText; value: SourceValue }[]
  private readonly msPerUnit: number

  /** `cells` were made with {@link columnsUsed} of the mapping. */
  constructor(mapping: Mapping, cells: RecordCells, clock: LocalClock | null) {
    const { fields } = mapping
    const columns = columnsUsed(mapping)
    this.values = new Map(
      Object.entries(fields).map(([target, source]) => [target, new SourceValue(source, columns, cells)]),
    )
    this.texts = PLAIN_TEXT.flatMap((name) => {
      const value = this.values.get(name)
      return value === undefined ? [] : [{ name, value }]
    })
    const { time, duration } = fields
    this.time = new MappedTime(time && 'time' in time ? (time.time ?? null) : null, clock)
    const unit = duration && 'unit' in duration ? (duration.unit ?? null) : null
    this.msPerUnit = unit === null ? Number.NaN : MS_PER[unit]
  }

  zones(): readonly ZoneCount[] {
    return this.time.zones()
  }

  /** Sets the fields of the record that the cells hold now; answers its time, epoch ms, or why it is no access. */
  read(batch: RowBatch): number | Refusal {
    const when = this.value('time')
    if (when === null) return 'no-time'
    const time = this.time.read(when.bytes, when.from, when.to)
    if (typeof time === 'string') return time
    const refusal = this.setNumbers(batch)
    if (refusal !== null) return refusal
    this.setTexts(batch)
    this.time.count()
    return time
  }

  /** The value of a target, or null where the record or the mapping has none. */
  private value(target: AccessTarget): SourceValue | null {
    const value = this.values.get(target)
    return value?.read() ? value : null
  }

  private setNumbers(batch: RowBatch): Refusal | null {
    const row = batch.length
    const status = this.number('status')
    // Some write 0 for a request that was never answered; 000 says the same in common logs.
    if (!(Number.isInteger(status) && status <= 999)) return 'no-status'
    batch.status[row] = status
    const bytes = this.number('bytes')
    if (!Number.isSafeInteger(bytes)) return 'bad-bytes'
    batch.bytes[row] = bytes
    const duration = this.number('duration')
    if (duration === NO_NUMBER) return null
    const ms = duration * this.msPerUnit
    if (!Number.isFinite(Math.fround(ms))) return 'unknown-format'
    batch.duration[row] = ms
    return null
  }

  /** {@link NO_NUMBER} where there is none, NaN where there is something else. */
  private number(target: AccessTarget): number {
    const value = this.value(target)
    return value === null ? NO_NUMBER : plainNumber(value.bytes, value.from, value.to)
  }

  private setTexts(batch: RowBatch): void {
    const { text } = batch
    const path = this.value('path')
    if (path !== null) this.setRequest(batch, path)
    const client = this.value('client')
    if (client !== null) {
      const [from, to] = withoutPort(client.bytes, client.from, client.to)
      batch.setText(text.client, client.bytes, from, to)
    }
    for (const { name, value } of this.texts) if (value.read()) set(batch, text[name], value)
  }

  /** A column of paths may hold whole requests, `GET /path HTTP/1.1`; the method of one gives way to a column of its own. */
  private setRequest(batch: RowBatch, { bytes, from, to }: SourceValue): void {
    const parts = splitRequest(bytes, from, to)
    if (parts === null || parts.targetEnd === to) {
      batch.setPath(bytes, from, to)
      return
    }
    batch.setText(batch.text.method, bytes, from, parts.methodEnd)
    batch.setPath(bytes, parts.target, parts.targetEnd)
  }
}

function set(batch: RowBatch, column: CodedColumn, { bytes, from, to }: SourceValue): void {
  batch.setText(column, bytes, from, to)
}
