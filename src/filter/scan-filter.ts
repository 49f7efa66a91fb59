import { err, ok, type Result } from '@/base/result'
import { hiddenIn } from '@/base/visible'
import type { FilterFault, FilterProblem } from './filter-problem'
import { LONGEST_FILTER, LONGEST_VALUE, MOST_VALUES } from './limits'

/** A value as it was written: what stands between commas, without quotes and escapes. */
export interface ScannedValue {
  readonly text: string
  readonly quoted: boolean
  /** `~` stood before it. */
  readonly part: boolean
  readonly at: number
  readonly length: number
}
export interface ScannedTerm {
  /** As typed; null for a word without one. */
  readonly field: string | null
  readonly not: boolean
  readonly values: readonly ScannedValue[]
  readonly at: number
  /** Where the field's name begins. */
  readonly nameAt: number
}

const SPACE = /\s*/y
const NAME = /([\p{L}_][\p{L}\p{N}_-]{0,40}):/uy
const PLAIN = /[^\s,"]*/y
const QUOTED = /[^"\\]*/y
const ESCAPE = /\\(?:(["\\])|u\{([0-9A-Fa-f]{1,6})\})/y
const LONE = /\p{Surrogate}/u

/** Cuts a filter's text into at most `most` terms, and those into values: one pass, each character looked at once or twice. */
export function scanFilter(text: string, most: number): Result<readonly ScannedTerm[], FilterProblem> {
  if (text.length > LONGEST_FILTER) return fault('too-long', text, 0, text.length)
  const terms: ScannedTerm[] = []
  let at = take(SPACE, text, 0)
  while (at < text.length) {
    if (terms.length === most) return fault('too-many-terms', text, at, text.length)
    const term = scanTerm(text, at)
    if (!term.ok) return term
    terms.push(term.value.term)
    at = take(SPACE, text, term.value.end)
  }
  return ok(terms)
}

function scanTerm(text: string, start: number): Result<{ term: ScannedTerm; end: number }, FilterProblem> {
  const not = text[start] === '-'
  const nameAt = not ? start + 1 : start
  NAME.lastIndex = nameAt
  const field = NAME.exec(text)?.[1] ?? null
  const values: ScannedValue[] = []
  let at = field === null ? nameAt : nameAt + field.length + 1
  for (;;) {
    const value = scanValue(text, at)
    if (!value.ok) return value
    if (values.length === MOST_VALUES) return fault('too-many-values', text, nameAt, at)
    values.push(value.value.scanned)
    at = value.value.end
    if (text[at] !== ',') break
    at++
  }
  return ok({ term: { field, not, values, at: start, nameAt }, end: at })
}

function scanValue(text: string, start: number): Result<{ scanned: ScannedValue; end: number }, FilterProblem> {
  const part = text[start] === '~'
  const from = part ? start + 1 : start
  const quoted = text[from] === '"'
  const read = quoted ? scanQuoted(text, from) : scanPlain(text, from)
  if (!read.ok) return read
  const { value, end } = read.value
  if (value.length > LONGEST_VALUE) return fault('long-value', text, start, end)
  if (value === '' && (part || !quoted)) return fault('no-value', text, start, end)
  return ok({ scanned: { text: value, quoted, part, at: start, length: end - start }, end })
}

type Read = Result<{ value: string; end: number }, FilterProblem>

function scanPlain(text: string, from: number): Read {
  const end = take(PLAIN, text, from)
  if (text[end] === '"') return fault('stray-quote', text, end, end + 1)
  const value = text.slice(from, end)
  return seen(value, text, from, end) ?? ok({ value, end })
}

function scanQuoted(text: string, from: number): Read {
  const pieces: string[] = []
  let at = from + 1
  for (;;) {
    const end = take(QUOTED, text, at)
    const piece = text.slice(at, end)
    const hidden = seen(piece, text, at, end)
    if (hidden !== null) return hidden
    pieces.push(piece)
    if (end === text.length) return fault('open-quote', text, from, end)
    if (text[end] === '"') return closed(pieces.join(''), text, end + 1)
    ESCAPE.lastIndex = end
    const found = ESCAPE.exec(text)
    const char = found === null ? null : (found[1] ?? fromCode(found[2] ?? ''))
    if (char === null) return fault('bad-escape', text, end, Math.min(end + 2, text.length))
    pieces.push(char)
    at = ESCAPE.lastIndex
  }
}

function closed(value: string, text: string, end: number): Read {
  const next = text[end]
  if (next !== undefined && next !== ',' && !/\s/.test(next)) return fault('after-quote', text, end, end + 1)
  return ok({ value, end })
}

const fromCode = (digits: string): string | null => {
  const code = Number.parseInt(digits, 16)
  return code > 0x10ffff ? null : String.fromCodePoint(code)
}

/** A problem where a text cannot be shown as it is. */
function seen(value: string, text: string, from: number, to: number): { ok: false; error: FilterProblem } | null {
  const lone = LONE.exec(value)?.[0]
  const name = hiddenIn(value) ?? (lone === undefined ? null : `U+${lone.charCodeAt(0).toString(16).toUpperCase()}`)
  return name === null ? null : err({ ...problem('hidden-character', text, from, to), quote: name })
}

function take(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  pattern.test(text)
  return pattern.lastIndex
}

const QUOTE = 40
/** A problem with what stands at `[from, to)`. */
export function problem(
  what: FilterFault,
  text: string,
  from: number,
  to: number,
  field: FilterProblem['field'] = null,
): FilterProblem {
  const quote = text.slice(from, Math.min(to, from + QUOTE))
  return { what, at: from, length: to - from, quote: to - from > QUOTE ? `${quote}…` : quote, field }
}
export const fault = (...of: Parameters<typeof problem>): { ok: false; error: FilterProblem } => err(problem(...of))
