import { TextValues, type TextValuesColumn } from './text-values'

/** Rows per batch. */
const LEDGER_ROWS = 65_536

/** How exactly a time was told; a day or a month stands as its first instant. */
export const PRECISIONS = ['instant', 'day', 'month'] as const
export type Precision = (typeof PRECISIONS)[number]

/** Columns of each kind of table that is no access log. */
export const LEDGER_COLUMNS = {
  ledger: { text: ['token', 'key', 'account'], times: ['issuedAt', 'expiresAt'] },
  keys: { text: ['key'], times: ['createdAt', 'activatedAt', 'retiredAt', 'revokedAt'] },
} as const
export type LedgerKind = keyof typeof LEDGER_COLUMNS
export type LedgerText = (typeof LEDGER_COLUMNS)[LedgerKind]['text'][number]
export type LedgerTime = (typeof LEDGER_COLUMNS)[LedgerKind]['times'][number]

/** Rows of an issuance ledger or a key history, in columns; those of the other kind are absent. */
export interface LedgerColumns {
  readonly kind: LedgerKind
  readonly length: number
  readonly text: Readonly<Partial<Record<LedgerText, TextValuesColumn>>>
  /** Epoch ms; NaN is no value. */
  readonly times: Readonly<Partial<Record<LedgerTime, Float64Array>>>
  /** Index into {@link PRECISIONS}. */
  readonly precision: Readonly<Partial<Record<LedgerTime, Uint8Array>>>
  /** Number of the raw line, from 1, and its byte position in the unpacked content; of Parquet the row's number, both. */
  readonly line: Uint32Array
  readonly offset: Float64Array
}

/** Collects rows, up to {@link LEDGER_ROWS}. What is set for a row counts only after {@link commit}. */
export class LedgerBatch {
  readonly kind: LedgerKind
  length = 0
  private readonly text: ReadonlyMap<LedgerText, TextValues>
  private readonly times: ReadonlyMap<LedgerTime, { at: Float64Array; precision: Uint8Array }>
  private readonly line = new Uint32Array(LEDGER_ROWS)
  private readonly offset = new Float64Array(LEDGER_ROWS)

  constructor(kind: LedgerKind) {
    this.kind = kind
    const { text, times } = LEDGER_COLUMNS[kind]
    this.text = new Map(text.map((name) => [name, new TextValues(LEDGER_ROWS)]))
    this.times = new Map(
      times.map((name) => [
        name,
        { at: new Float64Array(LEDGER_ROWS).fill(Number.NaN), precision: new Uint8Array(LEDGER_ROWS) },
      ]),
    )
  }

  get full(): boolean {
    return this.length === LEDGER_ROWS
  }

  setText(name: LedgerText, bytes: Uint8Array, from: number, to: number): void {
    this.text.get(name)?.set(bytes, from, to)
  }

  setTime(name: LedgerTime, at: number, precision: Precision): void {
    const column = this.times.get(name)
    if (column === undefined) return
    column.at[this.length] = at
    column.precision[this.length] = PRECISIONS.indexOf(precision)
  }

  /** Takes back what was set for the row being built. */
  rollBack(): void {
    for (const column of this.text.values()) column.drop()
    for (const { at, precision } of this.times.values()) {
      at[this.length] = Number.NaN
      precision[this.length] = 0
    }
  }

  /** Ends the row; `line` and `offset` say where it stands. */
  commit(offset: number, line: number): void {
    for (const column of this.text.values()) column.next()
    this.offset[this.length] = offset
    this.line[this.length] = line
    this.length++
  }

  /** The rows so far, in memory of their own; the batch is empty then. */
  take(): LedgerColumns {
    const { kind, length } = this
    const columns: LedgerColumns = {
      kind,
      length,
      text: Object.fromEntries([...this.text].map(([name, values]) => [name, values.take()])),
      times: Object.fromEntries([...this.times].map(([name, { at }]) => [name, at.slice(0, length)])),
      precision: Object.fromEntries([...this.times].map(([name, time]) => [name, time.precision.slice(0, length)])),
      line: this.line.slice(0, length),
      offset: this.offset.slice(0, length),
    }
    for (const { at, precision } of this.times.values()) {
      at.fill(Number.NaN, 0, length)
      precision.fill(0, 0, length)
    }
    this.length = 0
    return columns
  }
}
