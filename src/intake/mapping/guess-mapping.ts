import { guessTime } from './guess-time'
import { nameScore, unitInName } from './header-words'
import { type DurationUnit, type FieldSource, MAPPING_FORMAT, type Mapping, type TokenUse } from './mapping'
import type { TableSample } from './sample-table'
import { missingTargets, TABLE_KINDS, type TableKind, type Target, targetField, targetsOf } from './table-kind'
import { type Shape, shareOf } from './value-shape'

/** Why a column was taken for a target. Told to the user by `text.ts`. */
export const GUESS_REASONS = ['name-and-values', 'name', 'values', 'date-and-time'] as const
export type GuessReason = (typeof GUESS_REASONS)[number]

export interface FieldGuess {
  readonly target: Target
  readonly source: FieldSource
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: GuessReason
}

export interface MappingGuess {
  readonly mapping: Mapping
  /** One for each field of the mapping, in the order of the kind's targets. */
  readonly guesses: readonly FieldGuess[]
  /** That the table is of this kind and can be read so, 0 to 1. */
  readonly confidence: number
}

/** Guesses below this are not made. */
const LEAST = 0.3

interface Column {
  readonly name: string
  readonly values: readonly string[]
}

/** What each target looks like; where values look otherwise, no name makes up for it. */
const WANTED: Readonly<Partial<Record<Target, { shape: Shape; alone: number; needed: boolean }>>> = {
  client: { shape: 'address', alone: 0.6, needed: false },
  method: { shape: 'method', alone: 0.7, needed: true },
  status: { shape: 'status', alone: 0.45, needed: true },
  path: { shape: 'path', alone: 0.55, needed: true },
  bytes: { shape: 'number', alone: 0, needed: true },
  duration: { shape: 'number', alone: 0, needed: true },
  agent: { shape: 'agent', alone: 0.65, needed: false },
  referrer: { shape: 'url', alone: 0, needed: false },
  token: { shape: 'token', alone: 0, needed: false },
  host: { shape: 'host', alone: 0, needed: false },
}
/** Shapes that the values of names (accounts, keys, tokens, hosts) do not have. */
const NOT_A_NAME: readonly Shape[] = ['method', 'path', 'agent']

/** The likeliest kind of the table with its likeliest mapping, the other kinds after it. */
export function guessMappings(sample: TableSample): readonly MappingGuess[] {
  return TABLE_KINDS.map((kind) => guessMapping(sample, kind)).sort((a, b) => b.confidence - a.confidence)
}

/** The likeliest mapping of a table as one kind: no column and no target is taken twice. */
export function guessMapping(sample: TableSample, kind: TableKind): MappingGuess {
  const columns = sample.columns.map((name, i) => ({ name, values: sample.rows.map((row) => row[i] ?? '') }))
  const candidates = targetsOf(kind)
    .flatMap((target) => columns.flatMap((column) => guessField(kind, target, column)))
    .concat(dateAndTime(kind, columns))
    .sort((a, b) => b.confidence - a.confidence)
  const taken = new Map<Target, FieldGuess>()
  const used = new Set<string>()
  for (const guess of candidates) {
    const names = 'fixed' in guess.source ? [] : guess.source.columns
    if (taken.has(guess.target) || names.some((name) => used.has(name))) continue
    taken.set(guess.target, guess)
    for (const name of names) used.add(name)
  }
  const guesses = targetsOf(kind).flatMap((target) => taken.get(target) ?? [])
  const fields = Object.fromEntries(guesses.map(({ target, source }) => [target, source]))
  const mapping: Mapping = { format: MAPPING_FORMAT, kind, layout: sample.layout, fields }
  return { mapping, guesses, confidence: confidenceOf(kind, taken, sample.columns) }
}

function guessField(kind: TableKind, target: Target, { name, values }: Column): FieldGuess[] {
  const type = targetField(kind, target)?.type
  const named = nameScore(kind, target, name)
  const one = { columns: [name], separator: ' ' }
  if (type === 'time' || type === 'date-or-time') {
    const time = guessTime(values, type === 'date-or-time')
    const empty = values.every((value) => value.trim() === '' || value === '-')
    if (time === null) {
      // A column of times to come: tokens that do not expire, keys in use.
      return named > 0 && empty && target !== 'time' ? guess(target, { ...one, time: 'iso' }, named * 0.5, 'name') : []
    }
    // Counts since 1970 look like any long number; where a table has both, the time that can be read by eye is the surer one.
    const epoch = time.format === 'epoch'
    const [confidence, reason] = scored(named, time.share, target !== 'time' ? 0 : epoch ? 0.4 : 0.6)
    return guess(target, { ...one, time: time.format }, epoch ? confidence * 0.95 : confidence, reason)
  }
  const wanted = WANTED[target]
  const seen = wanted === undefined ? 0 : shareOf(values, wanted.shape)
  if (wanted?.needed && seen < 0.6) return []
  // Any number of three digits looks like a status; a column of them without one success is none.
  if (target === 'status' && named === 0 && !values.some((value) => value.startsWith('2'))) return []
  if ((type === 'text' || type === 'token') && wanted?.shape !== 'method' && wanted?.shape !== 'agent') {
    if (NOT_A_NAME.some((shape) => shareOf(values, shape) > 0.5) && target !== 'referrer') return []
    if (guessTime(values) !== null && shareOf(values, 'number') < 0.5) return []
  }
  const source =
    type === 'duration'
      ? { ...one, unit: durationUnit(name) }
      : type === 'token'
        ? { ...one, token: tokenUse(name, values) }
        : one
  return guess(target, source, ...scored(named, wanted === undefined ? 1 : seen, wanted?.alone ?? 0))
}

/** Confidence from the name's score and the share of values that look right; `alone` is what values without a name are worth. */
function scored(named: number, seen: number, alone: number): [number, GuessReason] {
  if (named === 0) return [seen >= 0.8 ? alone * seen : 0, 'values']
  return [named * (0.6 + 0.4 * seen), seen >= 0.6 ? 'name-and-values' : 'name']
}

const guess = (target: Target, source: FieldSource, confidence: number, reason: GuessReason): FieldGuess[] =>
  confidence < LEAST ? [] : [{ target, source, confidence: Math.round(confidence * 100) / 100, reason }]

/** A time told by two columns, one of dates and one of clocks. */
function dateAndTime(kind: TableKind, columns: readonly Column[]): FieldGuess[] {
  const target: Target | null = kind === 'access' ? 'time' : kind === 'ledger' ? 'issuedAt' : null
  const date = columns.find(({ values }) => shareOf(values, 'date') >= 0.8)
  const clock = columns.find(({ values }) => shareOf(values, 'clock') >= 0.8)
  if (target === null || !date || !clock) return []
  const joined = date.values.map((value, i) => `${value} ${clock.values[i] ?? ''}`)
  const time = guessTime(joined)
  if (time === null) return []
  const source = { columns: [date.name, clock.name], separator: ' ', time: time.format }
  return guess(target, source, 0.9 * time.share, 'date-and-time')
}

/** Names that say the unit, and those whose unit is laid down: nginx `$request_time` is in seconds. */
function durationUnit(name: string): DurationUnit | null {
  const said = unitInName(name)
  if (said !== null && nameScore('access', 'duration', said.name) > 0) return said.unit
  return name === 'request_time' || name === 'upstream_response_time' ? 's' : null
}

/** Ids are what most tables hold; of what is named for use, or is a JSON Web Token, only a name may be kept. */
const tokenUse = (name: string, values: readonly string[]): TokenUse =>
  /access|auth|bearer|session|^sid$|secret|인증|접근|세션/i.test(name) ||
  values.some((value) => value.startsWith('eyJ'))
    ? 'secret'
    : 'id'

/** A table is of a kind where what the kind is about is there: accesses have a client, a request or an account, keys have a fate. */
function confidenceOf(kind: TableKind, taken: ReadonlyMap<Target, FieldGuess>, columns: readonly string[]): number {
  if (missingTargets(kind, (target) => taken.has(target)).length > 0) return 0
  const sure = (...targets: readonly Target[]) =>
    Math.max(0, ...targets.map((target) => taken.get(target)?.confidence ?? 0))
  if (kind === 'access') {
    const about = 0.2 + 0.4 * sure('path', 'status', 'method') + 0.4 * sure('client') + 0.3 * sure('account')
    return round(sure('time') * Math.min(1, about))
  }
  if (kind === 'ledger') return round(sure('issuedAt') * (0.2 + 0.5 * sure('token') + 0.3 * sure('expiresAt', 'key')))
  // A history of keys says nothing of tokens; a ledger has keys and dates, too.
  const tokens = Math.max(0, ...columns.map((name) => nameScore('ledger', 'token', name)))
  return round(sure('key') * sure('activatedAt', 'retiredAt', 'revokedAt', 'createdAt') * (0.9 - 0.7 * tokens))
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100
