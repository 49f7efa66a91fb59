import { z } from 'zod'
import type { IsoDay, Sha256, ZoneId } from '@/base/brand'
import { inReach } from '@/base/reach'
import { readInstant } from '@/base/zoned'

// Zod otherwise compiles checks with `new Function`, which a strict content security policy refuses and reports.
z.config({ jitless: true })

/** Small pieces of the case file that many of its parts share; see `schema.ts`. */

export const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'an id (1–80 of a–z 0–9 . _ -)')
/** Short human text in the languages of the interface; Korean falls back to English. */
export const localText = z.strictObject({ en: z.string().min(1), ko: z.string().min(1).optional() })
/** The same where it once was a text in English alone, which is still read. */
export const localTextOrEnglish = localText.or(
  z
    .string()
    .min(1)
    .transform((en): z.output<typeof localText> => ({ en })),
)
export const day = z.iso.date().transform((v) => v as IsoDay)
/** RFC 3339 with an explicit offset: the offset says in whose days a day-precise date was published. */
export const instant = z.iso
  .datetime({ offset: true, local: false })
  .refine((v) => inReach(readInstant(v) ?? Number.NaN), 'an instant of the calendar from 1970 to 2199')
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a SHA-256 (64 lower-case hexadecimal digits)')
  .transform((v) => v as Sha256)
export const zone = z
  .string()
  .refine(isZone, 'a name of the IANA time zone database, such as Asia/Seoul')
  .transform((v) => v as ZoneId)

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** How exactly a time was published. Drawn as it is, never refined. */
export const PRECISIONS = ['minute', 'hour', 'day', 'month'] as const

/**
 * A published time. `start` is anchored at the first instant of its minute, hour, day or month;
 * `end`, where present, at the first instant of the last minute, hour, day or month that still belongs to it (inclusive).
 */
export const when = z.strictObject({ start: instant, end: instant.optional(), precision: z.enum(PRECISIONS) })
