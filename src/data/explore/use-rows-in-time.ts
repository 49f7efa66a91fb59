import { useMemo } from 'react'
import { rowsGrid } from '@/analysis/cube/grids'
import type { WindowCube } from '@/analysis/cube/window-cube'
import type { Condition } from '@/engine/condition'
import type { Answer } from './answers'
import { useCube } from './use-cube'
import type { Scope } from './use-scope'

export interface RowsInTime {
  /** Without a filter. */
  readonly all: Answer<WindowCube>
  readonly matched: Answer<WindowCube>
}

/** Rows of all logs by quarters of an hour, with the filter and without. */
export function useRowsInTime(scope: Scope): RowsInTime {
  const [all, matched] = [useRows(scope, NONE), useRows(scope, scope.where)]
  return useMemo(() => ({ all, matched }), [all, matched])
}

/** The same of other rows than those of the view; null asks nothing. */
export function useRows(scope: Scope, where: readonly Condition[] | null): Answer<WindowCube> {
  const { extent } = scope
  const bins = useMemo(() => extent && rowsGrid(extent), [extent])
  return useCube(scope, bins && where && { where, bins, by: null, top: 0, besides: NOTHING })
}

const NONE: readonly Condition[] = []
const NOTHING: readonly string[] = []
