import { err, ok, type Result } from '@/base/result'
import type { FilterFault } from './filter-problem'
import type { FilterField } from './term'

export const NUMBER_FIELDS = ['status', 'bytes', 'duration', 'hour'] as const satisfies readonly FilterField[]
export type NumberField = (typeof NUMBER_FIELDS)[number]
export const isNumberField = (field: FilterField): field is NumberField =>
  (NUMBER_FIELDS as readonly FilterField[]).includes(field)

/** Whole numbers, both ends included; an open end is infinite. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/** Microseconds. */
const UNITS = new Map([
  ['us', 1],
  ['µs', 1],
  ['μs', 1],
  ['ms', 1000],
  ['s', 1_000_000],
  ['min', 60_000_000],
])
const LAST_HOUR = 23

/** `404`, `4xx`, `400..499`, `>=500`, `<2s`. Hours past midnight (`22..3`) are two ranges. */
export function readRanges(field: NumberField, text: string): Result<readonly NumberRange[], FilterFault> {
  const read = readEnds(field, text)
  if (read === null) return err(field === 'duration' ? 'no-unit' : field === 'hour' ? 'bad-hour' : 'bad-number')
  if (field === 'hour') return hours(read)
  return read.from <= read.to ? ok([read]) : err('reversed')
}

function hours({ from, to }: NumberRange): Result<readonly NumberRange[], FilterFault> {
  const [first, last] = [Math.max(from, 0), Math.min(to, LAST_HOUR)]
  if (from > LAST_HOUR || (Number.isFinite(to) && to > LAST_HOUR)) return err('bad-hour')
  if (first <= last) return ok([{ from: first, to: last }])
  return ok([
    { from: first, to: LAST_HOUR },
    { from: 0, to: last },
  ])
}

const COMPARED = /^([<>]=?)(.+)$/
const CLASS = /^([1-9])xx$/i

function readEnds(field: NumberField, text: string): NumberRange | null {
  const digit = field === 'status' ? CLASS.exec(text)?.[1] : undefined
  if (digit !== undefined) return { from: Number(digit) * 100, to: Number(digit) * 100 + 99 }
  const [, sign, than] = COMPARED.exec(text) ?? []
  if (sign !== undefined && than !== undefined) {
    const n = readNumber(field, than)
    if (n === null) return null
    const range = compared(sign, n)
    return range.to < 0 || range.from > Number.MAX_SAFE_INTEGER ? null : range
  }
  const cut = text.indexOf('..')
  const low = cut < 0 ? text : text.slice(0, cut)
  const high = cut < 0 ? text : text.slice(cut + 2)
  const from = low === '' && cut >= 0 ? Number.NEGATIVE_INFINITY : readNumber(field, low)
  const to = high === '' && cut >= 0 ? Number.POSITIVE_INFINITY : readNumber(field, high)
  return from === null || to === null ? null : { from, to }
}

function compared(sign: string, n: number): NumberRange {
  if (sign.startsWith('>')) return { from: sign === '>' ? n + 1 : n, to: Number.POSITIVE_INFINITY }
  return { from: Number.NEGATIVE_INFINITY, to: sign === '<' ? n - 1 : n }
}

function readNumber(field: NumberField, text: string): number | null {
  // A leading zero is what remains of a number written with separators, 1,000.
  if (field !== 'duration' || text === '0') return /^(0|[1-9]\d{0,15})$/.test(text) ? safe(Number(text)) : null
  const [, digits, unit] = /^((?:0|[1-9]\d{0,15})(?:\.\d{1,6})?)([a-zµμ]{1,3})$/.exec(text) ?? []
  const factor = UNITS.get(unit ?? '')
  if (digits === undefined || factor === undefined) return null
  const whole = Math.round(Number(digits) * factor)
  // Decimals that are no whole microsecond would be another number than the one typed.
  return Math.abs(Number(digits) * factor - whole) < 1e-6 * Math.max(1, whole) && (whole > 0 || Number(digits) === 0)
    ? safe(whole)
    : null
}

const safe = (n: number): number | null => (Number.isSafeInteger(n) ? n : null)

/** As {@link readRanges} takes it, in one way for each range. */
export function writeRange(field: NumberField, { from, to }: NumberRange): string {
  const number = field === 'duration' ? writeDuration : String
  if (field === 'status' && from % 100 === 0 && to === from + 99 && from >= 100 && from < 1000) return `${from / 100}xx`
  if (from === to) return number(from)
  if (Number.isFinite(from)) return Number.isFinite(to) ? `${number(from)}..${number(to)}` : `>=${number(from)}`
  return Number.isFinite(to) ? `<=${number(to)}` : '..'
}

function writeDuration(micros: number): string {
  if (micros === 0) return '0'
  if (micros % 1_000_000 === 0) return `${micros / 1_000_000}s`
  return micros % 1000 === 0 ? `${micros / 1000}ms` : `${micros}us`
}
