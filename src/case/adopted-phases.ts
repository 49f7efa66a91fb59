import { publishedOffset } from '@/base/zoned'
import { questionView } from './question-view'
import type { Case, CasePhase, When } from './schema'
import { PRECISIONS } from './schema-pieces'
import { beginningOf, endingOf, spanOfWhen, startOf } from './when'

/**
 * The case with the phases of the intrusion as whoever reads it has adopted them: where the investigator or a link adopts another
 * first or last access than the case file, the exfiltration reaches from one to the other, as the headline says, and the lull
 * before it ends where it begins. What of the phases the file tells by page stays. Comes after {@link asKnown}'s cutting.
 */
export function followAdopted(incident: Case): Case {
  const views = [incident.headline.firstAccess, incident.headline.lastAccess].map((id) => questionView(incident, id))
  if (!views.some((view) => view?.by === 'investigator' || view?.by === 'link')) return incident
  const [first, last] = views.map((view) => view?.adopted)
  if (first?.when === undefined || last?.when === undefined) return incident
  const [from, to] = [beginningOf(first.when), endingOf(last.when)]
  if (startOf(to) < startOf(from)) return incident
  const when = joined(from, to)
  const sources = [...new Set([first.source, last.source])]
  return {
    ...incident,
    phases: incident.phases.flatMap((phase) => {
      if (phase.page !== undefined) return phase
      if (phase.phase === 'exfiltration') return { ...phase, when, sources }
      return phase.phase === 'dormant' ? until(phase, from) : phase
    }),
  }
}

/** One span has one precision: that of the softer end. */
function joined(from: When, to: When): When {
  const softer = PRECISIONS[Math.max(...[from, to].map(({ precision }) => PRECISIONS.indexOf(precision)))] ?? 'day'
  return { start: beginOf(from.start, softer), end: beginOf(to.start, softer), precision: softer }
}

/** The first instant of the day or month of a published time, written as that is. */
function beginOf(iso: string, precision: When['precision']): string {
  if (precision === 'day') return iso.replace(/T.*?(?=Z|[+-]\d\d:)/, 'T00:00:00')
  if (precision === 'month') return iso.replace(/-\d\dT.*?(?=Z|[+-]\d\d:)/, '-01T00:00:00')
  return iso
}

/** A phase of days that ends before `from`; none where it would begin after it. */
function until(phase: CasePhase, from: When): CasePhase[] {
  if (spanOfWhen(phase.when).to <= startOf(from)) return [phase]
  const before = new Date(startOf(from) - 1 + publishedOffset(from.start)).toISOString().slice(0, 10)
  const end = from.start.replace(/^.*?(?=T)/, before)
  if (phase.when.precision !== 'day' || Date.parse(end) <= startOf(phase.when)) return []
  return [{ ...phase, when: { ...phase.when, end: beginOf(end, 'day') } }]
}
