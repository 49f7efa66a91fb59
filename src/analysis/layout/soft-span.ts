import type { EpochMs } from '@/base/brand'
import type { When } from '@/case/schema'
import { beginningOf, spanOfWhen } from '@/case/when'
import type { Fade } from './scene'
import type { TimeScale } from './time-scale'

/**
 * A published time as a stretch of the axis. It is certain only between `sure` and `doubt`; before and after,
 * over exactly the unknown interval, it fades. `point`: one date known to a month, which peaks in its middle.
 */
export interface SoftSpan {
  readonly from: EpochMs
  readonly sure: number
  readonly doubt: number
  readonly to: EpochMs
  readonly point: boolean
}

export function softSpanOf(when: When): SoftSpan {
  let soft = known.get(when)
  if (soft === undefined) {
    soft = readSoftSpan(when)
    known.set(when, soft)
  }
  return soft
}

/** Times of a case never change, and every frame asks for all of them. */
const known = new WeakMap<When, SoftSpan>()

function readSoftSpan(when: When): SoftSpan {
  const whole = spanOfWhen(when)
  const middle = (whole.from + whole.to) / 2
  const point = when.end === undefined || when.end === when.start
  if (when.precision !== 'month') return { ...whole, sure: whole.from, doubt: whole.to, point }
  if (point || when.end === undefined) return { ...whole, sure: middle, doubt: middle, point: true }
  const first = spanOfWhen(beginningOf(when))
  const last = spanOfWhen({ start: when.end, precision: when.precision })
  const meet = first.to > last.from
  return { ...whole, sure: meet ? middle : first.to, doubt: meet ? middle : last.from, point }
}

/** Fades only where something is unknown; null for hard edges. `open` ends do not fade: they run on. */
export function fadeOf(soft: SoftSpan, scale: TimeScale, open: { start?: boolean; end?: boolean } = {}): Fade | null {
  const softStart = soft.sure > soft.from && open.start !== true
  const softEnd = soft.doubt < soft.to && open.end !== true
  if (!softStart && !softEnd) return null
  const [x0, x1] = [scale.x(soft.from), scale.x(soft.to)]
  const share = (at: number): number => (at - soft.from) / (soft.to - soft.from)
  const stops: [number, number][] = [[0, softStart ? 0 : 1]]
  if (softStart) stops.push([share(soft.sure), 1])
  if (softEnd && soft.doubt !== soft.sure) stops.push([share(soft.doubt), 1])
  if (softEnd || stops.at(-1)?.[0] !== 1) stops.push([1, softEnd ? 0 : 1])
  return { x0, x1, stops }
}
