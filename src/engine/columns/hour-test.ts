import type { HourCondition } from '../condition'
import { numberRoom, numbersOf } from './access-columns'
import type { RowTest } from './row-tests'

const HOUR_MS = 3_600_000
const times = numberRoom()

/** Rows of one hour mostly follow each other: the clock is read once for each such run. */
export function hourTest(condition: HourCondition): RowTest {
  return (chunk, marks) => {
    numbersOf(chunk, 'time', times)
    let from = Number.POSITIVE_INFINITY
    let to = Number.NEGATIVE_INFINITY
    let keep = 0
    for (let i = 0; i < chunk.length; i++) {
      const time = times[i] ?? 0
      if (time < from || time >= to) {
        const hour = hourAround(condition, time)
        from = hour.from
        to = hour.to
        keep = condition.hours.includes(hour.shown) !== condition.not ? 1 : 0
      }
      marks[i] = (marks[i] ?? 0) & keep
    }
  }
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
