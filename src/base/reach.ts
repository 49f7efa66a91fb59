/**
 * The instants Dwell tells: 1970 to 2199 by the clock of any zone, UTC milliseconds. A time outside belongs to no incident
 * (a clock that was never set, a mistyped year), and one alone would stretch every axis over millennia.
 */
const EARLIEST = Date.UTC(1969, 11, 31)
const LATEST = Date.UTC(2200, 0, 2)

export const inReach = (at: number): boolean => at >= EARLIEST && at < LATEST
