import { type Language, translator } from '@/base/text'
import { guessMapping } from '@/intake/mapping/guess-mapping'
import {
  DURATION_UNITS,
  type FieldSource,
  type Mapping,
  type OpenQuestion,
  openQuestions,
  TIME_FORMATS,
  TOKEN_USES,
} from '@/intake/mapping/mapping'
import type { TableSample } from '@/intake/mapping/sample-table'
import { TABLE_KINDS, type TableKind, type Target, targetField, targetsOf } from '@/intake/mapping/table-kind'
import { text } from '@/intake/mapping/text'

/** Views may not reach into intake; this is its column mapper as a form needs it. */
export type ColumnMapping = Mapping
export type ColumnSource = FieldSource
export type ColumnKind = TableKind
export type ColumnTarget = Target
export type ColumnSample = TableSample
export type ColumnQuestion = OpenQuestion
export type { FieldGuess, MappingGuess } from '@/intake/mapping/guess-mapping'

export const columnKinds = TABLE_KINDS
export const timeFormats = TIME_FORMATS
export const durationUnits = DURATION_UNITS
export const tokenUses = TOKEN_USES
export const columnTargets = (kind: ColumnKind): readonly ColumnTarget[] => targetsOf(kind)
export const columnQuestions = (mapping: ColumnMapping): readonly ColumnQuestion[] => openQuestions(mapping)
/** The mapper's words: `kind-access`, `target-client`, `time-iso` … */
export const mapperWords = (language: Language) => translator(text, language)

/** What a value of the target is. */
export const valueType = (kind: ColumnKind, target: ColumnTarget) => targetField(kind, target)?.type ?? 'text'

/** The likeliest mapping of the table as this kind. */
export const guessColumns = (sample: ColumnSample, kind: ColumnKind) => guessMapping(sample, kind)

/** Columns that the user chose for a target, with what their names and values tell of format, unit and use. */
export function sourceOf(
  sample: ColumnSample,
  kind: ColumnKind,
  target: ColumnTarget,
  columns: readonly string[],
): ColumnSource {
  const places = columns.map((name) => sample.columns.indexOf(name))
  const rows = sample.rows.map((row) => places.map((place) => row[place] ?? ''))
  const guessed = guessMapping({ ...sample, columns, rows }, kind).mapping.fields[target]
  if (guessed && 'columns' in guessed && guessed.columns.length === columns.length) return guessed
  const plain = { columns, separator: ' ' }
  const type = valueType(kind, target)
  if (type === 'time' || type === 'date-or-time') return { ...plain, time: null }
  if (type === 'duration') return { ...plain, unit: null }
  // Of what is not known to be an id, only a name may be kept.
  return type === 'token' ? { ...plain, token: 'secret' } : plain
}
