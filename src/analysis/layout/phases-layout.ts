import type { Case } from '@/case/schema'
import { layoutActorPhases } from './actor-phases'
import { layoutAttackPhases } from './attack-phases'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import { phaseRows } from './phase-rows'
import type { LaneScene } from './scene'
import { layoutSubPhases } from './sub-phases'

/** Phases of the incident; a month is drawn as soft as it was published. */
export function layoutPhases(context: LayoutContext, theCase: Case, dates: KeyDates): LaneScene {
  const rows = phaseRows(theCase, context.narrow)
  const parts = [
    layoutAttackPhases(context, theCase, dates, rows),
    ...(rows.sub === null ? [] : [layoutSubPhases(context, theCase, dates, rows.sub)]),
    layoutActorPhases(context, theCase, rows),
  ]
  return {
    height: rows.height,
    shapes: parts.flatMap((part) => part.shapes),
    labels: parts.flatMap((part) => part.labels),
    marks: parts.flatMap((part) => part.marks).sort((a, b) => a.at - b.at),
    rows: [],
  }
}
