import { DAY, type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { inReach } from '@/base/reach'
import { instantOf, offsetAt } from '@/base/zone-clock'

/** The clock that wrote times without a zone, as the user said. */
export interface LocalClock {
  readonly zone: ZoneId
  /**
   * What the clock showed, as if it were UTC (epoch ms) → the instant. A time that a clock change repeats is its first. NaN for
   * a time that the clock never showed, because a change skipped it (then the log is of another clock), and for one out of reach.
   */
  instant(shown: number): EpochMs
}

export function localClock(zone: ZoneId): LocalClock {
  // Neighbouring rows share their minute, so the zone is asked once for all of them.
  let minute = Number.NaN
  let ahead = 0
  return {
    zone,
    instant(shown) {
      if (!inReach(shown)) return epochMs(Number.NaN)
      const asked = Math.floor(shown / 60_000)
      if (asked !== minute) {
        const day = Math.floor(shown / DAY)
        const inDay = asked - day * 1440
        const at = instantOf(day, Math.floor(inDay / 60), inDay % 60, zone)
        ahead = asked * 60_000 - at
        if (offsetAt(at, zone) !== ahead) ahead = Number.NaN
        minute = asked
      }
      return epochMs(shown - ahead)
    },
  }
}
