import { DAY, epochMs, HOUR, MINUTE, type ZoneId } from '@/base/brand'
import { offsetAt } from '@/base/zone-clock'
import type { TimeSpan } from '@/engine/query'
import { dayEdges } from './grids'
import type { WindowCube } from './window-cube'

/** Rows by day and hour of a zone's clocks. */
export interface HeatMap {
  /** Beginnings of the days and the end of the last, epoch ms. */
  readonly days: readonly number[]
  /** `[day · 24 + hour]`; NaN for an hour that the clocks left out. An hour they showed twice holds both. */
  readonly rows: Float64Array
}

/** Clocks are ahead of UTC by quarters of an hour. */
const STEP = 15 * MINUTE

export function heatMap(cube: WindowCube, span: TimeSpan, zone: ZoneId): HeatMap {
  const days = dayEdges(span, zone)
  const rows = new Float64Array(Math.max(0, days.length - 1) * 24).fill(Number.NaN)
  const hours: number[] = []
  for (let day = 0; day + 1 < days.length; day++) {
    const [from, to] = [days[day] ?? 0, days[day + 1] ?? 0]
    hours.length = 0
    const isPlain = to - from === DAY && offsetAt(epochMs(from), zone) === offsetAt(epochMs(to), zone)
    if (isPlain) {
      for (let hour = 0; hour <= 24; hour++) hours.push(from + hour * HOUR)
      rows.set(cube.between(hours), day * 24)
      continue
    }
    if (to - from === DAY) for (let hour = 0; hour <= 24; hour++) hours.push(from + hour * HOUR)
    else for (let at = from; at <= to; at += STEP) hours.push(at)
    const sums = cube.between(hours)
    sums.forEach((sum, i) => {
      const at = hours[i] ?? 0
      const hour = Math.floor(mod(at + offsetAt(epochMs(at), zone), DAY) / HOUR)
      const cell = day * 24 + hour
      const known = rows[cell] ?? Number.NaN
      rows[cell] = (Number.isNaN(known) ? 0 : known) + sum
    })
  }
  return { days, rows }
}

const mod = (n: number, by: number): number => ((n % by) + by) % by

/** Days `[from, to)` of a heat map that touch a window. */
export function daysWithin({ days }: HeatMap, window: TimeSpan): readonly [from: number, to: number] {
  const count = Math.max(0, days.length - 1)
  let from = 0
  while (from < count && (days[from + 1] ?? 0) <= window.from) from++
  let to = from
  while (to < count && (days[to] ?? 0) < window.to) to++
  return [from, to]
}

/** The stretch of so many hours of the day, over midnight where need be, with most rows on these days. */
export function busiest(
  { rows }: HeatMap,
  [from, to]: readonly [number, number],
  length: number,
): { readonly hour: number; readonly share: number } | null {
  const byHour = new Float64Array(24)
  let all = 0
  for (let cell = from * 24; cell < to * 24; cell++) {
    const count = rows[cell] ?? Number.NaN
    if (Number.isNaN(count)) continue
    byHour[cell % 24] = (byHour[cell % 24] ?? 0) + count
    all += count
  }
  if (all === 0) return null
  let best = { hour: 0, share: -1 }
  for (let hour = 0; hour < 24; hour++) {
    let sum = 0
    for (let i = 0; i < length; i++) sum += byHour[(hour + i) % 24] ?? 0
    if (sum / all > best.share) best = { hour, share: sum / all }
  }
  return best
}
