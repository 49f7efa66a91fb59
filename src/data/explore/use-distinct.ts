import { useMemo, useRef } from 'react'
import { type DistinctTable, distinctTable } from '@/analysis/cube/distinct-table'
import { distinctGrid } from '@/analysis/cube/grids'
import type { ZoneId } from '@/base/brand'
import type { TextColumn } from '@/engine/access-table'
import type { Bins } from '@/engine/query'
import { type Answer, asked, useAnswer } from './answers'
import type { Scope } from './use-scope'

/** How many different values of a column the filter's rows have in any window; null asks nothing. */
export function useDistinct(scope: Scope, zone: ZoneId, column: TextColumn | null): Answer<DistinctTable> {
  const kept = useRef<Bins | null>(null)
  const { extent, window, tables, where, rows } = scope
  if (extent !== null) kept.current = distinctGrid({ extent, window, zone }, kept.current)
  const bins = kept.current
  const ask = useMemo(
    () => column && bins && asked({ kind: 'distinct' as const, tables, where, bins, column }, { rows }),
    [tables, where, bins, column, rows],
  )
  return useAnswer(ask, distinctTable)
}
