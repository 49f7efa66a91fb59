import { DAY, type DurationMs, type EpochMs, type IsoDay, type ZoneId } from './brand'
import { text } from './format-text'
import { type Language, translator } from './text'
import { dayNumber, dayNumberAt, offsetAt } from './zone-clock'
import { offsetLabel } from './zoned'

/** Dates, lengths and numbers as people read them. Days and clock times are those of the zone passed in. */

/**
 * `long` in prose, `medium` in cards, `short` and `month-day` where the year is plain from the place, `table` in columns.
 * English: 14 April 2025 · 14 Apr 2025 · 14 Apr · 14 April · 14 Apr 25. Korean: 2025년 4월 14일 · 2025. 4. 14. · 4월 14일 · 4월 14일 · 25.4.14.
 */
export type DateStyle = 'long' | 'medium' | 'short' | 'month-day' | 'table'

const monthNames = (month: 'long' | 'short'): string[] => {
  const format = new Intl.DateTimeFormat('en-US', { month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2025, index)))
}
const LONG = monthNames('long')
const SHORT = monthNames('short')

interface DateParts {
  readonly year: number
  /** 0 to 11. */
  readonly month: number
  readonly date: number
}

function partsOf(day: number): DateParts {
  const utc = new Date(day * DAY)
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth(), date: utc.getUTCDate() }
}

function formatParts({ year, month, date }: DateParts, lang: Language, style: DateStyle): string {
  const yy = String(year).slice(-2)
  if (lang === 'ko') {
    if (style === 'long') return `${year}년 ${month + 1}월 ${date}일`
    if (style === 'medium') return `${year}. ${month + 1}. ${date}.`
    if (style === 'table') return `${yy}.${month + 1}.${date}`
    return `${month + 1}월 ${date}일`
  }
  const long = `${date} ${LONG[month]}`
  const short = `${date} ${SHORT[month]}`
  if (style === 'long') return `${long} ${year}`
  if (style === 'medium') return `${short} ${year}`
  if (style === 'table') return `${short} ${yy}`
  return style === 'month-day' ? long : short
}

export const formatDay = (at: EpochMs, zone: ZoneId, lang: Language, style: DateStyle): string =>
  formatParts(partsOf(dayNumberAt(at, zone)), lang, style)

export const formatIsoDay = (day: IsoDay, lang: Language, style: DateStyle): string =>
  formatParts(partsOf(dayNumber(day)), lang, style)

/** 24-hour clock to the minute: 16:00. */
export const formatTime = (at: EpochMs, zone: ZoneId): string =>
  new Date(at + offsetAt(at, zone)).toISOString().slice(-13, -8)

/** Day and clock time: 6 Nov 18:38, 11월 6일 18:38. */
export const formatDateTime = (at: EpochMs, zone: ZoneId, lang: Language, style: DateStyle): string =>
  `${formatDay(at, zone, lang, style)} ${formatTime(at, zone)}`

/** `long` January 2025 · `medium` Jan 2025 · `short` Jan. Korean: 2025년 1월 · 2025년 1월 · 1월. */
export function formatMonth(at: EpochMs, zone: ZoneId, lang: Language, style: 'long' | 'medium' | 'short'): string {
  const { year, month } = partsOf(dayNumberAt(at, zone))
  if (lang === 'ko') return style === 'short' ? `${month + 1}월` : `${year}년 ${month + 1}월`
  if (style === 'short') return SHORT[month] ?? ''
  return `${(style === 'long' ? LONG : SHORT)[month]} ${year}`
}

/** Hours and minutes as legal clocks are told, hours never turned into days: 29 h 35 min, 29시간 35분. The sign is kept. */
export function formatMinutes(minutes: number, lang: Language): string {
  const whole = Math.round(Math.abs(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  const [h, min] = lang === 'ko' ? ['시간', '분'] : [' h', ' min']
  const said = hours === 0 ? `${rest}${min}` : rest === 0 ? `${hours}${h}` : `${hours}${h} ${rest}${min}`
  return minutes < 0 && whole > 0 ? `−${said}` : said
}

/** As {@link formatMinutes}; below a minute in seconds: 12 s, 12초. */
export function formatDuration(length: DurationMs, lang: Language): string {
  if (Math.abs(length) < 60_000 && length !== 0) {
    return `${(length / 1000).toFixed(Math.abs(length) < 1000 ? 1 : 0).replace('-', '−')}${lang === 'ko' ? '초' : ' s'}`
  }
  return formatMinutes(length / 60_000, lang)
}

/** 208 days, 208일; a range from a soft date: 290–320 days, 290–320일. */
export function formatDays(days: number | readonly [number, number], lang: Language): string {
  const t = translator(text, lang)
  if (typeof days === 'number') return t('days', { count: days, n: formatNumber(days, lang) })
  return t('days', { count: days[1], n: `${formatNumber(days[0], lang)}–${formatNumber(days[1], lang)}` })
}

const FULL: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
  ko: new Intl.NumberFormat('ko', { maximumFractionDigits: 6 }),
}
/** All digits, thousands separated: 148,056,502. Rounding would be another claim. */
export const formatNumber = (n: number, lang: Language): string => FULL[lang].format(n)

const SCALES: Record<Language, readonly (readonly [number, string])[]> = {
  en: [
    [1e12, 'T'],
    [1e9, 'bn'],
    [1e6, 'M'],
    [1e4, 'k'],
  ],
  ko: [
    [1e12, '조'],
    [1e8, '억'],
    [1e4, '만'],
  ],
}
/** For axes and labels that say they round: 6M, 33.7M, 10k, 1,000; Korean 600만, 3,370만, 1천만, 1천. */
export function formatCompact(n: number, lang: Language): string {
  // 999,999 reads 1M, not 1,000k.
  const size = Math.abs(Number(n.toPrecision(3)))
  for (const [from, word] of SCALES[lang]) {
    if (size < from) continue
    const unit = word === 'k' ? 1000 : from
    const value = Number((n / unit).toPrecision(3))
    return `${thousands(value, lang)}${word}`
  }
  return thousands(n, lang)
}
const thousands = (n: number, lang: Language): string =>
  lang === 'ko' && n !== 0 && n % 1000 === 0 && Math.abs(n) < 10_000 ? `${n / 1000}천` : formatNumber(n, lang)

const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'] as const
/** Decimal units to three digits: 344 MB. */
export function formatBytes(bytes: number, lang: Language): string {
  let value = bytes
  let step = 0
  while (value >= 999.5 && step < BYTES.length - 1) {
    value /= 1000
    step++
  }
  return `${formatNumber(Number(value.toPrecision(3)), lang)} ${BYTES[step]}`
}

/** `Korean time, UTC+9`, `UTC`, `Europe/Paris, UTC+1`. The offset is that of `at`. */
export function zoneLabel(zone: ZoneId, at: EpochMs, lang: Language): string {
  if (zone === 'UTC') return 'UTC'
  const key = zone === 'Asia/Seoul' ? 'zoneKorea' : 'zoneOther'
  return translator(text, lang)(key, { zone, offset: offsetLabel(at, zone) })
}
