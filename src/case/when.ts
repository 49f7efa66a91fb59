import { DAY, type EpochMs, epochMs, HOUR, MINUTE, type ZoneId } from '@/base/brand'
import { type DateStyle, formatDay, formatMonth, formatTime } from '@/base/format'
import { type Span, spanOf } from '@/base/span'
import { type Language, translator } from '@/base/text'
import { labelOfOffset, offsetAt } from '@/base/zone-clock'
import { daysBetween, parseInstant, publishedOffset } from '@/base/zoned'
import type { Precision, When } from './schema'
import { text } from './text'

/** Published times: never refined, never moved to another day by the zone of the screen. */

/** First instant of the published time. */
export const startOf = (when: When): EpochMs => parseInstant(when.start)

/** Everything that the published time may mean: to the end of its last minute, hour, day or month, in the offset it was published with. */
export function spanOfWhen(when: When): Span {
  return spanOf(parseInstant(when.start), endOfUnit(when.end ?? when.start, when.precision))
}

/** The beginning alone: the first minute, hour, day or month of a published time that may have an end. */
export const beginningOf = (when: When): When => ({ start: when.start, precision: when.precision })

/** The ending alone: the last minute, hour, day or month; the only one where no end was published. */
export const endingOf = (when: When): When => ({ start: when.end ?? when.start, precision: when.precision })

function endOfUnit(iso: string, precision: Precision): EpochMs {
  const at = parseInstant(iso)
  if (precision === 'minute') return epochMs(at + MINUTE)
  if (precision === 'hour') return epochMs(at + HOUR)
  if (precision === 'day') return epochMs(at + DAY)
  const offset = publishedOffset(iso)
  const local = new Date(at + offset)
  return epochMs(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1) - offset)
}

/**
 * Calendar days of `zone` from one published time to another: a number where both are known to the day or better,
 * else the smallest and largest difference they allow (a soft date makes a range).
 */
export function daysFromTo(from: When, to: When, zone: ZoneId): number | [number, number] {
  const [a, b] = [spanOfWhen(from), spanOfWhen(to)]
  const lastOf = (span: Span): EpochMs => epochMs(span.to - 1)
  const least = daysBetween(lastOf(a), b.from, zone)
  const most = daysBetween(a.from, lastOf(b), zone)
  return least === most ? most : [least, most]
}

/**
 * A published time as people read it. Months and days are the published ones whatever `zone` is; where the clocks of
 * `zone` differ from the publisher's, a day says whose day it was: `14 Apr 2025 (UTC+9)`. Minutes are told in `zone`.
 */
export function formatWhen(when: When, zone: ZoneId, lang: Language, style: DateStyle): string {
  const said = formatPublished(when, zone, lang, style)
  const whose = whoseDay(when, zone)
  return whose === '' ? said : `${said} ${whose}`
}

/** {@link formatWhen} without saying whose day it was, for a sentence that says so once for several. */
export function formatPublished(when: When, zone: ZoneId, lang: Language, style: DateStyle): string {
  const first = formatPoint(when.start, when.precision, zone, lang, style)
  const last =
    when.end === undefined || when.end === when.start ? null : formatPoint(when.end, when.precision, zone, lang, style)
  return last === null ? first : joinRange(first, last, lang === 'ko' || isClock(when.precision))
}

/** `(UTC+9)` after a day of a publisher whose clocks are not those of `zone`; else nothing. */
export function whoseDay(when: When, zone: ZoneId): string {
  if (when.precision !== 'day') return ''
  const offset = publishedOffset(when.start)
  return offsetAt(parseInstant(when.start), zone) === offset ? '' : `(${labelOfOffset(offset)})`
}

function formatPoint(iso: string, precision: Precision, zone: ZoneId, lang: Language, style: DateStyle): string {
  const at = parseInstant(iso)
  if (precision === 'minute') return `${formatDay(at, zone, lang, style)} ${formatTime(at, zone)}`
  if (precision === 'hour') {
    const time = formatTime(at, zone)
    const day = formatDay(at, zone, lang, style)
    // Where the screen's clocks are half an hour off the publisher's, the hour is told as the stretch it is.
    if (!time.endsWith(':00')) return `${day} ${time}–${formatTime(epochMs(at + HOUR), zone)}`
    return translator(text, lang)('hourOf', { day, hour: time.slice(0, 2) })
  }
  const published = epochMs(at + publishedOffset(iso))
  if (precision === 'day') return formatDay(published, 'UTC' as ZoneId, lang, style)
  return formatMonth(published, 'UTC' as ZoneId, lang, MONTH_STYLE[style])
}

const MONTH_STYLE = { long: 'long', medium: 'medium', table: 'medium', short: 'short', 'month-day': 'short' } as const

const isClock = (precision: Precision): boolean => precision === 'minute' || precision === 'hour'

/**
 * What both ends share is said once: at their beginning (`2025년 5월 23일–6월 2일`, `6 Nov 2025 18:38–19:00`)
 * or, for English days and months, at their end (`18–19 Nov 2025`, `23 May – 2 Jun 2025`).
 */
function joinRange(first: string, last: string, sharesBeginning: boolean): string {
  const [a, b] = [first.split(' '), last.split(' ')]
  const most = Math.min(a.length, b.length) - 1
  let shared = 0
  const at = (words: string[]): string | undefined => words.at(sharesBeginning ? shared : -1 - shared)
  while (shared < most && at(a) === at(b)) shared++
  const from = sharesBeginning ? a : a.slice(0, a.length - shared)
  const to = sharesBeginning ? b.slice(shared) : b
  const ownWords = Math.max(a.length, b.length) - shared
  return `${from.join(' ')}${ownWords > 1 && !sharesBeginning ? ' – ' : '–'}${to.join(' ')}`
}
