import { allForYear } from '@18f/us-federal-holidays'
import type { IsoDay } from '@/base/brand'
import { addDays } from '@/base/zoned'

/**
 * Business days of the US federal government: not Saturdays, Sundays or the holidays of 5 U.S.C. 6103, moved off weekends
 * as the government observes them.
 */
export function isUsBusinessDay(day: IsoDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

/** The nth business day after `day`. Where `day` is none, the next business day is the first: the same count. */
export function addUsBusinessDays(day: IsoDay, n: number): IsoDay {
  let at = day
  for (let left = n; left > 0; ) {
    at = addDays(at, 1)
    if (isUsBusinessDay(at)) left--
  }
  return at
}

const known = new Map<number, ReadonlySet<string>>()

function holidaysOf(year: number): ReadonlySet<string> {
  const found =
    known.get(year) ??
    // New Year's Day of a year that begins on a Saturday is observed on 31 December of the year before.
    new Set([...allForYear(year), ...allForYear(year + 1)].map((holiday) => holiday.dateString))
  known.set(year, found)
  return found
}
