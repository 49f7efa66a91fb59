import type { ZoneId } from '@/base/brand'
import { formatDays, formatMinutes } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { type FigureId, figureOf, type Headline, type HeadlineFigure } from './headline'
import { text } from './headline-words'
import { withParticle } from './korean'
import type { When } from './schema'
import { capital, mark, proseName, type Segment, segmentsOf } from './segments'
import { formatPublished, formatWhen, whoseDay } from './when'

/** `compact` is for narrow screens. */
export type HeadlineSize = 'full' | 'compact'

/** A figure in words: `208 days`, `29 h 35 min` (without its sign), `14 Apr 2025`. Instants are told in `zone`. */
export function figureText(figure: HeadlineFigure, lang: Language, zone: ZoneId): string {
  switch (figure.kind) {
    case 'instant':
      return formatWhen(figure.when, zone, lang, lang === 'ko' ? 'long' : 'medium')
    case 'days':
      return formatDays(figure.value, lang)
    case 'minutes':
      return formatMinutes(Math.abs(figure.value), lang)
  }
}

/** The sentence, reading well whatever is known as of the date. Lengths do not depend on `zone`; dates do. */
export function headlineText(headline: Headline, lang: Language, zone: ZoneId, size: HeadlineSize = 'full'): Segment[] {
  const t = translator(text, lang)
  const compact = size === 'compact'
  const name = headline.company === null ? t('theCompany') : proseName(headline.company, lang)
  const company = lang === 'ko' ? withParticle(name, 'topic') : capital(name)
  const reported = {
    late: t(compact ? 'reportedLateCompact' : 'reportedLate', {
      reportLate: mark('report-late'),
      limit: limitText(headline, lang),
    }),
    'in-time': t(compact ? 'reportedInTimeCompact' : 'reportedInTime', {
      reportLate: mark('report-late'),
      limit: limitText(headline, lang),
    }),
    unknown: null,
  }[headline.reported]
  const noticed = {
    'after-last': t('noticedAfterLast', { company, noticedAfter: mark('noticed-after') }),
    'after-first': t('noticedAfterFirst', { company, unnoticed: mark('unnoticed') }),
    at: t('noticedAt', { company, aware: mark('aware-at') }),
    unknown: null,
  }[headline.noticed]
  const second =
    noticed !== null && reported !== null
      ? t('endNoticedReported', { noticed, reported })
      : noticed !== null
        ? t('endNoticed', { noticed })
        : reported !== null
          ? t('endReported', { company, reported })
          : null
  const sentence = [takenText(headline, lang, zone, compact), second].filter((part) => part !== null).join(' ')
  return segmentsOf(sentence, (id) => {
    const figure = figureOf(headline, id as FigureId)
    return figure === null ? null : { kind: 'figure', text: figureText(figure, lang, zone), figure }
  })
}

function takenText(headline: Headline, lang: Language, zone: ZoneId, compact: boolean): string {
  const t = translator(text, lang)
  switch (headline.taken) {
    case 'span':
      return compact
        ? t('takenSpanCompact', { exfiltration: mark('exfiltration') })
        : t('takenSpan', { exfiltration: mark('exfiltration'), range: rangeText(headline, lang, zone) })
    case 'since':
      return t('takenSince', { first: mark('first-access') })
    case 'until':
      return t('takenUntil', { last: mark('last-access') })
    case 'unknown':
      return t('takenUnknown')
  }
}

/**
 * `14 Apr to 8 Nov 2025`, `2025년 4월 14일부터 11월 8일까지`: the year once where both share it, and whose days they were
 * once at the end: `14 Apr to 8 Nov 2025 (UTC+9)`.
 */
function rangeText(headline: Headline, lang: Language, zone: ZoneId): string {
  const first = figureOf(headline, 'first-access')
  const last = figureOf(headline, 'last-access')
  if (first?.kind !== 'instant' || last?.kind !== 'instant') return ''
  const sameYear = first.when.start.slice(0, 4) === last.when.start.slice(0, 4)
  const long = lang === 'ko' ? 'long' : 'medium'
  const whose = whoseDay(last.when, zone)
  const once = whose !== '' && whose === whoseDay(first.when, zone)
  const format = once ? formatPublished : formatWhen
  const say = (when: When, short: boolean): string => format(when, zone, lang, short && sameYear ? 'short' : long)
  if (lang === 'ko') return `${say(first.when, false)}부터 ${say(last.when, true)}까지${once ? whose : ''}`
  return `${say(first.when, true)} to ${say(last.when, false)}${once ? ` ${whose}` : ''}`
}

function limitText(headline: Headline, lang: Language): string {
  const t = translator(text, lang)
  const minutes = headline.limitMinutes ?? 0
  return minutes % 60 === 0 ? t('limitHours', { n: minutes / 60 }) : t('limitMinutes', { n: minutes })
}
