/**
 * Branded primitives: the compiler keeps instants, durations, days and hashes apart,
 * so that a millisecond is never added to a day or a hash compared with an id.
 */
declare const brand: unique symbol
export type Brand<T, B extends string> = T & { readonly [brand]: B }

/** Milliseconds since 1970-01-01T00:00:00Z, UTC, without leap seconds (POSIX). */
export type EpochMs = Brand<number, 'EpochMs'>
/** A length of time in milliseconds; may be negative. */
export type DurationMs = Brand<number, 'DurationMs'>
/** A calendar day without zone, `YYYY-MM-DD` (ISO 8601). */
export type IsoDay = Brand<string, 'IsoDay'>
/** A name of the IANA time zone database, such as `Asia/Seoul`. */
export type ZoneId = Brand<string, 'ZoneId'>
/** SHA-256 as 64 lower-case hexadecimal digits (FIPS 180-4). */
export type Sha256 = Brand<string, 'Sha256'>

export const epochMs = (ms: number): EpochMs => ms as EpochMs
export const durationMs = (ms: number): DurationMs => ms as DurationMs

export const MINUTE = durationMs(60_000)
export const HOUR = durationMs(3_600_000)
export const DAY = durationMs(86_400_000)
