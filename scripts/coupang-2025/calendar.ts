import { OFFSET_MS } from './parameters'

const DAY_MS = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Days since 1970-01-01 of a Korean calendar day. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
/** UTC milliseconds of a Korean wall-clock time, `YYYY-MM-DDThh:mm:ss`. */
export const koreanTime = (local: string): number => Date.parse(`${local}Z`) - OFFSET_MS
/** UTC milliseconds at which a Korean day begins. */
export const startOfKoreanDay = (number: number): number => number * DAY_MS - OFFSET_MS

/** Days since 1970-01-01 of the Korean calendar day an instant falls on. */
export const koreanDayOf = (at: number): number => Math.floor((at + OFFSET_MS) / DAY_MS)

/** Time stamp of the Apache log formats (`%t`): `14/May/2025:03:12:38 +0900`. */
export function logStamp(at: number): string {
  const local = new Date(at + OFFSET_MS)
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${two(local.getUTCDate())}/${MONTHS[local.getUTCMonth()]}/${local.getUTCFullYear()}`
  return `${day}:${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} +0900`
}

/** ISO 8601 in Korean time. */
export const isoStamp = (at: number): string => `${new Date(at + OFFSET_MS).toISOString().slice(0, 19)}+09:00`
