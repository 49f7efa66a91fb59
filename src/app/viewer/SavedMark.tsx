import type { Sha256 } from '@/base/brand'
import { formatDateTime, zoneLabel } from '@/base/format'
import { useInvestigation } from '@/data/open-case'
import { useSavedPage } from '@/data/saved-page'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** Says on every page of a saved file that it is one: of when, and of which case file. */
export function SavedMark({ sha256 }: { sha256: Sha256 }) {
  const t = useText(text)
  const language = useLanguage()
  const { zone } = useInvestigation().investigation
  const saved = useSavedPage()
  if (saved === null) return null
  const { savedAt, build } = saved
  const when = `${formatDateTime(savedAt, zone, language, 'medium')} ${zoneLabel(zone, savedAt, language)}`
  return (
    <p
      role="note"
      data-saved-page=""
      className="flex flex-wrap items-center gap-x-2 border-b border-line bg-sunken px-6 py-1 text-sm text-ink2 max-lg:px-4 print:hidden"
    >
      <Icon name="lock" />
      <span>{t('savedOn', { when, build })}</span>
      <span className="min-w-0">
        {t('savedCase')} <code className="font-mono text-2xs wrap-anywhere">{sha256}</code>
      </span>
    </p>
  )
}
