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

/** Counts that any window can be read from without asking again; null asks nothing. */
export function useCube(scope: Scope, wish: CubeWish | null): Answer<WindowCube> {
  return useAnswer(wish && asked({ kind: 'cube', tables: scope.tables, ...wish }, scope), windowCube)
}
