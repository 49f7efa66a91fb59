import { formatNumber } from '@/base/format'
import type { Scope } from '@/data/explore/use-scope'
import { readyStats } from '@/data/extracts'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** Which logs are counted, and the way to their files, questions and rejected lines. */
export function LoadedNote({ scope }: { scope: Scope }) {
  const t = useText(text)
  const lang = useLanguage()
  const rejects = readyStats(scope.extracts).reduce((sum, stats) => sum + stats.rejects, 0)
  return (
    <p className="border-b border-line pb-2.5 text-sm text-ink2">
      {t('loaded', {
        count: scope.extracts.length,
        rows: formatNumber(scope.rows, lang),
        rejects: formatNumber(rejects, lang),
      })}{' '}
      <button
        type="button"
        className="touch underline underline-offset-3"
        onClick={() => {
          const title = document.getElementById('extracts-title')
          title?.scrollIntoView({ block: 'start' })
          title?.focus({ preventScroll: true })
        }}
      >
        {t('filesAnchor')}
      </button>
    </p>
  )
}
