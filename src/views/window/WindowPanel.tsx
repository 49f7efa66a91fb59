import { useCallback, useMemo } from 'react'
import type { Span } from '@/base/span'
import { useAccessTotals } from '@/data/access-totals'
import { copyLink } from '@/data/copy-link'
import { useExhibits } from '@/data/exhibits/exhibits'
import { useOpenExhibit } from '@/data/exhibits/use-open-exhibit'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useSavedPage } from '@/data/saved-page'
import type { Filters, Selection } from '@/investigation/state'
import { WindowCard } from './WindowCard'
import { type WindowExhibit, windowExhibits } from './window-exhibits'

/** The breach window of the open case. */
export function WindowPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch, limits } = useInvestigation()
  const totals = useAccessTotals()
  const saved = useSavedPage() !== null
  const { exhibits: kept } = useExhibits()
  const { exhibits: told } = investigation
  const exhibits = useMemo(() => windowExhibits(kept, told), [kept, told])
  const open = useOpenExhibit()
  const onExhibit = useCallback((exhibit: WindowExhibit) => open(exhibit.linked, exhibit.kept), [open])
  const onWindow = useCallback((window: Span) => dispatch({ type: 'window', window }), [dispatch])
  const onSelect = useCallback((selection: Selection | null) => dispatch({ type: 'select', selection }), [dispatch])
  const onFilter = useCallback((filters: Partial<Filters>) => dispatch({ type: 'filter', filters }), [dispatch])
  const onCopyLink = useCallback((selection: Selection) => void copyLink(selection), [])
  return (
    <WindowCard
      {...{ full, known, investigation, limits, totals, exhibits }}
      {...{ onWindow, onSelect, onFilter }}
      onCopyLink={saved ? null : onCopyLink}
      onExhibit={saved ? null : onExhibit}
    />
  )
}
