import { DAY, type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { instantOf } from '@/base/zone-clock'

/** The clock that wrote times without a zone, as the user said. */
export interface LocalClock {
  readonly zone: ZoneId
  /** What the clock showed, as if it were UTC (epoch ms) → the instant. A time that a clock change repeats is its first. */
  instant(shown: number): EpochMs
}

export function localClock(zone: ZoneId): LocalClock {
  // Neighbouring rows share their minute, so the zone is asked once for all of them.
  let minute = Number.NaN
  let ahead = 0
  return {
    zone,
    instant(shown) {
      const asked = Math.floor(shown / 60_000)
      if (asked !== minute) {
        const day = Math.floor(shown / DAY)
        const inDay = asked - day * 1440
        ahead = asked * 60_000 - instantOf(day, Math.floor(inDay / 60), inDay % 60, zone)
        minute = asked
      }
      return epochMs(shown - ahead)
    },
  }
}
