import type { AccessSeries } from '@/analysis/access-series'
import { type AccessBins, accessBins } from '@/analysis/layout/access-bins'
import type { LayoutContext } from '@/analysis/layout/context'
import { fitted } from '@/analysis/layout/fitted'
import { timeScale } from '@/analysis/layout/time-scale'
import { type LaneId, layoutWindow } from '@/analysis/layout/window-layout'
import type { ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import { type Language, translator } from '@/base/text'
import type { Case } from '@/case/schema'
import type { Filters } from '@/investigation/state'
import { type FigureAxis, figureAxis } from './figure-axis'
import { paperMeasure } from './figure-measure'
import { text } from './figure-text'
import { type PaperLane, paperScene } from './paper-scene'

/**
 * Laid out 790 px wide and printed 504 pt wide (A4 between its margins): the 11 px of the smallest label become 7 pt,
 * the least a court copy keeps readable. Letter is wider and so larger.
 */
const PAPER: FigureSize = { width: 790, gutter: 118, events: false }
export interface FigureSize {
  readonly width: number
  /** Left of the plot, for the names. */
  readonly gutter: number
  /** With the lane of events; on paper they are in the table of section 4 instead. */
  readonly events: boolean
}
/** Labels may run this far beyond the plot. */
const LABEL_OVERHANG = 9

export interface FigureLane {
  readonly id: LaneId
  readonly y: number
  /** Name of the lane, then smaller lines under it. */
  readonly name: readonly string[]
  readonly nameY: number
  readonly scene: PaperLane
}
export interface WindowFigure {
  readonly width: number
  readonly height: number
  /** Left and right edge of the plot. */
  readonly left: number
  readonly right: number
  readonly axis: FigureAxis
  readonly lanes: readonly FigureLane[]
  /** Dashed verticals at first access and notice. */
  readonly ties: readonly { readonly x: number; readonly from: number }[]
}

export interface FigureInput {
  readonly case: Case
  readonly window: Span
  readonly zone: ZoneId
  readonly language: Language
  readonly accesses: AccessSeries | null
  readonly filters: Filters
  /** That of paper where it is left out. */
  readonly size?: FigureSize
}

/** Baseline of the name, level with the first row of the lane. */
const NAME_Y: Readonly<Record<LaneId, number>> = {
  dwell: 21,
  phases: 23,
  accesses: 20,
  keys: 32,
  coverage: 20,
  claims: 17,
  events: 17,
}

/** The window of the screen laid out for paper, lane under lane. */
export function windowFigure(input: FigureInput): WindowFigure {
  const { width, gutter, events } = input.size ?? PAPER
  const right = width - LABEL_OVERHANG
  const context: LayoutContext = {
    scale: timeScale(input.window, gutter, right),
    zone: input.zone,
    lang: input.language,
    measure: paperMeasure,
    narrow: false,
  }
  const bins =
    input.accesses === null ? null : accessBins(input.accesses, input.case, input.window, input.zone, right - gutter)
  const scene = layoutWindow(context, input.case, bins, { ...input.filters, allClaims: true, exhibits: [] })
  const lanes = scene.lanes
    .filter((lane) => events || lane.id !== 'events')
    .map(
      (lane): FigureLane => ({
        id: lane.id,
        y: lane.y,
        name: nameOf(lane.id, bins, input.language),
        nameY: NAME_Y[lane.id],
        scene: withFittedNames(paperScene(lane.id, lane.scene), gutter),
      }),
    )
  const last = lanes.at(-1)
  return {
    width,
    height: last === undefined ? 0 : last.y + last.scene.height,
    left: gutter,
    right,
    axis: figureAxis(context),
    lanes,
    ties: scene.ties,
  }
}

function nameOf(id: LaneId, bins: AccessBins | null, language: Language): string[] {
  const t = translator(text, language)
  if (id !== 'accesses') return [t(id)]
  const per = bins === null ? [] : [t(`per-${bins.unit}`)]
  return [t(id), ...per, ...(bins?.simulated === true ? [t('simulatedFrom'), t('publishedTotals')] : [])]
}

/** Names of claimants fill the gutter and no more. The day they spoke is in the table of claims. */
function withFittedNames(scene: PaperLane, gutter: number): PaperLane {
  return {
    ...scene,
    rows: scene.rows.map((row) =>
      row.note === undefined ? row : { ...row, name: fitted(row.name, gutter - 4, 11, paperMeasure) },
    ),
  }
}
