import { useCallback } from 'react'
import type { Span } from '@/base/span'
import { useAccessTotals } from '@/data/access-totals'
import { copyLink } from '@/data/copy-link'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import type { Filters, Selection } from '@/investigation/state'
import { WindowCard } from './WindowCard'

/** The breach window of the open case. */
export function WindowPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch, limits } = useInvestigation()
  const totals = useAccessTotals()
  const onWindow = useCallback((window: Span) => dispatch({ type: 'window', window }), [dispatch])
  const onSelect = useCallback((selection: Selection | null) => dispatch({ type: 'select', selection }), [dispatch])
  const onFilter = useCallback((filters: Partial<Filters>) => dispatch({ type: 'filter', filters }), [dispatch])
  const onCopyLink = useCallback((selection: Selection) => void copyLink(selection), [])
  return <WindowCard {...{ full, known, investigation, limits, totals, onWindow, onSelect, onFilter, onCopyLink }} />
}
