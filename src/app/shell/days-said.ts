import type { IsoDay } from '@/base/brand'
import type { Case } from '@/case/schema'

export interface DaySaid {
  readonly day: IsoDay
  /** Claims and counts that became public on it. */
  readonly count: number
}

/** Days on which what is known about the case changed, newest first. */
export function daysSaid(of: Case): readonly DaySaid[] {
  const counts = new Map<IsoDay, number>()
  const days = [
    ...of.questions.flatMap((question) => question.claims.map((claim) => claim.assertedAt)),
    ...of.counts.map((count) => count.asOf),
    of.compiled,
  ]
  for (const day of days) if (day <= of.compiled) counts.set(day, (counts.get(day) ?? 0) + 1)
  // The day of compiling is offered as the way back to everything, and is no statement itself.
  counts.set(of.compiled, (counts.get(of.compiled) ?? 1) - 1)
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? 1 : -1))
}
