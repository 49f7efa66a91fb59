import { parseDate } from '@internationalized/date'
import { type EpochMs, epochMs, type IsoDay, MINUTE, type ZoneId } from '@/base/brand'
import { dayNumber, instantOf } from '@/base/zone-clock'
import { addDays, atStartOfDay, dayOf } from '@/base/zoned'
import type { Limit } from './duty-limits'
import { addUsBusinessDays } from './us-business-days'

/** The instant at which a period that `from` starts has run out. */
export function dueAfter(from: EpochMs, limit: Limit): EpochMs {
  switch (limit.unit) {
    case 'minutes':
      return epochMs(from + limit.n * MINUTE)
    case 'months':
      return endOfMonths(from, limit.n, limit.zone)
    case 'business-days': {
      const day = addUsBusinessDays(dayOf(from, limit.zone), limit.n)
      return instantOf(dayNumber(day), limit.closes.hour, limit.closes.minute, limit.zone)
    }
  }
}

/**
 * Regulation 1182/71, art. 3(2)(c): to the end of the day of the same date, or of the last day where the month has no
 * such date (31 January to 28 February); art. 3(4): a Saturday or Sunday moves it to the end of Monday.
 */
function endOfMonths(from: EpochMs, n: number, zone: ZoneId): EpochMs {
  let day = parseDate(dayOf(from, zone)).add({ months: n }).toString() as IsoDay
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, 1)
  return atStartOfDay(addDays(day, 1), zone)
}
