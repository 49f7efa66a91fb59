import type { EpochMs, IsoDay, Sha256, ZoneId } from '@/base/brand'
import { inReach } from '@/base/reach'
import { err, ok, type Result } from '@/base/result'
import { atStartOfDay, dayOf, readInstant, toIso } from '@/base/zoned'
import type { Case } from '@/case/schema'
import type { FilterProblem } from '@/filter/filter-problem'
import { parseFilter } from '@/filter/parse-filter'
import type { Filter } from '@/filter/term'
import {
  type Filters,
  type Investigation,
  type RowsOrder,
  SELECTABLE,
  type Selection,
  SORTABLE,
} from '@/investigation/state'
import type { Expected, LinkProblem } from './link-problem'
import { selectableIds } from './selectable-ids'

/** Readers of one field each: text in, value or reason out. */
export type Refusal =
  | { readonly kind: 'bad-value'; readonly value: string; readonly expected: Expected }
  | { readonly kind: 'not-in-case'; readonly value: string }
  | { readonly kind: 'bad-filter'; readonly why: FilterProblem }
  | { readonly kind: 'after-compiled'; readonly known: string; readonly compiled: string }
export type Parse<T> = (text: string, of: Case) => Result<T, Refusal>

export const problemOf = (field: string, refusal: Refusal): LinkProblem =>
  refusal.kind === 'after-compiled' ? refusal : { ...refusal, field }

const bad = (text: string, expected: Expected): Result<never, Refusal> =>
  err({ kind: 'bad-value', value: text, expected })

const DAY_TEXT = /^\d{4}-\d\d-\d\d$/
function readDay(text: string): IsoDay | null {
  const at = DAY_TEXT.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? (text as IsoDay) : null
}

/** A date alone is the start of that day in the zone of the case, whatever zone is displayed. */
export const readInstantOrDay: Parse<EpochMs> = (text, of) => {
  const day = readDay(text)
  const at = day === null ? readInstant(text) : atStartOfDay(day, of.zone)
  return at !== null && inReach(at) ? ok(at) : bad(text, 'instant')
}

/** The shortest text that reads back as the same millisecond. */
export function writeInstant(at: EpochMs, zone: ZoneId): string {
  const day = dayOf(at, zone)
  return atStartOfDay(day, zone) === at ? day : toIso(at, zone)
}

export const readZone: Parse<ZoneId> = (text) => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(text)) return bad(text, 'zone')
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions()
    // People retype `utc`; but an alias such as Asia/Kolkata stays the name that was chosen.
    return ok((timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text) as ZoneId)
  } catch {
    return bad(text, 'zone')
  }
}

export const readKnown: Parse<IsoDay> = (text, of) => {
  const day = readDay(text)
  if (day === null || !inReach(Date.parse(day))) return bad(text, 'day')
  return day <= of.compiled ? ok(day) : err({ kind: 'after-compiled', known: day, compiled: of.compiled })
}

const OPEN_ID = { row: /^[0-9a-f]{12}\.[1-9]\d{0,14}$/, exhibit: /^[1-9]\d{0,3}$/ }

export const readSelection: Parse<Selection> = (text, of) => {
  const cut = text.indexOf(':')
  const kind = SELECTABLE.find((name) => name === text.slice(0, Math.max(cut, 0)))
  if (kind === undefined) return bad(text, 'selection')
  const id = text.slice(cut + 1)
  if (id === '') return bad(text, 'selection')
  // Logs and exhibits are not of the case file: what a link names there is looked for when they are open.
  if (kind === 'row' || kind === 'exhibit') return OPEN_ID[kind].test(id) ? ok({ kind, id }) : bad(text, 'selection')
  return selectableIds(of)[kind].has(id) ? ok({ kind, id }) : err({ kind: 'not-in-case', value: id })
}

/** An empty text is an empty list: every page is switched off. */
export const readPages: Parse<readonly string[]> = (text, of) => {
  const ids = text === '' ? [] : text.split(',')
  if (ids.includes('')) return bad(text, 'page')
  const known = new Set(of.pages.map((page) => page.id))
  const stranger = ids.find((id) => !known.has(id))
  if (stranger !== undefined) return err({ kind: 'not-in-case', value: stranger })
  return new Set(ids).size === ids.length ? ok(ids) : bad(text, 'page')
}

export const readScale: Parse<Filters['scale']> = (text) =>
  text === 'linear' || text === 'log' ? ok(text) : bad(text, 'scale')

export const readWhere: Parse<Filter> = (text) => {
  const filter = parseFilter(text)
  return filter.ok ? filter : err({ kind: 'bad-filter', why: filter.error })
}

/** `status` sorts by it, `-status` the other way round, `line` not at all: lines stand in the order of their files. */
export const writeOrder = (order: RowsOrder): string =>
  order === null ? 'line' : `${order.descending ? '-' : ''}${order.by}`

export const readOrder: Parse<RowsOrder> = (text) => {
  if (text === 'line') return ok(null)
  const descending = text.startsWith('-')
  const by = SORTABLE.find((column) => column === text.slice(descending ? 1 : 0))
  return by === undefined ? bad(text, 'order') : ok({ by, descending })
}

export const readCompare: Parse<Investigation['compare']> = (text) =>
  text === 'before' || text === 'normal' ? ok(text) : bad(text, 'comparison')

export const readHashes: Parse<readonly Sha256[]> = (text) => {
  const hashes = text.split(',')
  const sound = hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash)) && new Set(hashes).size === hashes.length
  return sound ? ok(hashes as unknown as readonly Sha256[]) : bad(text, 'hash')
}

export const readSimulated: Parse<'simulated'> = (text) => (text === 'simulated' ? ok(text) : bad(text, 'simulated'))

export const isHashPrefix = (text: string): boolean => /^[0-9a-f]{8,64}$/.test(text)
export const readHashPrefix: Parse<string> = (text) => (isHashPrefix(text) ? ok(text) : bad(text, 'hash'))
