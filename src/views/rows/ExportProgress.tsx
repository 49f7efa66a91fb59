import { formatNumber } from '@/base/format'
import type { Exporting } from '@/data/rows/use-export'
import { Icon } from '@/ui/Icon'
import { ProgressBar } from '@/ui/ProgressBar'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './export-text'

/** How far an export is, and what became of it. */
export function ExportProgress({ state }: { state: Exporting }) {
  const t = useText(text)
  const language = useLanguage()
  const number = (n: number) => formatNumber(n, language)
  if (state.is === 'idle') return null
  if (state.is === 'running') {
    const said = t('progress', { done: number(state.rows), total: number(state.total) })
    return (
      <div className="mt-4">
        <ProgressBar label={t('title')} share={state.rows / Math.max(1, state.total)} valueText={said} />
        <p className="mt-1 text-sm text-ink2">{said}</p>
      </div>
    )
  }
  if (state.is === 'failed') {
    return (
      <p role="alert" className="mt-4 flex items-start gap-2">
        <Icon name="warning" />
        <span className="min-w-0 wrap-anywhere">{t('failed', { why: state.say(language) })}</span>
      </p>
    )
  }
  return (
    <p role="status" className="mt-4">
      {state.is === 'saved' ? t('saved', { count: state.rows, n: number(state.rows) }) : t('cancelled')}
    </p>
  )
}
