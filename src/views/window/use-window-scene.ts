import { useMemo } from 'react'
import type { AccessSeries } from '@/analysis/access-series'
import { type AccessBins, accessBins } from '@/analysis/layout/access-bins'
import type { LayoutContext } from '@/analysis/layout/context'
import type { LaneExhibit } from '@/analysis/layout/exhibit-flags'
import type { Measure } from '@/analysis/layout/measure'
import { layoutOverview } from '@/analysis/layout/overview-layout'
import type { LaneScene } from '@/analysis/layout/scene'
import { type TimeScale, timeScale } from '@/analysis/layout/time-scale'
import { layoutCase, type WindowScene, withAccesses } from '@/analysis/layout/window-layout'
import type { ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import type { Language } from '@/base/text'
import type { Case } from '@/case/schema'
import type { Filters } from '@/investigation/state'

/** Narrower than this, lane names stand above their lanes. */
const NARROW_BELOW = 640
const GUTTER = 176
const RIGHT = 14
const NARROW_PAD = 16

export interface Frame {
  readonly width: number
  readonly narrow: boolean
  readonly x0: number
  readonly x1: number
}

export function frameOf(width: number): Frame {
  const narrow = width < NARROW_BELOW
  return narrow
    ? { width, narrow, x0: NARROW_PAD, x1: width - NARROW_PAD }
    : { width, narrow, x0: GUTTER, x1: width - RIGHT }
}

export interface SceneInput {
  readonly frame: Frame
  readonly known: Case
  readonly totals: AccessSeries | null
  readonly shown: Span
  readonly limits: Span
  readonly zone: ZoneId
  readonly lang: Language
  readonly measure: Measure
  readonly filters: Filters
  readonly allClaims: boolean
  readonly exhibits: readonly LaneExhibit[]
}

export interface DrawnWindow {
  readonly context: LayoutContext
  readonly bins: AccessBins | null
  readonly scene: WindowScene
  /** The whole case: does not change while the window moves. */
  readonly overview: LaneScene
  readonly overviewScale: TimeScale
}

/** Everything on screen as values. While the window moves, or a log is being read, only what depends on it is laid out again. */
export function useWindowScene(input: SceneInput): DrawnWindow {
  const { frame, known, totals, shown, limits, zone, lang, measure, filters, allClaims, exhibits } = input
  const { x0, x1, narrow } = frame
  const context = useMemo(
    (): LayoutContext => ({ scale: timeScale(shown, x0, x1), zone, lang, measure, narrow }),
    [shown, x0, x1, zone, lang, measure, narrow],
  )
  const bins = useMemo(
    () => (totals === null ? null : accessBins(totals, known, shown, zone, x1 - x0)),
    [totals, known, shown, zone, x0, x1],
  )
  const laidOut = useMemo(
    () => layoutCase(context, known, { allClaims, exhibits }),
    [context, known, allClaims, exhibits],
  )
  const scene = useMemo(
    () => withAccesses(context, known, laidOut, bins, { scale: filters.scale, pages: filters.pages }),
    [context, known, laidOut, bins, filters.scale, filters.pages],
  )
  const overviewScale = useMemo(() => timeScale(limits, x0, x1), [limits, x0, x1])
  const overview = useMemo(() => {
    const all = totals === null ? null : accessBins(totals, known, limits, zone, x1 - x0)
    return layoutOverview({ scale: overviewScale, zone, lang, measure, narrow }, known, all)
  }, [overviewScale, totals, known, limits, zone, lang, measure, narrow, x0, x1])
  return { context, bins, scene, overview, overviewScale }
}
