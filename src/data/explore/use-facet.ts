import { useMemo } from 'react'
import { facetValues } from '@/analysis/cube/facet-rows'
import type { Grids } from '@/analysis/cube/grids'
import type { WindowCube } from '@/analysis/cube/window-cube'
import type { Condition } from '@/engine/condition'
import type { Bins, Dimension } from '@/engine/query'
import type { Answer } from './answers'
import { useCube } from './use-cube'
import type { Scope } from './use-scope'

export interface FacetWish {
  readonly by: Dimension
  readonly grids: Grids
  /** Values told apart. */
  readonly top: number
  /** Values of the filter, told apart whatever their size. */
  readonly chosen: readonly string[]
  /** Rows to compare with, as conditions; null compares with none. */
  readonly against: readonly Condition[] | null
}

export interface Facet {
  readonly values: readonly (string | null)[]
  /** The filter's rows over all time, and more finely around the window where that is needed. */
  readonly base: Answer<WindowCube>
  readonly fine: Answer<WindowCube>
  /** Without a filter, at all times. */
  readonly overall: WindowCube | null
  /** Rows to compare with. */
  readonly other: Answer<WindowCube>
}

/** Without a filter and in one bin the number of values is no matter of size. */
const OVERALL = 200

/** Counts of one dimension for any window. */
export function useFacet(scope: Scope, { by, grids, top, chosen, against }: FacetWish): Facet {
  const { where, extent } = scope
  const once = useMemo(() => oneBin(extent), [extent])
  const base = useCube(scope, { where, bins: grids.base, by, top, besides: chosen })
  const fine = useCube(scope, grids.fine && { where, bins: grids.fine, by, top, besides: chosen })
  const other = useCube(scope, against && { where: against, bins: grids.fine ?? grids.base, by, top, besides: chosen })
  const overall = useCube(scope, once && { where: NONE, bins: once, by, top: OVERALL, besides: NOTHING }).data
  const values = useMemo(
    () => (base.data === null ? [] : facetValues(base.data, overall, chosen, top)),
    [base.data, overall, chosen, top],
  )
  return useMemo(() => ({ values, base, fine, overall, other }), [values, base, fine, overall, other])
}

const NONE: readonly Condition[] = []
const NOTHING: readonly string[] = []

const oneBin = (extent: Scope['extent']): Bins | null =>
  extent && { from: extent.from, binMs: extent.to - extent.from, count: 1, cuts: [] }
