import { err, ok, type Result } from '@/base/result'
import {
  DELIMITERS,
  DURATION_UNITS,
  ENCODINGS,
  type FieldSource,
  MAPPING_FORMAT,
  type Mapping,
  QUOTES,
  type TableLayout,
  TIME_FORMATS,
  TOKEN_USES,
} from './mapping'
import { TABLE_KINDS, type TableKind, type Target, targetField } from './table-kind'

/** Where a stored mapping is wrong: a path such as `fields.time.columns`. */
export interface MappingProblem {
  readonly at: string
}

const MOST_COLUMNS = 4096
const LONGEST_NAME = 4096
const MOST_JOINED = 8

/** Reads a stored mapping; anything may stand there. Unknown members are left out. */
export function parseMapping(value: unknown): Result<Mapping, MappingProblem> {
  const mapping = record(value)
  if (mapping?.format !== MAPPING_FORMAT) return err({ at: 'format' })
  const kind = oneOf(TABLE_KINDS, mapping.kind)
  if (kind === null) return err({ at: 'kind' })
  const layout = parseLayout(mapping.layout)
  if (layout === null) return err({ at: 'layout' })
  const said = record(mapping.fields)
  if (said === null) return err({ at: 'fields' })
  const fields: Partial<Record<Target, FieldSource>> = {}
  for (const [name, each] of Object.entries(said)) {
    const source = parseSource(kind, name, each)
    if (source === null) return err({ at: `fields.${name}` })
    fields[name as Target] = source
  }
  return ok({ format: MAPPING_FORMAT, kind, layout, fields })
}

function parseLayout(value: unknown): TableLayout | null {
  const layout = record(value)
  if (layout?.type === 'parquet') return { type: 'parquet' }
  if (layout?.type === 'json') {
    const framing = oneOf(['lines', 'elements'] as const, layout.framing)
    return framing && { type: 'json', framing }
  }
  if (layout?.type !== 'csv') return null
  const delimiter = oneOf(DELIMITERS, layout.delimiter)
  const quote = oneOf(QUOTES, layout.quote)
  const columns = names(layout.columns, MOST_COLUMNS)
  const { headerRecord } = layout
  const encoding = layout.encoding === undefined ? 'utf-8' : oneOf(ENCODINGS, layout.encoding)
  if (encoding === null) return null
  if (delimiter === null || quote === null || columns === null || columns.length === 0) return null
  if (typeof headerRecord !== 'number' || !Number.isSafeInteger(headerRecord) || headerRecord < 0) return null
  const cut = { type: 'csv', delimiter, quote, headerRecord, columns } as const
  return encoding === 'utf-8' ? cut : { ...cut, encoding }
}

function parseSource(kind: TableKind, name: string, value: unknown): FieldSource | null {
  const type = targetField(kind, name)?.type
  const source = record(value)
  if (type === undefined || source === null) return null
  if (typeof source.fixed === 'string') {
    // A time, a status or a size that is the same in every row is none.
    return type === 'text' && source.fixed !== '' && source.fixed.length <= LONGEST_NAME
      ? { fixed: source.fixed }
      : null
  }
  const columns = names(source.columns, MOST_JOINED)
  const { separator } = source
  if (columns === null || columns.length === 0 || typeof separator !== 'string' || separator.length > 16) return null
  if (type === 'time' || type === 'date-or-time') {
    const time = source.time === null ? null : oneOf(TIME_FORMATS, source.time)
    return time === null && source.time !== null ? null : { columns, separator, time }
  }
  if (type === 'duration') {
    const unit = source.unit === null ? null : oneOf(DURATION_UNITS, source.unit)
    return unit === null && source.unit !== null ? null : { columns, separator, unit }
  }
  if (type === 'token') {
    const token = source.token === undefined ? 'id' : oneOf(TOKEN_USES, source.token)
    return token && { columns, separator, token }
  }
  return { columns, separator }
}

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null =>
  choices.find((choice) => choice === value) ?? null

function names(value: unknown, most: number): readonly string[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  const texts = value.filter((each): each is string => typeof each === 'string' && each.length <= LONGEST_NAME)
  return texts.length === value.length ? texts : null
}
