import { HOUR } from '@/base/brand'
import type { QuestionView, Standing } from '@/case/question-view'
import type { Claim, Unit } from '@/case/schema'
import { spanOfWhen, startOf } from '@/case/when'

/** The claims of one question gathered by their answer, on the scale of their kind. Knows no px and no language. */

export interface AnswerRow {
  readonly key: string
  /** In the order they were made. */
  readonly claims: readonly { readonly claim: Claim; readonly standing: Standing }[]
  /** Where the answer lies on the scale of its group, from `from` to `to` where it is known no more exactly; null for words. */
  readonly value: { readonly from: number; readonly to: number } | null
}
export interface AnswerGroup {
  /** `length`: lengths of time in their several units, in hours. `apart`: slips and misreadings, on no scale. */
  readonly kind: 'time' | 'length' | 'number' | 'words' | 'apart'
  readonly unit: Unit | null
  readonly rows: readonly AnswerRow[]
}

const LENGTHS: Partial<Record<Unit, number>> = {
  hours: 1,
  days: 24,
  // A mean month and year of the Gregorian calendar: a place on a scale, never a figure that is told.
  months: (365.2425 / 12) * 24,
  years: 365.2425 * 24,
}
const KINDS = ['time', 'length', 'number', 'words', 'apart'] as const

/** Times from the earliest, numbers from the largest, words from the first said; slips behind everything. */
export function answerGroups(view: QuestionView): AnswerGroup[] {
  const groups = new Map<string, { kind: AnswerGroup['kind']; unit: Unit | null; rows: Map<string, AnswerRow> }>()
  const claims = view.question.claims.toSorted((a, b) =>
    a.assertedAt < b.assertedAt ? -1 : a.assertedAt > b.assertedAt ? 1 : 0,
  )
  for (const claim of claims) {
    const standing = view.standing.get(claim.id) ?? 'undisputed'
    const kind = standing === 'outlier' ? 'apart' : kindOf(claim)
    const unit = kind === 'number' ? (claim.quantity?.unit ?? null) : null
    const id = `${kind} ${unit}`
    const group = groups.get(id) ?? { kind, unit, rows: new Map() }
    const key = answerKey(claim)
    const row = group.rows.get(key)
    group.rows.set(key, {
      key: `${id} ${key}`,
      value: placeOf(claim),
      claims: [...(row?.claims ?? []), { claim, standing }],
    })
    groups.set(id, group)
  }
  return [...groups.values()]
    .map(({ kind, unit, rows }) => ({ kind, unit, rows: ordered(kind, [...rows.values()]) }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.rows.length - a.rows.length)
}

function kindOf({ when, quantity }: Claim): AnswerGroup['kind'] {
  if (quantity !== undefined) return LENGTHS[quantity.unit] === undefined ? 'number' : 'length'
  return when !== undefined ? 'time' : 'words'
}

function answerKey({ when, quantity, value }: Claim): string {
  if (quantity !== undefined) return `${quantity.value} ${quantity.unit}`
  if (when !== undefined) return `${startOf(when)} ${when.end ?? ''} ${when.precision}`
  return value.trim().toLowerCase()
}

function placeOf({ when, quantity }: Claim): AnswerRow['value'] {
  if (quantity !== undefined) {
    const value = quantity.value * (LENGTHS[quantity.unit] ?? 1)
    return { from: value, to: value }
  }
  if (when === undefined) return null
  const span = spanOfWhen(when)
  // Days and hours are points at the size of the scale; a month or a stretch is drawn as what it is.
  return span.to - span.from <= 24 * HOUR ? { from: span.from, to: span.from } : { from: span.from, to: span.to }
}

function ordered(kind: AnswerGroup['kind'], rows: AnswerRow[]): AnswerRow[] {
  if (kind === 'words' || kind === 'apart') return rows
  const sign = kind === 'time' ? 1 : -1
  return rows.sort((a, b) => sign * ((a.value?.from ?? 0) - (b.value?.from ?? 0)))
}

/** A share of the scale, 0 at its beginning (the top) and 1 at its end, for each answer of a group that has one. */
export type ValueScale = (value: number) => number

/** Linear for times, logarithmic for numbers and lengths, where zero lies at the end. Null where there is nothing to compare. */
export function valueScale(group: AnswerGroup): ValueScale | null {
  if (group.kind === 'words' || group.kind === 'apart' || group.rows.length < 2) return null
  const values = group.rows.flatMap(({ value }) => (value === null ? [] : [value.from, value.to]))
  if (group.kind === 'time') return share(Math.min(...values), Math.max(...values), (value) => value)
  const positive = values.filter((value) => value > 0)
  if (positive.length === 0) return null
  const log = share(Math.log10(Math.max(...positive)), Math.log10(Math.min(...positive)), (value) => Math.log10(value))
  const room = positive.length < values.length ? 0.85 : 1
  return (value) => (value > 0 ? log(value) * room : 1)
}

const share =
  (first: number, last: number, of: (value: number) => number): ValueScale =>
  (value) =>
    first === last ? 0.5 : (first - of(value)) / (first - last)
