import { epochMs, type ZoneId } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import type { Span } from '@/base/span'
import type { Language } from '@/base/text'
import { startOfDay } from '@/base/zoned'

/** Both ends in words: days where the window is made of whole days, of which the last is the last in it; else clock times. */
export function formatSpan(
  { from, to }: Span,
  zone: ZoneId,
  lang: Language,
): { readonly from: string; readonly to: string } {
  const whole = startOfDay(from, zone) === from && startOfDay(to, zone) === to
  if (!whole) return { from: formatDateTime(from, zone, lang, 'medium'), to: formatDateTime(to, zone, lang, 'medium') }
  return { from: formatDay(from, zone, lang, 'medium'), to: formatDay(epochMs(to - 1), zone, lang, 'medium') }
}
