import { useState } from 'react'
import { formatDateTime, formatNumber, zoneLabel } from '@/base/format'
import type { Scope } from '@/data/explore/use-scope'
import { isUnsettled } from '@/data/extracts'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import type { ListedColumn } from '@/data/rows/column-choice'
import {
  columnsIn,
  columnsOnScreen,
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  type ExportFormat,
} from '@/data/rows/export-columns'
import type { Export } from '@/data/rows/use-export'
import type { Listed } from '@/data/rows/use-listing'
import { isWithheld } from '@/filter/compile-filter'
import { filterWords } from '@/filter/filter-words'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/overlay/Dialog'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { ExportNotes } from './ExportNotes'
import { ExportProgress } from './ExportProgress'
import { text } from './export-text'
import { orderWords } from './row-words'

export interface ExportDialogProps {
  readonly listed: Listed
  readonly scope: Scope
  readonly shown: readonly ListedColumn[]
  /** Goes on when this is closed. */
  readonly exporting: Export
  readonly onClose: () => void
}

/** What will be in the file, said before it is made; then how far it is. */
export function ExportDialog({ listed, scope, shown, exporting, onClose }: ExportDialogProps) {
  const t = useText(text)
  const language = useLanguage()
  const { sha256, full } = useOpenCase()
  const { where, window, zone } = useInvestigation().investigation
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [which, setWhich] = useState<'all' | 'shown'>('all')
  const { state, start, cancel } = exporting
  const { listing, total } = listed
  const { extracts } = scope
  const columns = columnsIn(format, which === 'all' ? EXPORT_COLUMNS : columnsOnScreen(shown))
  const unsettled = extracts.some(isUnsettled)
  const said = where.map((term) => filterWords(term, language)).map(({ field, values }) => `${field}: ${values}`)
  const asked = { case: { id: full.id, sha256 }, filter: where, window, zone, order: listing.order }
  const isRunning = state.is === 'running'
  const canStart = !(isRunning || unsettled || listed.isStale || total === 0)
  const end = (at: 'from' | 'to') => formatDateTime(window[at], zone, language, 'medium')
  const facts: readonly (readonly [string, string])[] = [
    [t('rows'), t('rowsAll', { count: total ?? 0, n: formatNumber(total ?? 0, language) })],
    [t('filter'), said.length === 0 ? t('noFilter') : said.join(' · ')],
    [t('window'), t('span', { from: end('from'), to: end('to'), zone: zoneLabel(zone, window.from, language) })],
    [t('order'), orderWords(listing.order, language)],
  ]
  return (
    <Dialog
      title={t('title')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <span className="flex-1" />
          <Button onClick={isRunning ? cancel : onClose}>{t(isRunning ? 'cancel' : 'close')}</Button>
          <Button
            look="primary"
            // Not `disabled`, which would drop the focus that the press left here.
            aria-disabled={!canStart}
            className={canStart ? '' : 'opacity-50'}
            onClick={() => {
              if (canStart) void start({ ...asked, columns, format, extracts }, listing, total ?? 0)
            }}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink3">{name}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <SegmentedControl
          label={t('format')}
          segments={EXPORT_FORMATS.map((value) => ({ value, label: t(value) }))}
          value={format}
          onChange={setFormat}
        />
        <SegmentedControl
          label={t('columns')}
          segments={[
            { value: 'all', label: t('allColumns') },
            { value: 'shown', label: t('columnsOnScreen') },
          ]}
          value={which}
          onChange={setWhich}
        />
      </div>
      <p className="mt-2 font-mono text-2xs text-ink3 wrap-anywhere">{columns.join(', ')}</p>
      <ExportNotes
        format={format}
        columns={columns}
        isSimulated={scope.simulated}
        isWithheld={where.some(isWithheld)}
        isUnsettled={unsettled}
      />
      <ExportProgress state={state} />
    </Dialog>
  )
}
