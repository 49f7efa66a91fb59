import type { HourCondition } from '../condition'
import { timesIn } from './access-columns'
import { timesOf } from './order-times'
import type { RowTest } from './row-test'

const HOUR_MS = 3_600_000

/** Rows of one hour mostly follow each other: the clock is read once for each such run. */
export function hourTest(condition: HourCondition): RowTest {
  return (chunk, marks) => {
    const { base, values } = timesIn(chunk)
    const { ascending } = timesOf(chunk)
    for (let row = 0; row < chunk.length; ) {
      const hour = hourAround(condition, base + (values[row] ?? 0))
      const [from, to] = [hour.from - base, hour.to - base]
      const end = ascending ? firstNotBefore(values, to, row + 1) : endOfRun(values, from, to, row + 1)
      if (condition.hours.includes(hour.shown) === condition.not) marks.fill(0, row, end)
      row = end
    }
  }
}

/** The first row from `row` on that is not before a time, where times ascend. */
function firstNotBefore(times: ArrayLike<number>, time: number, row: number): number {
  let low = row
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}

function endOfRun(times: ArrayLike<number>, from: number, to: number, row: number): number {
  let end = row
  while (end < times.length && (times[end] ?? 0) >= from && (times[end] ?? 0) < to) end++
  return end
}

/** The hour that the clock shows at an instant, and the times around it at which it does so without being changed. */
function hourAround({ offsets }: HourCondition, time: number): { from: number; to: number; shown: number } {
  const at = Math.max(
    0,
    offsets.findLastIndex(({ from }) => from <= time),
  )
  const ahead = offsets[at]?.ahead ?? 0
  const hours = Math.floor((time + ahead) / HOUR_MS)
  const begin = hours * HOUR_MS - ahead
  return {
    from: at === 0 ? begin : Math.max(begin, offsets[at]?.from ?? begin),
    to: Math.min(begin + HOUR_MS, offsets[at + 1]?.from ?? Number.POSITIVE_INFINITY),
    shown: ((hours % 24) + 24) % 24,
  }
}
