import { epochMs, type ZoneId } from '@/base/brand'
import type { LocalClock } from '../time/local-clock'

/** For formats whose document says that times without a zone are UTC. Bears the name that the zone tally gives UTC. */
export const UTC_CLOCK: LocalClock = { zone: '+0000' as ZoneId, instant: epochMs }
