import type { CredentialReader } from '../credentials/credential-reader'
import type { Credentials } from '../credentials/found-credentials'
import type { Refusal } from '../refusal'
import type { RowBatch } from '../row-batch'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import { withoutPort } from './client-address'
import { hiddenToken, keptSecret, tokenUse } from './credential-value'
import { setTarget } from './mapped-target'
import { MappedTime } from './mapped-time'
import { columnsUsed, type DurationUnit, type Mapping } from './mapping'
import { NO_NUMBER, plainNumber } from './plain-number'
import { type RecordCells, SourceValue } from './record-cells'
import type { AccessTarget } from './table-kind'

const MS_PER: Readonly<Record<DurationUnit, number>> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 }
/** Thirty years: a longer one is a fault of some clock. */
const LONGEST_DURATION = 1e12
/** In this order, after the path: what a token claims gives way to columns of accounts and keys. */
const PLAIN_TEXT = ['token', 'account', 'key', 'method', 'agent', 'host'] as const

interface TextField {
  readonly column: (typeof PLAIN_TEXT)[number]
  readonly value: SourceValue
  /** Whether its values are tokens that open something. */
  readonly secret: boolean
}

/** Reads the fields of accesses that a mapping says, record by record. */
export class AccessRow {
  private readonly time: MappedTime
  private readonly when: SourceValue | null
  private readonly status: SourceValue | null
  private readonly bytes: SourceValue | null
  private readonly duration: SourceValue | null
  private readonly path: SourceValue | null
  private readonly client: SourceValue | null
  private readonly referrer: SourceValue | null
  private readonly texts: readonly TextField[]
  private readonly msPerUnit: number
  private readonly credentials: CredentialReader

  /** `cells` were made with {@link columnsUsed} of the mapping. */
  constructor(mapping: Mapping, cells: RecordCells, credentials: CredentialReader, clock: LocalClock | null) {
    const { fields } = mapping
    const columns = columnsUsed(mapping)
    const value = (target: AccessTarget): SourceValue | null => {
      const source = fields[target]
      return source === undefined ? null : new SourceValue(source, columns, cells)
    }
    this.credentials = credentials
    this.when = value('time')
    this.status = value('status')
    this.bytes = value('bytes')
    this.duration = value('duration')
    this.path = value('path')
    this.client = value('client')
    this.referrer = value('referrer')
    this.texts = PLAIN_TEXT.flatMap((column) => {
      const field = value(column)
      const secret = column === 'token' && tokenUse(fields.token) === 'secret'
      return field === null ? [] : [{ column, value: field, secret }]
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
    const { when } = this
    if (!when?.read()) return 'no-time'
    const time = this.time.read(when.bytes, when.from, when.to)
    if (typeof time === 'string') return time
    const refusal = this.setNumbers(batch)
    if (refusal !== null) return refusal
    this.setTexts(batch)
    this.time.count()
    return time
  }

  private setNumbers(batch: RowBatch): Refusal | null {
    const row = batch.length
    const status = number(this.status)
    // Proxies write 0 for a request that was never answered (RFC 9110 §15: a status has three digits).
    const told = Number.isInteger(status) && status >= 100 && status <= 999
    if (!told && status !== 0 && status !== NO_NUMBER) return 'no-status'
    batch.status[row] = told ? status : NO_NUMBER
    const bytes = number(this.bytes)
    if (!Number.isSafeInteger(bytes)) return 'bad-bytes'
    batch.bytes[row] = bytes
    const duration = number(this.duration)
    if (duration === NO_NUMBER) return null
    const ms = duration * this.msPerUnit
    if (!(ms <= LONGEST_DURATION)) return 'unknown-format'
    batch.duration[row] = ms
    return null
  }

  private setTexts(batch: RowBatch): void {
    const { text } = batch
    const { path, client, referrer } = this
    if (path?.read()) setTarget(batch, path.bytes, path.from, path.to)
    if (client?.read()) {
      const [from, to] = withoutPort(client.bytes, client.from, client.to)
      batch.setText(text.client, client.bytes, from, to)
    }
    if (referrer?.read()) batch.setText(batch.text.referrer, referrer.bytes, referrer.from, referrer.to)
    for (const { column, value, secret } of this.texts) {
      if (!value.read()) continue
      const kept = secret ? keptSecret(this.credentials, value) : hiddenToken(this.credentials, value)
      if (kept !== null) setCredentials(batch, kept)
      else if (!secret) batch.setText(text[column], value.bytes, value.from, value.to)
    }
  }
}

/** {@link NO_NUMBER} where there is none, NaN where there is something else. */
const number = (value: SourceValue | null): number =>
  value?.read() ? plainNumber(value.bytes, value.from, value.to) : NO_NUMBER

function setCredentials(batch: RowBatch, { account, token, key }: Credentials): void {
  if (account !== null) batch.setString(batch.text.account, account)
  if (token !== null) batch.setString(batch.text.token, token)
  if (key !== null) batch.setString(batch.text.key, key)
}
