import { formatNumber } from '@/base/format'
import type { ExtractStats } from '@/data/extracts'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './facts-text'

/** Rows + rejected + skipped = lines: the promise, in figures. */
export function LineSum({ stats }: { stats: ExtractStats }) {
  const t = useText(text)
  const language = useLanguage()
  const term = (id: 'rows' | 'rejects' | 'skipped' | 'lines') => (
    <span className="whitespace-nowrap">
      <b className={id === 'rows' || id === 'lines' ? 'text-lg' : 'text-lg font-normal'}>
        {formatNumber(stats[id], language)}
      </b>{' '}
      <span className="text-sm text-ink2">{t(`sum-${id}`, { count: stats[id] })}</span>
    </span>
  )
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-2.5">
      {term('rows')}
      <span className="text-ink3">+</span>
      {term('rejects')}
      <span className="text-ink3">+</span>
      {term('skipped')}
      <span className="text-ink3">=</span>
      {term('lines')}
    </p>
  )
}
