import { useRef } from 'react'
import { type Grids, gridsFor } from '@/analysis/cube/grids'
import type { ZoneId } from '@/base/brand'
import type { Scope } from './use-scope'

/**
 * Where split cubes are counted. Kept from one window to the next as long as they meet it, so that only what cannot be told
 * exactly is asked anew.
 */
export function useGrids(scope: Scope, zone: ZoneId, besides: readonly number[], series: number): Grids | null {
  const kept = useRef<Grids | null>(null)
  const { extent, window } = scope
  if (extent === null) return null
  kept.current = gridsFor({ extent, window, besides, series, zone }, kept.current)
  return kept.current
}
