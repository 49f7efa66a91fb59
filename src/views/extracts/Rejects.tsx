import { formatNumber } from '@/base/format'
import type { ExtractPlan, ExtractStats, OpenExtract } from '@/data/extracts'
import { rejectReasons } from '@/data/rejects'
import { Disclosure } from '@/ui/Disclosure'
import { useLanguage, useText } from '@/ui/use-text'
import { RejectBrowser } from './RejectBrowser'
import { text } from './rejects-text'
import { ZoneForm } from './ZoneForm'

export interface RejectsProps {
  readonly extract: OpenExtract
  readonly stats: ExtractStats
  readonly isBusy: boolean
  readonly onReread: (said: Partial<ExtractPlan>) => void
}

/** How many lines could not be read; opened, what they are, and what would make rows of them. */
export function Rejects({ extract, stats, isBusy, onReread }: RejectsProps) {
  const t = useText(text)
  const n = formatNumber(stats.rejects, useLanguage())
  return (
    <Disclosure summary={<span className="font-medium">{t('rejects', { count: stats.rejects, n })}</span>}>
      {() => (
        <>
          {rejectReasons(stats)[0]?.reason === 'no-zone' && (
            <div className="mb-3 space-y-2">
              <p className="max-w-prose text-sm">{t('rejectsNoZone')}</p>
              <ZoneForm at={stats.first} isBusy={isBusy} onZone={(zone) => onReread({ zone })} />
            </div>
          )}
          <RejectBrowser extract={extract} stats={stats} />
        </>
      )}
    </Disclosure>
  )
}
