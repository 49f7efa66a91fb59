import type { ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { type Span, spanOf } from '@/base/span'
import type { OpenExtract } from '@/data/extracts'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { ProgressBar } from '@/ui/ProgressBar'
import { useLanguage, useText } from '@/ui/use-text'
import { progressFacts, shareOf } from './progress-words'
import { ReadyExtract } from './ReadyExtract'
import { SimulatedChip } from './SimulatedChip'
import { text } from './text'

export interface ExtractCardProps {
  readonly extract: OpenExtract
  readonly zone: ZoneId
  readonly onCancel: (id: string) => void
  readonly onClose: (id: string) => void
  readonly onShow: (span: Span) => void
}

/** One access log: being read, ready, failed with a sentence, or cancelled. */
export function ExtractCard({ extract, zone, onCancel, onClose, onShow }: ExtractCardProps) {
  const t = useText(text)
  const language = useLanguage()
  const { id, fileName, simulated, scale, state } = extract
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-ink3">
          <Icon name="file" />
        </span>
        <h4 className="min-w-0 font-medium wrap-anywhere">{fileName}</h4>
        {simulated && <SimulatedChip />}
        {scale > 1 && <span className="text-sm text-ink3">{t('scale', { n: formatNumber(scale, language) })}</span>}
        <span className="flex-1" />
        {state.status === 'ready' && (
          <Button onClick={() => onShow(spanOf(state.stats.first, state.stats.last + 1))}>{t('show')}</Button>
        )}
        {state.status === 'reading' ? (
          <Button onClick={() => onCancel(id)}>{t('cancel')}</Button>
        ) : (
          <IconButton label={t('close', { name: fileName })} icon={<Icon name="close" />} onClick={() => onClose(id)} />
        )}
      </div>
      {state.status === 'reading' && (
        <div className="mt-3">
          <ProgressBar
            label={t('reading', { name: fileName })}
            share={shareOf(state.progress)}
            valueText={progressFacts(state.progress, language).join(', ')}
          />
          <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm text-ink2">
            {progressFacts(state.progress, language).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      )}
      {state.status === 'failed' && (
        <p role="alert" className="mt-2 flex items-start gap-2">
          <Icon name="warning" />
          <span className="min-w-0 wrap-anywhere">{state.say(language)}</span>
        </p>
      )}
      {state.status === 'cancelled' && <p className="mt-2 text-ink2">{t('cancelled')}</p>}
      {state.status === 'ready' && <ReadyExtract stats={state.stats} zone={zone} />}
    </li>
  )
}
