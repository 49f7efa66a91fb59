import { lazy, Suspense, useState } from 'react'
import type { ZoneId } from '@/base/brand'
import type { Scope } from '@/data/explore/use-scope'
import type { Order } from '@/data/rows/ask-rows'
import type { ListedColumn } from '@/data/rows/column-choice'
import { useExport } from '@/data/rows/use-export'
import type { Find } from '@/data/rows/use-find'
import type { Listed } from '@/data/rows/use-listing'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { ColumnMenu } from './ColumnMenu'
import { text as exportText } from './export-text'
import { FindBar } from './FindBar'
import { JumpButton } from './JumpButton'
import { orderWords } from './row-words'
import type { Sight } from './table-columns'
import { text } from './text'

const ExportDialog = lazy(() => import('./ExportDialog').then((m) => ({ default: m.ExportDialog })))

export interface RowsFooterProps {
  readonly listed: Listed
  readonly scope: Scope
  readonly shown: readonly ListedColumn[]
  readonly sight: Sight
  readonly order: Order
  /** What was done last, for the eye and the ear. */
  readonly said: string
  readonly search: Find
  readonly isFilled: (column: ListedColumn) => boolean
  /** A time to show how times are typed. */
  readonly example: number
  readonly onHit: (position: number) => void
  readonly onJump: (time: number) => void
  readonly onPinRange: (() => void) | undefined
  readonly zone: ZoneId
  readonly number: (n: number) => string
}

/** Where in the rows one is, and what can be done with all of them. */
export function RowsFooter(props: RowsFooterProps) {
  const {
    listed,
    scope,
    shown,
    sight,
    order,
    said,
    search,
    isFilled,
    example,
    onHit,
    onJump,
    onPinRange,
    zone,
    number,
  } = props
  const t = useText(text)
  const tExport = useText(exportText)
  const language = useLanguage()
  const [isFinding, setFinding] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const exporting = useExport()
  const { state } = exporting
  // What the dialog itself says while it is open.
  const outcome = isExporting
    ? null
    : state.is === 'saved'
      ? tExport('saved', { count: state.rows, n: number(state.rows) })
      : state.is === 'failed'
        ? tExport('failed', { why: state.say(language) })
        : null
  const total = listed.total ?? 0
  const last = Math.min(sight.last, total)
  return (
    <div className="mt-1.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-ink2">
          {total > 0 && t('inSight', { first: number(sight.first + 1), last: number(last), total: number(total) })}
        </span>
        <span className="text-ink3">{orderWords(order, language)}</span>
        <span aria-live="polite" className="min-w-0 flex-1 text-ink3">
          {listed.isStale ? t('updating') : (outcome ?? said)}
        </span>
        {!isFinding && (
          <Button look="quiet" data-do="find-text" onClick={() => setFinding(true)}>
            {t('find')}
          </Button>
        )}
        <JumpButton zone={zone} example={example} onJump={onJump} />
        <ColumnMenu isFilled={isFilled} />
        {total > 0 && (
          <Button look="quiet" data-do="export-rows" onClick={() => setExporting(true)}>
            {state.is === 'running'
              ? t('exporting', { percent: number(Math.floor((100 * state.rows) / state.total)) })
              : t('export')}
          </Button>
        )}
        {onPinRange && total > 0 && (
          <Button look="quiet" onClick={onPinRange}>
            {t('pinRange')}
          </Button>
        )}
      </div>
      {isExporting && (
        <Suspense fallback={<span data-loading hidden />}>
          <ExportDialog
            listed={listed}
            scope={scope}
            shown={shown}
            exporting={exporting}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      {isFinding && (
        <div className="mt-1">
          <FindBar
            search={search}
            onHit={onHit}
            onClose={() => {
              search.forget()
              setFinding(false)
            }}
          />
        </div>
      )}
    </div>
  )
}
