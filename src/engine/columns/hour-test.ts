import type { HourCondition } from '../condition'
import { numberRoom, numbersOf } from './access-columns'
import { timesOf } from './order-times'
import type { RowTest } from './row-tests'

const HOUR_MS = 3_600_000
const times = numberRoom()

/** Rows of one hour mostly follow each other: the clock is read once for each such run. */
export function hourTest(condition: HourCondition): RowTest {
  return (chunk, marks) => {
    numbersOf(chunk, 'time', times)
    const { ascending } = timesOf(chunk)
    for (let row = 0; row < chunk.length; ) {
      const hour = hourAround(condition, times[row] ?? 0)
      const end = ascending ? firstFrom(hour.to, row, chunk.length) : endOfRun(hour, row, chunk.length)
      if (condition.hours.includes(hour.shown) === condition.not) marks.fill(0, row, end)
      row = end
    }
  }
}

/** The first row after one that is not before an instant, where times ascend. */
function firstFrom(time: number, row: number, length: number): number {
  let low = row + 1
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}

function endOfRun({ from, to }: { from: number; to: number }, row: number, length: number): number {
  let end = row + 1
  while (end < length && (times[end] ?? 0) >= from && (times[end] ?? 0) < to) end++
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
