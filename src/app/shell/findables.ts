import type { ZoneId } from '@/base/brand'
import { type Language, translator } from '@/base/text'
import { visible } from '@/base/visible'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { type Exhibit, exhibitName } from '@/data/exhibits/exhibit'
import { exhibitTitle, linkedTitle } from '@/data/exhibits/exhibit-words'
import { fieldWord } from '@/filter/filter-words'
import type { FilterField } from '@/filter/term'
import type { ExhibitRef, Selection } from '@/investigation/state'
import { CASE_PAGES } from './case-pages'
import { ACTIONS, type FindAction, type Need } from './find-actions'
import { PANELS } from './find-panels'
import { text as findText } from './find-text'
import { text } from './text'

/** One thing the search of a case can go to, or do. */
export interface Findable {
  readonly id: string
  /** In words. */
  readonly kind: string
  readonly title: string
  /** What is searched, in small letters: the title in both languages and the id. */
  readonly words: string
  /** Path to go to first; null stays where one is. */
  readonly page: string | null
  readonly selection: Selection | null
  /** Name of the panel that takes the focus. */
  readonly panel: string | null
  readonly action: FindAction | null
  /** Name of the button that is pressed. */
  readonly press: string | null
}

/** What there is to find, besides what stands in the case. */
export interface FindInput {
  readonly case: Case
  readonly language: Language
  readonly zone: ZoneId
  /** A log with rows is open. */
  readonly hasRows: boolean
  /** The view has a filter. */
  readonly hasFilter: boolean
  /** On a page saved as a file. */
  readonly isSaved: boolean
  readonly facets: readonly FilterField[]
  readonly exhibits: readonly Exhibit[]
  readonly linkedExhibits: readonly ExhibitRef[]
}

const NOWHERE = { page: null, selection: null, panel: null, action: null, press: null }
/** Longer notes are searched by their beginning. Characters. */
const MOST_NOTE = 2000

/** Everything that can be found in a case, in the order it is listed. */
export function findables(input: FindInput): readonly Findable[] {
  const { case: of, language } = input
  const t = translator(text, language)
  const home = `/c/${of.id}`
  const pages = [...CASE_PAGES, { to: '/c/$caseId/report', word: 'report' } as const].map(({ to, word }): Findable => {
    const place = { page: to.replace('$caseId', of.id) }
    return { ...NOWHERE, ...place, id: `page:${to}`, ...said(t('findPage'), t(word), word) }
  })
  const found = (
    kind: string,
    selection: Selection,
    title: { en: string; ko?: string | undefined },
    page: string,
  ): Findable => ({
    ...NOWHERE,
    page,
    selection,
    id: `${selection.kind}:${selection.id}`,
    ...said(
      kind,
      local(title.ko === undefined ? { en: title.en } : { en: title.en, ko: title.ko }, language),
      `${title.en} ${title.ko ?? ''} ${selection.id}`,
    ),
  })
  return [
    ...pages,
    ...panels(input, home),
    ...actions(input, home),
    ...exhibits(input, home),
    ...of.questions.map(({ id, text: title }) => found(t('findQuestion'), { kind: 'question', id }, title, home)),
    ...of.events.map(({ id, title }) => found(t('findEvent'), { kind: 'event', id }, title, home)),
    ...of.counts.map(({ id, what }) => found(t('findCount'), { kind: 'count', id }, what, home)),
    // One duty has several readings of its trigger, told apart by whose they are.
    ...of.duties.map(({ id, title, trigger }) => {
      const ko = title.ko ?? title.en
      const both = { en: `${title.en}: ${trigger.en}`, ko: `${ko}: ${trigger.ko ?? trigger.en}` }
      return found(t('findDuty'), { kind: 'duty', id }, both, home)
    }),
    ...of.evidence.map(({ id, what }) => found(t('findEvidence'), { kind: 'evidence', id }, what, `${home}/sources`)),
    ...of.sources.map(({ id, title, publisher }) =>
      found(t('findSource'), { kind: 'source', id }, { en: `${title}, ${publisher}` }, `${home}/sources`),
    ),
  ]
}

const said = (kind: string, title: string, more: string): Pick<Findable, 'kind' | 'title' | 'words'> => ({
  kind,
  title,
  words: `${title} ${more}`.toLowerCase(),
})

function panels({ language, hasRows, facets }: FindInput, home: string): Findable[] {
  const t = translator(findText, language)
  const english = translator(findText, 'en')
  const parts = PANELS.filter(({ needsRows }) => hasRows || !needsRows).map(
    ({ name, word, page }): Findable => ({
      ...NOWHERE,
      page: `${home}${page}`,
      panel: name,
      id: `panel:${name}`,
      ...said(t('panel'), t(word), `${english(word)} ${name}`),
    }),
  )
  const fields = (hasRows ? facets : []).map(
    (field): Findable => ({
      ...NOWHERE,
      page: `${home}/log`,
      panel: `facet-${field}`,
      id: `facet:${field}`,
      ...said(t('facet'), fieldWord(field, language), `${fieldWord(field, 'en')} ${field}`),
    }),
  )
  return [...parts, ...fields]
}

function actions({ language, hasRows, hasFilter, isSaved }: FindInput, home: string): Findable[] {
  const t = translator(findText, language)
  const english = translator(findText, 'en')
  const there: Readonly<Record<Need, boolean>> = {
    filter: hasFilter,
    rows: hasRows,
    live: !isSaved,
    'not-english': language !== 'en',
    'not-korean': language !== 'ko',
  }
  return ACTIONS.filter(({ needs }) => needs.every((need) => there[need])).map((entry): Findable => {
    const { name } = entry
    const what = { ...NOWHERE, id: `do:${name}`, ...said(t('action'), t(`do-${name}`), english(`do-${name}`)) }
    if (!('press' in entry)) return { ...what, action: entry.name }
    return { ...what, press: name, page: entry.press === null ? null : `${home}${entry.press}` }
  })
}

function exhibits({ exhibits: kept, linkedExhibits, language, zone }: FindInput, home: string): Findable[] {
  const t = translator(findText, language)
  const entry = (id: string, number: number, title: string, more: string): Findable => ({
    ...NOWHERE,
    page: `${home}/log`,
    panel: 'exhibits',
    selection: { kind: 'exhibit', id: String(number) },
    id,
    ...said(t('exhibit'), `${exhibitName(number)} ${title}`, more),
  })
  return [
    ...linkedExhibits.map((ref) => entry(`linked:${ref.number}`, ref.number, linkedTitle(ref, zone, language), '')),
    ...kept.map((exhibit) => {
      const note = visible(exhibit.note.slice(0, MOST_NOTE))
      const more = `${exhibit.number} ${note}`
      return entry(`exhibit:${exhibit.id}`, exhibit.number, exhibitTitle(exhibit, zone, language), more)
    }),
  ]
}

/** What the search has: every word stands somewhere, in any order and case. First the thing itself, then what begins so, then what has it in its title. */
export function search(items: readonly Findable[], typed: string): readonly Findable[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return items
  const words = wanted.split(/\s+/)
  const ranks: Findable[][] = [[], [], [], []]
  for (const item of items) {
    if (!words.every((word) => item.words.includes(word))) continue
    const title = item.title.toLowerCase()
    const rank = title === wanted ? 0 : title.startsWith(wanted) ? 1 : title.includes(wanted) ? 2 : 3
    ranks[rank]?.push(item)
  }
  return ranks.flat()
}
