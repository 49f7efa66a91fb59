import { dayNumber, koreanDayOf, koreanTime, startOfKoreanDay } from './calendar'
import {
  FIRST_ACCESS,
  FORM_ACCESS,
  LAST_ACCESS,
  PAGE_DAYS,
  type PageId,
  PEAK_DAY,
  PEAK_ROWS,
  PROBE_ROWS,
  ROUTES,
  rowsOf,
} from './parameters'
import type { Random } from './random'

/** One access of the intruder before it is known by whom and for which account. */
export interface Slot {
  /** UTC milliseconds, whole seconds. */
  readonly at: number
  readonly page: PageId
  readonly label: 'probe' | 'exfiltration'
  /** Its time stands for a published one, so it must have succeeded. */
  readonly published: boolean
}

/** When the intruder opened which page, by Korean day number, in time order. Sums per page are the published totals at scale. */
export function planAccesses(random: Random): Map<number, Slot[]> {
  const days = new Map<number, Slot[]>()
  const add = (page: PageId, at: number, label: Slot['label'], published: boolean): void => {
    const day = koreanDayOf(at)
    const slots = days.get(day) ?? []
    days.set(day, slots)
    slots.push({ at, page, label, published })
  }
  const fixed: readonly [PageId, string][] = [
    ['delivery-list', FIRST_ACCESS],
    ['member-info', FORM_ACCESS],
    ['member-info', LAST_ACCESS],
  ]
  for (const [page, time] of fixed) add(page, koreanTime(time), 'exfiltration', true)
  const january = dayNumber('2025-01-01')
  for (let i = 0; i < PROBE_ROWS; i++) {
    const at = startOfKoreanDay(january + random.below(31)) + random.below(86_400) * 1000
    add('delivery-list', at, 'probe', true)
  }
  const first = koreanTime(FIRST_ACCESS)
  const last = koreanTime(LAST_ACCESS)
  for (const page of Object.keys(ROUTES) as PageId[]) {
    const taken = fixed.filter(([p]) => p === page).length + (page === 'delivery-list' ? PROBE_ROWS : 0)
    for (const [day, rows] of daily(page, rowsOf(page) - taken, random)) {
      for (let i = 0; i < rows; i++) {
        const at = startOfKoreanDay(day) + secondOfDay(random) * 1000
        // Nothing before the first access or after the last one; those draws fall at noon of their day.
        const inside = at > first && at < last ? at : startOfKoreanDay(day) + 43_200_000 + random.below(3600) * 1000
        add(page, inside, 'exfiltration', false)
      }
    }
  }
  // The sort is stable, so accesses of one second keep the order in which they were planned.
  for (const slots of days.values()) slots.sort((a, b) => a.at - b.at)
  return days
}

/** How many rows of a page fall on each day: an invented shape scaled to an exact sum. */
function daily(page: PageId, total: number, random: Random): Map<number, number> {
  const [from, to] = PAGE_DAYS[page]
  const first = dayNumber(from)
  const count = dayNumber(to) - first + 1
  const peak = page === 'delivery-list' ? dayNumber(PEAK_DAY) - first : -1
  const weights = Array.from({ length: count }, (_, i) => weightOf(page, i, count, random))
  const cap = peak < 0 ? Number.POSITIVE_INFINITY : PEAK_ROWS * 0.955
  const rest = peak < 0 ? total : total - PEAK_ROWS
  let shares = scaledTo(weights, rest, peak)
  // Repeatedly flatten what rises above the busiest day; each pass hands the surplus to the other days.
  for (let pass = 0; pass < 40 && shares.some((s) => s > cap); pass++) {
    shares = scaledTo(
      shares.map((s) => Math.min(s, cap * (0.9 + 0.1 * random.next()))),
      rest,
      peak,
    )
  }
  const whole = shares.map(Math.floor)
  let missing = rest - whole.reduce((a, b) => a + b, 0)
  const byRemainder = shares.map((s, i) => [s - Math.floor(s), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1])
  for (const [, i] of byRemainder) {
    if (missing <= 0) break
    if (i === peak) continue
    whole[i] = (whole[i] ?? 0) + 1
    missing -= 1
  }
  if (peak >= 0) whole[peak] = PEAK_ROWS
  return new Map(whole.map((rows, i) => [first + i, rows]))
}

function scaledTo(weights: readonly number[], total: number, without: number): number[] {
  const sum = weights.reduce((a, w, i) => (i === without ? a : a + w), 0)
  return weights.map((w, i) => (i === without ? 0 : (w * total) / sum))
}

/** Invented daily shape: April ramps up, May is the month of over 100 M, June falls; the member page flares in July and August. */
function weightOf(page: PageId, day: number, days: number, random: Random): number {
  const noise = 0.72 + 0.56 * random.next()
  const week = [1, 1.08, 0.92, 1.18, 0.74, 1.02, 0.62][day % 7] ?? 1
  switch (page) {
    case 'delivery-list': {
      if (day < 17) return (0.2 + (1.1 * day) / 17) * noise * week
      if (day < 48) return (3.1 + 2.2 * Math.sin((Math.PI * (day - 17)) / 31)) * noise * week
      return Math.max(0.06, 1.6 * (1 - (day - 48) / (days - 48)) ** 1.3) * noise * week
    }
    case 'member-info': {
      if (day < 23) return 0.05 * noise
      const july = Math.exp(-(((day - 37) / 12) ** 2))
      const august = 0.6 * Math.exp(-(((day - 77) / 8) ** 2))
      const level = day < 61 ? 1 : day < 92 ? 0.6 : day < 122 ? 0.42 : day < 153 ? 0.26 : 0.03
      return (level + july + august) * noise * week
    }
    default:
      return random.next() < 0.34 ? 0.3 + 2 * random.next() : 0
  }
}

/** 44 % of the rows fall between 01:00 and 06:00. */
function secondOfDay(random: Random): number {
  if (random.next() < 0.44) return 3600 + random.below(5 * 3600)
  const second = random.below(19 * 3600)
  return second < 3600 ? second : second + 5 * 3600
}
