import { inReach } from '@/base/reach'
import type { Refusal } from '../refusal'
import { digits } from '../time/iso-time'
import { followsLeapSecond } from '../time/leap-second'
import type { LocalClock } from '../time/local-clock'
import type { ZoneTally } from '../time/zone-tally'

const DOT = 46
const SLASH = 47
const COLON = 58
/** Length of `06/Feb/2009:12:14:14.655`. */
const LENGTH = 24
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name) =>
  new TextEncoder().encode(name),
)

/** HAProxy's `accept_date`: local time of the proxy, to the millisecond, without zone. As epoch ms, or why it is none. */
export function readAcceptDate(
  bytes: Uint8Array,
  from: number,
  to: number,
  clock: LocalClock | null,
  tally: ZoneTally,
): number | Refusal {
  if (to - from !== LENGTH || bytes[from + 2] !== SLASH || bytes[from + 6] !== SLASH) return 'bad-time'
  if (bytes[from + 11] !== COLON || bytes[from + 14] !== COLON || bytes[from + 17] !== COLON) return 'bad-time'
  const month = MONTHS.findIndex((name) => name.every((byte, i) => bytes[from + 3 + i] === byte))
  const day = digits(bytes, from, 2)
  const year = digits(bytes, from + 7, 4)
  const hour = digits(bytes, from + 12, 2)
  const minute = digits(bytes, from + 15, 2)
  const second = digits(bytes, from + 18, 2)
  const ms = digits(bytes, from + 21, 3)
  if (month < 0 || bytes[from + 20] !== DOT || Number.isNaN(day + year + ms)) return 'bad-time'
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return 'bad-time'
  const midnight = Date.UTC(year, month, day)
  // Date.UTC takes 31 April for 1 May, and years below 100 for those of the 20th century.
  if (year < 100 || new Date(midnight).getUTCDate() !== day) return 'bad-time'
  if (clock === null) return 'no-zone'
  const at = clock.instant(midnight + ((hour * 60 + minute) * 60 + second) * 1000 + ms)
  if (!inReach(at) || (second === 60 && !followsLeapSecond(at))) return 'bad-time'
  tally.count(clock.zone)
  return at
}
