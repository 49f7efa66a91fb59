import { dayNumber } from './calendar'
import { planIntrusion } from './intrusion'
import { type Issued, normalDay } from './normal-traffic'
import { LOG_DAYS, SEED } from './parameters'
import { seeded } from './random'
import type { Row } from './row'

export interface SimulatedDay {
  /** In time order. */
  readonly rows: readonly Row[]
  readonly issued: readonly Issued[]
}

/**
 * The simulated access log of the default case, one Korean day at a time. Deterministic: it reads no clock, no locale
 * and no random source but its seed, so every run on every machine gives the same bytes.
 */
export function* simulate(): Generator<SimulatedDay> {
  const intrusion = planIntrusion(seeded(SEED))
  const random = seeded(SEED + 1)
  const first = dayNumber(LOG_DAYS[0])
  const last = dayNumber(LOG_DAYS[1])
  for (let day = first; day <= last; day++) {
    const normal = normalDay(day, day - first, random)
    const rows = [...normal.rows, ...(intrusion.get(day) ?? [])]
    // The sort is stable, so rows of one second keep the order in which they were made.
    rows.sort((a, b) => a.at - b.at)
    yield { rows, issued: normal.issued }
  }
}
