import { formatNumber } from '@/base/format'
import type { ExtractPlan, ExtractStats } from '@/data/extracts'
import { isTable } from '@/data/log-formats'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { FormatMenu } from './FormatMenu'
import { text } from './format-text'
import { detectionSaid, formatsSaid } from './format-words'

export interface FormatFactProps {
  readonly stats: ExtractStats
  readonly plan: ExtractPlan
  readonly isBusy: boolean
  readonly onReread: (said: Partial<ExtractPlan>) => void
  readonly onColumns: () => void
}

/** What a log was read as, how sure that is, and the way to read it as something else. */
export function FormatFact({ stats, plan, isBusy, onReread, onColumns }: FormatFactProps) {
  const t = useText(text)
  const language = useLanguage()
  const [first, ...others] = stats.parts
  if (first === undefined) return null
  const isMapped = isTable(first.plan.format)
  const named = Object.keys(first.plan.mapping?.fields ?? {}).length
  const how = isMapped
    ? t('mappedFields', { count: named, n: formatNumber(named, language) })
    : plan.format !== null
      ? t('formatChosen')
      : detectionSaid(first, language)
  return (
    <>
      <span className="font-medium">
        {others.length > 0 && stats.format === 'mixed' ? t('severalFormats') : formatsSaid(first, language)}
      </span>
      {how !== null && <span className="text-ink2">{`, ${how}`}</span>}{' '}
      <span className="inline-flex flex-wrap gap-x-3">
        {isMapped && (
          <Button look="quiet" disabled={isBusy} onClick={onColumns}>
            {t('columns')}
          </Button>
        )}
        <FormatMenu
          chosen={isMapped || plan.format !== null ? first.plan.format : null}
          isBusy={isBusy}
          canTell={plan.format !== null || isMapped}
          onFormat={(format) => onReread({ format, mapping: null })}
          onTable={onColumns}
        />
      </span>
    </>
  )
}
