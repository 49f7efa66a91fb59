import type { FanOutColumns, TimeSpan } from '@/engine/query'

/** With how many others something goes on one day: least number of each class. */
export const FAN_OUT_CLASSES = [1, 4, 31, 301] as const

export interface FanOut {
  /** Per class: values on a day, each day counted anew, and their rows. */
  readonly values: Float64Array
  readonly rows: Float64Array
  /** False where an end of the window falls inside of a day; all of that day is counted. */
  readonly exact: boolean
}

/** Sums over the days that touch a window. `days` are the ends of days that were asked for. */
export function fanOutIn({ values, rows }: FanOutColumns, days: readonly number[], window: TimeSpan): FanOut {
  const classes = FAN_OUT_CLASSES.length
  const found = { values: new Float64Array(classes), rows: new Float64Array(classes) }
  const count = days.length - 1
  for (let day = 0; day < count; day++) {
    if ((days[day + 1] ?? 0) <= window.from || (days[day] ?? 0) >= window.to) continue
    for (let one = 0; one < classes; one++) {
      found.values[one] = (found.values[one] ?? 0) + (values[day * classes + one] ?? 0)
      found.rows[one] = (found.rows[one] ?? 0) + (rows[day * classes + one] ?? 0)
    }
  }
  const [start = 0, end = 0] = [days[0], days[count]]
  const meets = (at: number): boolean => at <= start || at >= end || days.includes(at)
  return { ...found, exact: meets(window.from) && meets(window.to) }
}
