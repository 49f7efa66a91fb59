import { epochMs } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { spanOf, union } from '@/base/span'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { openShippedExtract } from '@/data/open-shipped-extract'
import { NO_FILTER } from '@/filter/term'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { clockOf, dayOfRow, zoneName } from './row-words'
import { text } from './text'
import type { OpenRow } from './use-open-row'

/** Says why the row that the view points to is not shown, and what helps. */
export function MissingRow({ missing }: { missing: NonNullable<OpenRow['missing']> }) {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { zone, window } = investigation
  const line = formatNumber('line' in missing ? missing.line : 0, language)
  const shipped = missing.is === 'absent' && full.extracts.find(({ sha256 }) => sha256.startsWith(missing.hash))
  const showOutside = (time: number) => {
    dispatch({ type: 'where', where: NO_FILTER })
    dispatch({ type: 'window', window: union(window, spanOf(time, time + 1)) })
  }
  return (
    <p
      role="status"
      className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-md border border-line2 bg-surface px-3 py-2"
    >
      <Icon name="info" />
      <span className="min-w-0 flex-1 basis-72">
        {missing.is === 'absent' && `${t('absent', { line, hash: missing.hash })} ${shipped ? '' : t('absentDrop')}`}
        {missing.is === 'no-row' && t('noRow', { line })}
        {missing.is === 'outside' &&
          t('outside', {
            time: `${dayOfRow(missing.time, zone, language)} ${clockOf(missing.time, zone)} ${zoneName(zone, epochMs(missing.time))}`,
          })}
      </span>
      {shipped && (
        <Button look="quiet" onClick={() => void openShippedExtract(shipped.id)}>
          {t('openIt', { file: shipped.file })}
        </Button>
      )}
      {missing.is === 'outside' && (
        <Button look="quiet" onClick={() => showOutside(missing.time)}>
          {t('showOutside')}
        </Button>
      )}
    </p>
  )
}
