import { useMemo } from 'react'
import type { Dimension, ValuesColumns } from '@/engine/query'
import { type Answer, asked, useAnswer } from './answers'
import type { Scope } from './use-scope'

/** Values of a dimension that hold a text, of the filter's rows in the window; all values hold an empty one, null asks nothing. */
export function useValues(scope: Scope, by: Dimension, holding: string | null, top: number): Answer<ValuesColumns> {
  const { tables, where, window, rows } = scope
  const ask = useMemo(() => {
    const time = { from: window.from, to: window.to }
    return holding === null ? null : asked({ kind: 'values' as const, tables, where, time, by, holding, top }, { rows })
  }, [tables, where, window, by, holding, top, rows])
  return useAnswer(ask, same)
}

const same = (columns: ValuesColumns): ValuesColumns => columns
