import type { CredentialReader } from '../credentials/credential-reader'
import type { Credentials } from '../credentials/found-credentials'
import type { Refusal } from '../refusal'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import { hiddenToken, keptSecret, tokenUse } from './credential-value'
import { LEDGER_COLUMNS, type LedgerBatch, type LedgerKind, type LedgerText, type LedgerTime } from './ledger-batch'
import { MappedTime } from './mapped-time'
import { columnsUsed, type Mapping, type TokenUse } from './mapping'
import { type RecordCells, SourceValue } from './record-cells'
import { targetField } from './table-kind'

/** `'row'`, or why a record is none. */
export type LedgerOutcome = 'row' | Refusal

interface TimeField {
  readonly name: LedgerTime
  readonly value: SourceValue
  readonly time: MappedTime
  readonly required: boolean
  /** Whether a day or a month alone is one. */
  readonly loose: boolean
}

/** A mapping of a table that is no access log. */
export interface LedgerMapping extends Mapping {
  readonly kind: LedgerKind
}

/** Reads the fields of ledger entries or keys that a mapping says, record by record. */
export class LedgerRow {
  private readonly texts: readonly { name: LedgerText; value: SourceValue }[]
  private readonly times: readonly TimeField[]
  private readonly tokenUse: TokenUse
  private readonly credentials: CredentialReader
  private readonly encoder = new TextEncoder()

  /** `cells` were made with {@link columnsUsed} of the mapping. */
  constructor(mapping: LedgerMapping, cells: RecordCells, credentials: CredentialReader, clock: LocalClock | null) {
    const { kind, fields } = mapping
    const columns = columnsUsed(mapping)
    this.credentials = credentials
    this.tokenUse = tokenUse(fields.token)
    this.texts = LEDGER_COLUMNS[kind].text.flatMap((name) => {
      const source = fields[name]
      return source === undefined ? [] : [{ name, value: new SourceValue(source, columns, cells) }]
    })
    this.times = LEDGER_COLUMNS[kind].times.flatMap((name) => {
      const source = fields[name]
      const field = targetField(kind, name)
      if (source === undefined || field === null) return []
      const time = new MappedTime('time' in source ? (source.time ?? null) : null, clock)
      const value = new SourceValue(source, columns, cells)
      return [{ name, value, time, required: field.required, loose: field.type === 'date-or-time' }]
    })
  }

  zones(): readonly ZoneCount[] {
    const rows = new Map<string, number>()
    for (const { offset, rows: more } of this.times.flatMap(({ time }) => time.zones())) {
      rows.set(offset, (rows.get(offset) ?? 0) + more)
    }
    return [...rows].map(([offset, count]) => ({ offset, rows: count })).sort((a, b) => b.rows - a.rows)
  }

  /** Sets the fields of the record that the cells hold now. */
  read(batch: LedgerBatch): LedgerOutcome {
    const read: MappedTime[] = []
    for (const { name, value, time, required, loose } of this.times) {
      if (!value.read()) {
        if (required) return 'no-time'
        continue
      }
      const { bytes, from, to } = value
      const told = loose ? time.readLoose(bytes, from, to) : time.read(bytes, from, to)
      if (typeof told === 'string') return told
      if (typeof told === 'number') batch.setTime(name, told, 'instant')
      else batch.setTime(name, told.at, told.precision)
      read.push(time)
    }
    // Without token and key, an entry says of nothing when it was issued.
    if (!this.setTexts(batch)) return 'unknown-format'
    for (const time of read) time.count()
    return 'row'
  }

  /** Whether the record names a token or a key. */
  private setTexts(batch: LedgerBatch): boolean {
    let named = false
    for (const { name, value } of this.texts) {
      if (!value.read()) continue
      named ||= name !== 'account'
      const secret = name === 'token' && this.tokenUse === 'secret'
      const kept = secret ? keptSecret(this.credentials, value) : hiddenToken(this.credentials, value)
      if (kept !== null) this.setCredentials(batch, kept)
      else if (!secret) batch.setText(name, value.bytes, value.from, value.to)
    }
    return named
  }

  private setCredentials(batch: LedgerBatch, found: Credentials): void {
    for (const name of ['token', 'key', 'account'] as const) {
      const text = found[name]
      if (text === null) continue
      const bytes = this.encoder.encode(text)
      batch.setText(name, bytes, 0, bytes.length)
    }
  }
}
