import type { CredentialReader } from '../credentials/credential-reader'
import type { Credentials } from '../credentials/found-credentials'
import { splitRequest } from '../formats/request'
import type { Refusal } from '../problem'
import type { RowBatch } from '../row-batch'
import type { LocalClock } from '../time/local-clock'
import type { ZoneCount } from '../time/zone-tally'
import { withoutPort } from './client-address'
import { hiddenToken, keptToken, tokenUse } from './credential-value'
import { MappedTime } from './mapped-time'
import { columnsUsed, type DurationUnit, type Mapping, type TokenUse } from './mapping'
import { NO_NUMBER, plainNumber } from './plain-number'
import { type RecordCells, SourceValue } from './record-cells'
import type { AccessTarget } from './table-kind'

const MS_PER: Readonly<Record<DurationUnit, number>> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 }
/** Thirty years: a longer one is a fault of some clock. */
const LONGEST_DURATION = 1e12
const PLAIN_TEXT = ['account', 'key', 'method', 'agent', 'host'] as const
type PlainText = (typeof PLAIN_TEXT)[number]

/** Reads the fields of accesses that a mapping says, record by record. */
export class AccessRow {
  private readonly time: MappedTime
  private readonly values: ReadonlyMap<string, SourceValue>
  private readonly texts: readonly { name: PlainText; value: SourceValue }[]
  private readonly msPerUnit: number
  private readonly token: TokenUse
  private readonly credentials: CredentialReader

  /** `cells` were made with {@link columnsUsed} of the mapping. */
  constructor(mapping: Mapping, cells: RecordCells, credentials: CredentialReader, clock: LocalClock | null) {
    const { fields } = mapping
    this.credentials = credentials
    this.token = tokenUse(fields.token)
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
    // Proxies write 0 for a request that was never answered (RFC 9110 §15: a status has three digits).
    const told = Number.isInteger(status) && status >= 100 && status <= 999
    if (!told && status !== 0 && status !== NO_NUMBER) return 'no-status'
    batch.status[row] = told ? status : NO_NUMBER
    const bytes = this.number('bytes')
    if (!Number.isSafeInteger(bytes)) return 'bad-bytes'
    batch.bytes[row] = bytes
    const duration = this.number('duration')
    if (duration === NO_NUMBER) return null
    const ms = duration * this.msPerUnit
    if (!(ms <= LONGEST_DURATION)) return 'unknown-format'
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
    const referrer = this.value('referrer')
    if (referrer !== null) batch.setReferrer(referrer.bytes, referrer.from, referrer.to)
    // Before account and key: columns of their own say more than what a token claims.
    const token = this.value('token')
    if (token !== null) setCredentials(batch, keptToken(this.credentials, this.token, token))
    for (const { name, value } of this.texts) {
      if (!value.read()) continue
      const hidden = hiddenToken(this.credentials, value)
      if (hidden === null) batch.setText(text[name], value.bytes, value.from, value.to)
      else setCredentials(batch, hidden)
    }
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

function setCredentials(batch: RowBatch, credentials: Credentials | null): void {
  if (credentials === null) return
  const { account, token, key } = credentials
  if (account !== null) batch.setString(batch.text.account, account)
  if (token !== null) batch.setString(batch.text.token, token)
  if (key !== null) batch.setString(batch.text.key, key)
}
