import type { ZoneId } from '@/base/brand'
import { localClock } from '../time/local-clock'
import { MappedTime } from './mapped-time'
import type { TimeFormat } from './mapping'
import { share } from './value-shape'

const ANY_CLOCK = localClock('UTC' as ZoneId)
/** Strictest first: what an earlier one reads is not asked of a later one. */
const UNAMBIGUOUS = ['iso', 'clf', 'epoch', 'year-first'] as const
/** Share of the values that a format must read. */
const ENOUGH = 0.6

export interface TimeGuess {
  /** Null where day and month could each be the other: the user must say. */
  readonly format: TimeFormat | null
  /** Share of the values that it reads. */
  readonly share: number
}

/** The format of a column of times, or null where the values are none. `loose`: a day or a month alone is one, too. */
export function guessTime(values: readonly string[], loose = false): TimeGuess | null {
  for (const format of UNAMBIGUOUS) {
    const read = shareRead(values, format, loose)
    if (read >= ENOUGH) return { format, share: read }
  }
  const day = shareRead(values, 'day-first', loose)
  const month = shareRead(values, 'month-first', loose)
  const best = Math.max(day, month)
  if (best < ENOUGH) return null
  return { format: day === month && !allNamed(values) ? null : day >= month ? 'day-first' : 'month-first', share: best }
}

/** Months written as names leave no doubt which number is the day. */
const allNamed = (values: readonly string[]): boolean =>
  share(values, (value) => /^\d{1,2}[-/. ][A-Za-z]{3}/.test(value)) === 1

function shareRead(values: readonly string[], format: TimeFormat, loose: boolean): number {
  const time = new MappedTime(format, ANY_CLOCK)
  const encoder = new TextEncoder()
  return share(values, (value) => {
    const bytes = encoder.encode(value)
    const read = loose ? time.readLoose(bytes, 0, bytes.length) : time.read(bytes, 0, bytes.length)
    return typeof read !== 'string'
  })
}
