import { DAY } from '@/base/brand'

/**
 * Whether a second of 60 may have come right before `at` (epoch ms; fractions of that second are still in it): leap seconds end a
 * month, in UTC (ITU-R TF.460-6). POSIX counts one as the first second of the next day. Any other :60 is a broken clock, not a time.
 */
export function followsLeapSecond(at: number): boolean {
  const second = Math.floor(at / 1000) * 1000
  return second % DAY === 0 && new Date(second).getUTCDate() === 1
}
