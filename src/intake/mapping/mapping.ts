import { missingTargets, type TableKind, type Target, targetField } from './table-kind'

/** Version of the stored form; {@link Mapping} is plain JSON. */
export const MAPPING_FORMAT = 'dwell.mapping/1'

/**
 * How a time is written. `iso` is ISO 8601; `epoch` a count since 1970 whose digits tell its unit; `clf` as in the Common Log Format;
 * the others are dates of numbers in the order named, with or without a time of day.
 */
export const TIME_FORMATS = ['iso', 'epoch', 'clf', 'year-first', 'day-first', 'month-first'] as const
export type TimeFormat = (typeof TIME_FORMATS)[number]

export const DURATION_UNITS = ['s', 'ms', 'us', 'ns'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

/**
 * What a column of tokens holds: their ids (`jti`), kept as they are, or what opens a door and is kept as its SHA-256 prefix
 * (`credentials/token-name.ts`). A JSON Web Token is kept so in either case.
 */
export const TOKEN_USES = ['id', 'secret'] as const
export type TokenUse = (typeof TOKEN_USES)[number]

/**
 * Where a value comes from: a column, several joined by `separator` (those without a value are left out), or the same text for
 * every row. Columns of JSON and Parquet are paths with dots.
 */
export type FieldSource =
  | {
      readonly columns: readonly string[]
      readonly separator: string
      /** Of times; null where the values do not tell and the user must (1/2/2026). */
      readonly time?: TimeFormat | null
      /** Of durations; null where neither name nor values tell. */
      readonly unit?: DurationUnit | null
      /** Of tokens; `id` where it is absent. */
      readonly token?: TokenUse
    }
  | { readonly fixed: string }

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]
/** The empty one: quotes are ordinary characters, as in most TSV. */
export const QUOTES = ['"', "'", ''] as const
export type Quote = (typeof QUOTES)[number]

/** How the text of a CSV file is written; `euc-kr` is that of the WHATWG Encoding Standard, which Windows calls 949. */
export const ENCODINGS = ['utf-8', 'euc-kr'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface CsvLayout {
  readonly type: 'csv'
  readonly delimiter: Delimiter
  readonly quote: Quote
  /** UTF-8 where it is absent. Korean spreadsheets still save CSV in EUC-KR. */
  readonly encoding?: Encoding
  /** Number of the record that names the columns, from 1; 0 where none does. */
  readonly headerRecord: number
  /** What the header says, in order; for a table without one, the names of `column-names.ts`. */
  readonly columns: readonly string[]
}

/** How the table is cut into records and those into fields. */
export type TableLayout =
  | CsvLayout
  /** Objects, one a line, or elements of an array. */
  | { readonly type: 'json'; readonly framing: 'lines' | 'elements' }
  | { readonly type: 'parquet' }

export interface Mapping {
  readonly format: typeof MAPPING_FORMAT
  readonly kind: TableKind
  readonly layout: TableLayout
  readonly fields: Readonly<Partial<Record<Target, FieldSource>>>
}

/** What the user must say before the table can be read. */
export interface OpenQuestion {
  readonly target: Target
  readonly ask: 'column' | 'time-format' | 'duration-unit'
}

export function openQuestions({ kind, fields }: Mapping): readonly OpenQuestion[] {
  const missing = missingTargets(kind, (target) => fields[target] !== undefined)
  const open: OpenQuestion[] = missing.map((target) => ({ target, ask: 'column' }))
  for (const [name, source] of Object.entries(fields)) {
    const target = name as Target
    if ('fixed' in source) continue
    const type = targetField(kind, target)?.type
    const timed = type === 'time' || type === 'date-or-time'
    if (timed && (source.time ?? null) === null) open.push({ target, ask: 'time-format' })
    if (type === 'duration' && (source.unit ?? null) === null) open.push({ target, ask: 'duration-unit' })
  }
  return open
}

/**
 * Key under which a mapping is remembered for a case: tables of the same columns share it, whatever their order.
 * Not a hash: it can be read, and two tables never meet by accident.
 */
export function signatureOf(columns: readonly string[]): string {
  const names = [...new Set(columns.map((name) => name.trim().normalize('NFC')))].sort()
  return JSON.stringify(names)
}

/** Every column that a mapping uses. */
export function columnsUsed({ fields }: Mapping): readonly string[] {
  return [...new Set(Object.values(fields).flatMap((source) => ('fixed' in source ? [] : source.columns)))]
}

/** A remembered mapping for another table: the same fields, cut as that table is. Null where it lacks a column. */
export function mappingFor(mapping: Mapping, layout: TableLayout, columns: readonly string[]): Mapping | null {
  const known = new Set(columns)
  return columnsUsed(mapping).every((name) => known.has(name)) ? { ...mapping, layout } : null
}
