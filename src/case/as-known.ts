import type { IsoDay } from '@/base/brand'
import { dayOf } from '@/base/zoned'
import { followAdopted } from './adopted-phases'
import type { Case, When } from './schema'
import { startOf } from './when'

/**
 * The case as the public record stood at the end of the day `known`, in the zone of the case. Things only disappear:
 * - claims asserted later, and questions nobody had answered yet;
 * - counts as of a later day; duties first stated later, and the doing of a duty that was done later;
 * - events, phases, evidence, coverage and keys that no source had published yet, or that had not begun;
 * - sources published later, except where something that stays stands in no earlier one (a form filed on the 19th and
 *   printed on the 21st); an undated source stays.
 * References to what disappeared are dropped with it.
 */
export function asKnown(incident: Case, known: IsoDay): Case {
  const published = new Map(incident.sources.map((source) => [source.id, source.published]))
  const isOut = (id: string): boolean => (published.get(id) ?? '') <= known
  const cited = new Set<string>()
  /** The sources of a part that stays: those already out, else all of them. */
  const cite = (ids: readonly string[]): string[] => {
    const out = ids.filter(isOut)
    const sources = out.length > 0 ? out : [...ids]
    for (const id of sources) cited.add(id)
    return sources
  }
  const hasBegun = (when: When | null | undefined): boolean =>
    when === null || when === undefined || dayOf(startOf(when), incident.zone) <= known
  /** By the earliest dated source; a part with undated sources only goes by its own time. */
  const isPublished = (ids: readonly string[]): boolean => {
    const days = ids.filter((id) => typeof published.get(id) === 'string')
    return days.length === 0 || days.some(isOut)
  }
  const keep = <P extends { sources: string[] }>(parts: readonly P[], isKnown: (part: P) => boolean): P[] =>
    parts.filter(isKnown).map((part) => ({ ...part, sources: cite(part.sources) }))
  const isHistory = (part: { sources: string[]; when: When }): boolean =>
    isPublished(part.sources) && hasBegun(part.when)

  const questions = incident.questions.flatMap((question) => {
    const claims = question.claims.filter((claim) => claim.assertedAt <= known)
    if (claims.length === 0) return []
    for (const claim of claims) cited.add(claim.source)
    const adopted = question.adopted.filter((entry) => claims.some((claim) => claim.id === entry.claim))
    return [{ ...question, claims, adopted }]
  })
  const hasQuestion = new Set(questions.map((question) => question.id))
  const counts = keep(incident.counts, (count) => count.asOf <= known)
  const hasCount = new Set(counts.map((count) => count.id))
  const ifAsked = (question: string | undefined): { question?: string } =>
    question !== undefined && hasQuestion.has(question) ? { question } : {}

  const parts = {
    questions,
    counts: counts.map(({ relation, relations, question, ...count }) => ({
      ...count,
      ...(relation !== undefined && hasCount.has(relation.count) ? { relation } : {}),
      ...listed(
        'relations',
        relations?.filter((other) => hasCount.has(other.count)),
      ),
      ...ifAsked(question),
    })),
    duties: keep(incident.duties, (duty) => duty.statedOn <= known).map(({ outcome, outcomeOn, note, ...duty }) => ({
      ...duty,
      doneAt: hasBegun(duty.doneAt) ? duty.doneAt : null,
      ...((outcomeOn ?? duty.statedOn) <= known
        ? { ...given('outcome', outcome), ...given('outcomeOn', outcomeOn), ...given('note', note) }
        : {}),
    })),
    events: keep(incident.events, isHistory),
    phases: keep(incident.phases, isHistory),
    evidence: keep(incident.evidence, (item) => isPublished(item.sources) && hasBegun(item.coverage)),
    coverage: incident.coverage.flatMap((log) => {
      const stretches = keep(log.stretches, isHistory).map(({ question, means, cause, causeBefore, ...stretch }) => ({
        ...stretch,
        ...causeOn(known, cause, causeBefore),
        ...ifAsked(question),
        ...listed(
          'means',
          means?.filter((meant) => hasQuestion.has(meant.question)),
        ),
      }))
      // Stretches about which nothing was published only fill up between those that a source speaks of.
      return stretches.some((stretch) => stretch.sources.length > 0) ? [{ ...log, stretches }] : []
    }),
    signingKeys: keep(incident.signingKeys, (key) => isPublished(key.sources)).map(
      ({ questions: asked, statedOn, note, ...key }) => {
        const dateOf = (kind: 'copied' | 'ownerLeft' | 'revoked'): When | null =>
          (statedOn?.[kind] ?? '') <= known && hasBegun(key[kind]) ? key[kind] : null
        const dates = { copied: dateOf('copied'), ownerLeft: dateOf('ownerLeft'), revoked: dateOf('revoked') }
        const isTold = dates.copied === key.copied && dates.ownerLeft === key.ownerLeft
        return {
          ...key,
          ...dates,
          ...(asked === undefined
            ? {}
            : {
                questions: Object.fromEntries(
                  Object.entries(asked).filter(([, id]) => id !== undefined && hasQuestion.has(id)),
                ),
              }),
          // The note tells how the key got out.
          ...(isTold ? { ...given('statedOn', statedOn), ...given('note', note) } : {}),
        }
      },
    ),
    pages: incident.pages.map(({ count, ...page }) =>
      count !== undefined && hasCount.has(count) ? { ...page, count } : page,
    ),
  }
  return followAdopted({
    ...incident,
    ...parts,
    sources: incident.sources.filter((source) => isOut(source.id) || cited.has(source.id)),
  })
}

type Stretch = Case['coverage'][number]['stretches'][number]

/** What was said by then of why a log is missing. */
function causeOn(
  known: IsoDay,
  cause: Stretch['cause'],
  before: Stretch['causeBefore'],
): Pick<Stretch, 'cause' | 'causeBefore'> {
  const then = before?.find(({ day }) => known < day)
  return then === undefined ? { ...given('cause', cause), ...given('causeBefore', before) } : given('cause', then.text)
}

/** An optional field stays optional: what is absent is left out, and so is an empty list. */
const given = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  value === undefined ? {} : ({ [name]: value } as { [P in K]: T })
const listed = <K extends string, T>(name: K, list: T[] | undefined): { [P in K]?: T[] } =>
  list === undefined || list.length === 0 ? {} : ({ [name]: list } as { [P in K]: T[] })
