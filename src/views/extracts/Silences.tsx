import { durationMs, type ZoneId } from '@/base/brand'
import { formatDateTime, formatDuration } from '@/base/format'
import { widthOf } from '@/base/span'
import { useSilences } from '@/data/use-silences'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

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
          <span className="min-w-20 font-medium">{formatDuration(durationMs(widthOf(span)), language)}</span>
          <span className="text-ink2">
            {formatDateTime(span.from, zone, language, 'medium')} – {formatDateTime(span.to, zone, language, 'medium')}
          </span>
        </li>
      ))}
    </ol>
  )
}
