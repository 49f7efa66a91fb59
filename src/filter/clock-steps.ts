import { DAY, epochMs, type ZoneId } from '@/base/brand'
import { offsetAt } from '@/base/zone-clock'
import type { TimeSpan } from '@/engine/query'

export interface ClockStep {
  /** Epoch ms. */
  readonly from: number
  /** What the clock is ahead of UTC from then on, ms. */
  readonly ahead: number
}

/** No zone has changed its clocks and changed them back within five days (tz database), so one look every four finds all changes. */
const STRIDE = 4 * DAY

/** What the clock of a zone is ahead of UTC during a span: at its start, and from each change on. */
export function clockSteps(zone: ZoneId, { from, to }: TimeSpan): readonly ClockStep[] {
  const ahead = (at: number): number => offsetAt(epochMs(at), zone)
  const steps: ClockStep[] = [{ from, ahead: ahead(from) }]
  for (let at = from; at < to; at += STRIDE) {
    const next = Math.min(at + STRIDE, to)
    if (ahead(next) !== ahead(at)) steps.push(changeBetween(at, next, ahead))
  }
  return steps
}

/** The first instant after `before` at which the clock is already what it is at `after`. */
function changeBetween(before: number, after: number, ahead: (at: number) => number): ClockStep {
  const then = ahead(after)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (ahead(middle) === then) high = middle
    else low = middle
  }
  return { from: high, ahead: then }
}
