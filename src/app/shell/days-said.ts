import type { IsoDay } from '@/base/brand'
import type { Case } from '@/case/schema'

export interface DaySaid {
  readonly day: IsoDay
  /** Claims, counts and readings of duties that became public on it. */
  readonly count: number
  /** Sources published on it. */
  readonly sources: number
}

/** Days on which something was said or published, newest first; none before the first statement, when nothing can be shown. */
export function daysSaid(of: Case): readonly DaySaid[] {
  const said = [
    ...of.questions.flatMap((question) => question.claims.map((claim) => claim.assertedAt)),
    ...of.counts.map((count) => count.asOf),
    ...of.duties.map((duty) => duty.statedOn),
  ].filter((day) => day <= of.compiled)
  const first = said.toSorted()[0] ?? of.compiled
  const published = of.sources.flatMap(({ published }) =>
    published !== null && published >= first && published <= of.compiled ? [published] : [],
  )
  const [counts, sources] = [tally(said), tally(published)]
  // The day of compiling is offered as the way back to everything, also where nothing was said on it.
  const days = new Set([...said, ...published, of.compiled])
  return [...days]
    .map((day) => ({ day, count: counts.get(day) ?? 0, sources: sources.get(day) ?? 0 }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

function tally(days: readonly IsoDay[]): ReadonlyMap<IsoDay, number> {
  const counts = new Map<IsoDay, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}

/** The stop before or after a day, which need not be one; the nearest end where there is none. `stops` ascend. */
export function stopBeside(stops: readonly IsoDay[], day: IsoDay, by: -1 | 1): IsoDay {
  const found = by > 0 ? stops.find((stop) => stop > day) : stops.findLast((stop) => stop < day)
  return found ?? (by > 0 ? stops.at(-1) : stops[0]) ?? day
}
