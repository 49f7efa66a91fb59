import type { Sha256 } from '@/base/brand'
import { ok } from '@/base/result'
import type { Case } from '@/case/schema'
import { writeFilter } from '@/filter/write-filter'
import { reduce } from '@/investigation/reducer'
import type { ExhibitRef, Investigation } from '@/investigation/state'
import { readPairs, writePairs } from './adopted-pairs'
import { defaultView } from './defaults'
import { LAST_EXHIBIT, readExhibit, writeExhibit } from './exhibit-refs'
import { type Fields, LONGEST_LINK, parseFields, writeFields } from './fields'
import type { LinkProblem } from './link-problem'
import { LINK_VERSION, upgradeFields } from './upgraders'
import * as value from './values'
import { type FindWithheld, type Identifying, restore, withhold } from './withholding'

/** What a link is read and written against. */
export interface LinkContext {
  /** The whole case, not cut to a day: a link may select what the as-known date hides. */
  readonly case: Case
  readonly sha256: Sha256
}

/** Digits of the case hash in a link: enough to tell two versions of one file apart. */
const HASH_DIGITS = 12
export const hashPrefix = (sha256: Sha256): string => sha256.slice(0, HASH_DIGITS)

/**
 * The fields of a view. Every part of {@link Investigation} is an id, a time, a name of a fixed list, a hash, a place in a file
 * or a filter; nothing else may enter a link, above all no record. Values of filters that identify a person enter it only when
 * `identifying` says so.
 */
export function encodeView(given: Investigation, context: LinkContext, identifying: Identifying): Fields {
  const view = identifying === 'included' ? given : withhold(given, identifying.keyFor)
  const home = defaultView(context.case)
  const { zone } = context.case
  const fields: Record<string, string | readonly string[]> = { v: String(LINK_VERSION) }
  if (view.window.from !== home.window.from) fields.from = value.writeInstant(view.window.from, zone)
  if (view.window.to !== home.window.to) fields.to = value.writeInstant(view.window.to, zone)
  if (view.zone !== home.zone) fields.tz = view.zone
  if (view.known !== home.known) fields.known = view.known
  if (view.adopt.length > 0) fields.adopt = writePairs(view.adopt)
  if (view.selection !== null) fields.sel = `${view.selection.kind}:${view.selection.id}`
  if (view.filters.pages !== null) fields.pages = view.filters.pages.join(',')
  if (view.filters.scale !== home.filters.scale) fields.scale = view.filters.scale
  if (view.where.length > 0) fields.f = writeFilter(view.where)
  const order = value.writeOrder(view.order)
  if (order !== value.writeOrder(home.order)) fields.o = order
  if (view.compare !== home.compare) fields.cmp = view.compare
  if (view.exhibits.length > 0) fields.ex = view.exhibits.map((exhibit) => writeExhibit(exhibit, zone))
  if (view.extracts.length > 0) fields.x = view.extracts.join(',')
  if (context.case.extracts.some((extract) => extract.simulated)) fields.log = 'simulated'
  fields.case = hashPrefix(context.sha256)
  return fields
}

/**
 * The same for a link that goes to others: window, zone and as-known date stand in it, also where they are those of the case, so
 * that it tells absolute times to whoever reads it, and shows them should a later version open a case otherwise.
 */
export function encodeStated(view: Investigation, context: LinkContext, identifying: Identifying): Fields {
  const { zone } = context.case
  const fields = encodeView(view, context, identifying)
  return {
    v: String(LINK_VERSION),
    from: value.writeInstant(view.window.from, zone),
    to: value.writeInstant(view.window.to, zone),
    tz: view.zone,
    known: view.known,
    ...fields,
  }
}

export interface DecodedView {
  readonly view: Investigation
  readonly problems: readonly LinkProblem[]
}

const NAMES = [
  'v',
  'from',
  'to',
  'tz',
  'known',
  'adopt',
  'sel',
  'pages',
  'scale',
  'f',
  'o',
  'cmp',
  'ex',
  'x',
  'log',
  'case',
]

/**
 * The view a link asks for. Each field stands alone: one that cannot be followed is left out and named. Values that were withheld
 * come back where `find` knows them. Never throws.
 */
export function decodeView(given: Fields, context: LinkContext, find: FindWithheld = () => undefined): DecodedView {
  const home = defaultView(context.case)
  const tooLong = given['']
  if (typeof tooLong === 'string' && tooLong.length > LONGEST_LINK) {
    return { view: home, problems: [{ kind: 'too-long', length: tooLong.length }] }
  }
  const problems: LinkProblem[] = []
  const fields = upgradeFields(given, readVersion(given, problems))
  const read = <T>(field: string, parse: value.Parse<T>): T | undefined => {
    const text = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (text === undefined) return undefined
    if (typeof text !== 'string') {
      problems.push({ kind: 'given-twice', field })
      return undefined
    }
    const result = parse(text, context.case)
    if (result.ok) return result.value
    problems.push(value.problemOf(field, result.error))
    return undefined
  }

  const from = read('from', value.readInstantOrDay)
  const to = read('to', value.readInstantOrDay)
  let window = { from: from ?? home.window.from, to: to ?? home.window.to }
  if (window.from >= window.to) {
    problems.push({ kind: 'empty-window' })
    window = home.window
  }
  const order = read('o', value.readOrder)
  const view: Investigation = {
    window,
    zone: read('tz', value.readZone) ?? home.zone,
    known: read('known', value.readKnown) ?? home.known,
    adopt: read('adopt', (text, of) => ok(readPairs(text, of, problems))) ?? home.adopt,
    selection: read('sel', value.readSelection) ?? home.selection,
    filters: {
      pages: read('pages', value.readPages) ?? home.filters.pages,
      scale: read('scale', value.readScale) ?? home.filters.scale,
    },
    where: read('f', value.readWhere) ?? home.where,
    // Null is an order of its own.
    order: order === undefined ? home.order : order,
    compare: read('cmp', value.readCompare) ?? home.compare,
    exhibits: readExhibits(fields, context, problems),
    extracts: read('x', value.readHashes) ?? home.extracts,
  }
  // Only tells the reader of the address; what is simulated, the case says.
  read('log', value.readSimulated)
  const linked = read('case', value.readHashPrefix)
  if (linked !== undefined && !context.sha256.startsWith(linked)) {
    problems.push({ kind: 'other-case', linked, here: hashPrefix(context.sha256) })
  }
  const unknown = Object.keys(fields).filter((name) => !NAMES.includes(name))
  if (unknown.length > 0) problems.push({ kind: 'unknown-fields', names: unknown })
  return { view: restore(reduce(view, { type: 'window', window }), find), problems }
}

/** Exhibits by their numbers. One that cannot be read, or has the number of another, is left out. */
function readExhibits(fields: Fields, context: LinkContext, problems: LinkProblem[]): readonly ExhibitRef[] {
  const given = Object.hasOwn(fields, 'ex') ? fields.ex : undefined
  const exhibits = new Map<number, ExhibitRef>()
  for (const text of typeof given === 'string' ? [given] : (given ?? []).slice(0, LAST_EXHIBIT)) {
    const read = readExhibit(text, context.case)
    if (read.ok && !exhibits.has(read.value.number)) exhibits.set(read.value.number, read.value)
    else problems.push({ kind: 'bad-value', field: 'ex', value: text, expected: 'exhibit' })
  }
  return [...exhibits.values()]
}

/** The case hash prefix a link asks for, readable before any case is open; null when it names none. */
export function linkedCase(fields: Fields): string | null {
  const text = Object.hasOwn(fields, 'case') ? fields.case : undefined
  return typeof text === 'string' && value.isHashPrefix(text) ? text : null
}

function readVersion(fields: Fields, problems: LinkProblem[]): number {
  const text = Object.hasOwn(fields, 'v') ? fields.v : undefined
  if (text === undefined) return LINK_VERSION
  if (typeof text !== 'string') {
    problems.push({ kind: 'given-twice', field: 'v' })
    return LINK_VERSION
  }
  if (!/^[1-9]\d{0,5}$/.test(text)) {
    problems.push({ kind: 'bad-version', value: text })
    return LINK_VERSION
  }
  const version = Number(text)
  if (version > LINK_VERSION) problems.push({ kind: 'newer-version', version, ours: LINK_VERSION })
  return version
}

/** The path of a case's default view inside the fragment. Without a hash, whichever file of that id was opened last. */
export const linkToCase = (id: string, sha256: Sha256 | null): string =>
  `/c/${id}${sha256 === null ? '' : `?v=${LINK_VERSION}&case=${hashPrefix(sha256)}`}`

/** The same view asked of another file of the case. `search` is the search part of a link. */
export const relink = (search: string, sha256: Sha256): string =>
  writeFields({ v: String(LINK_VERSION), ...parseFields(search), case: hashPrefix(sha256) })
