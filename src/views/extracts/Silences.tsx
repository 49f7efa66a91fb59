import { DAY, durationMs, HOUR, type ZoneId } from '@/base/brand'
import { formatDateTime, formatDays, formatDuration, formatTime } from '@/base/format'
import { type Span, widthOf } from '@/base/span'
import type { Language } from '@/base/text'
import { dayOf } from '@/base/zoned'
import { useSilences } from '@/data/use-silences'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './facts-text'

/** The longest stretches inside a log that hold no access. */
export function Silences({ table, zone }: { table: string; zone: ZoneId }) {
  const t = useText(text)
  const language = useLanguage()
  const silences = useSilences(table)
  if (silences === null) return <span className="text-ink3">{t('looking')}</span>
  if (silences.length === 0) return t('noSilence')
  return (
    <ol className="space-y-0.5">
      {silences.map((span) => (
        <li key={span.from} className="flex flex-wrap gap-x-3">
          <span className="min-w-20 font-medium">{lengthSaid(widthOf(span), language)}</span>
          <span className="text-ink2">{spanSaid(span, zone, language)}</span>
        </li>
      ))}
    </ol>
  )
}

/** The day once, where both ends fall on it. */
function spanSaid({ from, to }: Span, zone: ZoneId, language: Language): string {
  const end =
    dayOf(from, zone) === dayOf(to, zone) ? formatTime(to, zone) : formatDateTime(to, zone, language, 'medium')
  return `${formatDateTime(from, zone, language, 'medium')} – ${end}`
}

/** Hours up to two days; above, days and what is left of one in hours. */
function lengthSaid(length: number, language: Language): string {
  if (length < 2 * DAY) return formatDuration(durationMs(length), language)
  const hours = Math.floor((length % DAY) / HOUR) * HOUR
  const days = formatDays(Math.floor(length / DAY), language)
  return hours === 0 ? days : `${days} ${formatDuration(durationMs(hours), language)}`
}
