import { useMemo } from 'react'
import { type WindowCube, windowCube } from '@/analysis/cube/window-cube'
import type { Condition } from '@/engine/condition'
import type { Bins, Dimension } from '@/engine/query'
import { type Answer, asked, useAnswer } from './answers'
import type { Scope } from './use-scope'

export interface CubeWish {
  readonly where: readonly Condition[]
  readonly bins: Bins
  readonly by: Dimension | null
  readonly top: number
  readonly besides: readonly string[]
}

/** Counts that any window can be read from without asking again; null asks nothing. What is wished may be another object each time, its parts not. */
export function useCube(scope: Scope, wish: CubeWish | null): Answer<WindowCube> {
  const { tables, rows } = scope
  const { where, bins, by, top, besides } = wish ?? NO_WISH
  const ask = useMemo(
    () => bins && asked({ kind: 'cube' as const, tables, where, bins, by, top, besides }, { rows }),
    [tables, rows, where, bins, by, top, besides],
  )
  return useAnswer(ask, windowCube)
}

const NO_WISH: Omit<CubeWish, 'bins'> & { readonly bins: null } = {
  where: [],
  bins: null,
  by: null,
  top: 0,
  besides: [],
}
