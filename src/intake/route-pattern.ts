import { err, ok, type Result } from '@/base/result'

/** Why a template cannot be read. */
export const PATTERN_FAULTS = [
  /** Does not begin with `/`. */
  'no-slash',
  'too-long',
  /** Holds a space, a control character or a mark that turns the reading order. */
  'hidden',
  /** Holds `#`: servers never see a fragment. */
  'fragment',
  /** `:` without a name of letters, digits, `_` and `-` behind it. */
  'bad-name',
  /** `*` that is not the whole last segment. */
  'star-inside',
  /** A part of the query without `key=`. */
  'bad-key',
] as const
export type PatternFault = (typeof PATTERN_FAULTS)[number]

export const LONGEST_PATTERN = 1000

/** What a key of the query must hold: its value belongs to the page (`page=`), any value does (`p=:id`), or this one alone (`do=show`). */
export interface QueryPart {
  readonly key: Uint8Array
  readonly value: Uint8Array | 'kept' | 'any'
  /** As it stands in the page, without the value that is kept. */
  readonly text: Uint8Array
}

/** A template that the user wrote, in bytes. */
export interface RoutePattern {
  readonly template: string
  /** The path as it stands in the page. */
  readonly text: Uint8Array
  /** One a segment; null is any one that is not empty (`:name`). */
  readonly segments: readonly (Uint8Array | null)[]
  /** Ends in `/*`: whatever follows that slash, also nothing. */
  readonly open: boolean
  /** Each must be in the query, in any order there, among others. */
  readonly query: readonly QueryPart[]
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Z}]/u
const NAME = /^:[A-Za-z_][\w-]*$/
const encoder = new TextEncoder()

/**
 * Reads a template: `:name` is one segment, `*` at the end is the rest, everything else stands for itself, percent-encoding
 * as the log has it. Behind a `?`, keys of the query that tell pages apart, separated by `&`: `key=`, `key=:name`, `key=value`.
 */
export function readPattern(template: string): Result<RoutePattern, PatternFault> {
  if (!template.startsWith('/')) return err('no-slash')
  if (template.length > LONGEST_PATTERN) return err('too-long')
  if (HIDDEN.test(template)) return err('hidden')
  if (template.includes('#')) return err('fragment')
  const mark = template.indexOf('?')
  const path = mark < 0 ? template : template.slice(0, mark)
  const names = path.slice(1).split('/')
  const open = names.at(-1) === '*'
  const segments: (Uint8Array | null)[] = []
  for (const name of open ? names.slice(0, -1) : names) {
    if (name.includes('*')) return err('star-inside')
    if (name.startsWith(':') && !NAME.test(name)) return err('bad-name')
    segments.push(name.startsWith(':') ? null : encoder.encode(name))
  }
  const query: QueryPart[] = []
  for (const part of mark < 0 ? [] : template.slice(mark + 1).split('&')) {
    const equals = part.indexOf('=')
    if (equals < 1) return err('bad-key')
    const value = part.slice(equals + 1)
    if (value.startsWith(':') && !NAME.test(value)) return err('bad-name')
    query.push({
      key: encoder.encode(part.slice(0, equals)),
      value: value === '' ? 'kept' : value.startsWith(':') ? 'any' : encoder.encode(value),
      text: encoder.encode(`${query.length === 0 ? '?' : '&'}${part}`),
    })
  }
  return ok({ template, text: encoder.encode(path), segments, open, query })
}
