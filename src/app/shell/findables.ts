import { type Language, translator } from '@/base/text'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import type { Selection } from '@/investigation/state'
import { CASE_PAGES } from './case-pages'
import { text } from './text'

/** One thing the search of a case can go to. */
export interface Findable {
  readonly id: string
  readonly kind: 'findPage' | 'findQuestion' | 'findEvent' | 'findCount' | 'findDuty' | 'findEvidence' | 'findSource'
  readonly title: string
  /** What is searched: the title in both languages and the id. */
  readonly words: string
  /** Path to go to first; null stays where one is. */
  readonly page: string | null
  readonly selection: Selection | null
}

/** Everything that can be found in a case, in the order it is listed. */
export function findables(of: Case, language: Language): readonly Findable[] {
  const t = translator(text, language)
  const home = `/c/${of.id}`
  const pages = [...CASE_PAGES, { to: '/c/$caseId/report', word: 'report' } as const].map(
    ({ to, word }): Findable => ({
      id: `page:${to}`,
      kind: 'findPage',
      title: t(word),
      words: `${t(word)} ${word}`,
      page: to.replace('$caseId', of.id),
      selection: null,
    }),
  )
  const found = (
    kind: Findable['kind'],
    selection: Selection,
    title: { en: string; ko?: string | undefined },
    page: string,
  ): Findable => ({
    id: `${selection.kind}:${selection.id}`,
    kind,
    title: local(title.ko === undefined ? { en: title.en } : { en: title.en, ko: title.ko }, language),
    words: `${title.en} ${title.ko ?? ''} ${selection.id}`,
    page,
    selection,
  })
  return [
    ...pages,
    ...of.questions.map(({ id, text: title }) => found('findQuestion', { kind: 'question', id }, title, home)),
    ...of.events.map(({ id, title }) => found('findEvent', { kind: 'event', id }, title, home)),
    ...of.counts.map(({ id, what }) => found('findCount', { kind: 'count', id }, what, home)),
    // One duty has several readings of its trigger, told apart by whose they are.
    ...of.duties.map(({ id, title, trigger }) => {
      const ko = title.ko ?? title.en
      const both = { en: `${title.en}: ${trigger.en}`, ko: `${ko}: ${trigger.ko ?? trigger.en}` }
      return found('findDuty', { kind: 'duty', id }, both, home)
    }),
    ...of.evidence.map(({ id, what }) => found('findEvidence', { kind: 'evidence', id }, what, `${home}/sources`)),
    ...of.sources.map(({ id, title, publisher }) =>
      found('findSource', { kind: 'source', id }, { en: `${title}, ${publisher}` }, `${home}/sources`),
    ),
  ]
}

/** Every word of the search stands somewhere in the text, in any order and case. */
export function matches(words: string, search: string): boolean {
  const lower = words.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
