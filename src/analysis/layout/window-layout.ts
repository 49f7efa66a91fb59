import type { Case } from '@/case/schema'
import type { AccessBins } from './access-bins'
import { type AccessOptions, layoutAccesses } from './access-layout'
import { type AxisScene, layoutAxis } from './axis-layout'
import { claimRows } from './claim-rows'
import { claimRowsShown, layoutClaims } from './claims-layout'
import type { LayoutContext } from './context'
import { layoutCoverage } from './coverage-layout'
import { layoutDwell } from './dwell-layout'
import { eventRows } from './event-rows'
import { layoutEvents } from './events-layout'
import type { LaneExhibit } from './exhibit-flags'
import { type KeyDates, keyDatesOf } from './key-dates'
import { layoutKeys } from './key-layout'
import { layoutPhases } from './phases-layout'
import { type LaneScene, px } from './scene'
import { softSpanOf } from './soft-span'

export const LANES = ['dwell', 'phases', 'accesses', 'keys', 'coverage', 'claims', 'events'] as const
export type LaneId = (typeof LANES)[number]

export interface PlacedLane {
  readonly id: LaneId
  /** Top of the lane with its title, and of its scene; the same where the title stands in the gutter. */
  readonly top: number
  readonly y: number
  readonly scene: LaneScene
}
export interface WindowScene {
  readonly axis: AxisScene
  readonly lanes: readonly PlacedLane[]
  /** Lines that tie start and notice through all lanes: x, from y, to y. */
  readonly ties: readonly { readonly x: number; readonly from: number; readonly to: number }[]
  readonly height: number
}

export interface WindowOptions extends AccessOptions {
  /** On a phone: all rival claims instead of three. */
  readonly allClaims: boolean
  /** Drawn on the events lane. */
  readonly exhibits: readonly LaneExhibit[]
}

export const AXIS_HEIGHT = 28
const TITLE = 20

/** What does not depend on the accesses: while a log is being read these are counted again and again, and all else stays. */
export interface CaseScene {
  readonly dates: KeyDates
  readonly axis: AxisScene
  readonly lanes: ReadonlyMap<LaneId, LaneScene>
}

/** A case without keys, coverage or claims has no such lane. */
export function layoutCase(
  context: LayoutContext,
  theCase: Case,
  { allClaims, exhibits }: Pick<WindowOptions, 'allClaims' | 'exhibits'>,
): CaseScene {
  const { narrow, lang } = context
  const dates = keyDatesOf(theCase)
  const claims = claimRows(theCase)
  const lanes = new Map<LaneId, LaneScene>()
  if (dates.firstAccess || dates.probe) lanes.set('dwell', layoutDwell(context, theCase, dates))
  if (theCase.phases.length > 0) lanes.set('phases', layoutPhases(context, theCase, dates))
  if (theCase.signingKeys.length > 0) lanes.set('keys', layoutKeys(context, theCase))
  if (theCase.coverage.length > 0) lanes.set('coverage', layoutCoverage(context, theCase))
  if (claims.length > 0) lanes.set('claims', layoutClaims(context, claimRowsShown(claims, dates, narrow, allClaims)))
  if (exhibits.length > 0 || eventRows(theCase, lang).some((row) => row.events.length > 0))
    lanes.set('events', layoutEvents(context, theCase, exhibits))
  return { dates, axis: layoutAxis(context, narrow ? 18 : 17), lanes }
}

/** All lanes on one time axis, one under the other: those of `laidOut` and the accesses. */
export function withAccesses(
  context: LayoutContext,
  theCase: Case,
  { dates, axis, lanes: others }: CaseScene,
  bins: AccessBins | null,
  options: AccessOptions,
): WindowScene {
  const { narrow } = context
  let y = AXIS_HEIGHT
  const lanes: PlacedLane[] = []
  for (const id of LANES) {
    const scene = id === 'accesses' ? layoutAccesses(context, theCase, dates, bins, options) : others.get(id)
    if (scene === undefined) continue
    const title = narrow && id !== 'dwell' && id !== 'phases' ? TITLE : 0
    lanes.push({ id, top: y, y: y + title, scene })
    y += title + scene.height + (narrow ? 4 : 0)
  }
  return { axis, lanes, ties: tiesOf(context, dates, lanes), height: y }
}

export function layoutWindow(
  context: LayoutContext,
  theCase: Case,
  bins: AccessBins | null,
  options: WindowOptions,
): WindowScene {
  return withAccesses(context, theCase, layoutCase(context, theCase, options), bins, options)
}

/** Only two, because more would be a grid. */
function tiesOf({ scale }: LayoutContext, dates: KeyDates, lanes: readonly PlacedLane[]): WindowScene['ties'] {
  const dwell = lanes.find((lane) => lane.id === 'dwell')
  const last = lanes.at(-1)
  if (dwell === undefined || last === undefined) return []
  return [dates.firstAccess, dates.awareAt].flatMap((date, index) => {
    if (date === null || date.when.precision === 'month') return []
    const x = px(scale.x(softSpanOf(date.when).from))
    const down = last.id === 'events' ? 26 + index * 20 : last.scene.height
    return x < scale.x0 || x > scale.x1 ? [] : [{ x, from: dwell.y + 10, to: last.y + down }]
  })
}
