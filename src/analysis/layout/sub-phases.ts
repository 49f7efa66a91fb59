import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import { labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { paintOfPage } from './page-paint'
import type { PhaseRows } from './phase-rows'
import { fadeOf, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { shortWhen } from './words'

/** Which page was taken when: thin strips under the exfiltration, in the hue of the page. */
export function layoutSubPhases(
  context: LayoutContext,
  theCase: Case,
  dates: KeyDates,
  { y, h, baseline }: NonNullable<PhaseRows['sub']>,
): LanePart {
  const { scale, lang } = context
  const part = emptyPart()
  const row = labelRow(context)
  const start = dates.firstAccess === null ? Number.NEGATIVE_INFINITY : scale.x(softSpanOf(dates.firstAccess.when).from)
  for (const phase of theCase.phases) {
    if (phase.page === undefined) continue
    const page = theCase.pages.find((each) => each.id === phase.page)
    const soft = softSpanOf(phase.when)
    const clip = clippedToPlot(scale, scale.x(soft.from), phase.ongoing ? scale.x1 : scale.x(soft.to))
    if (clip === null) continue
    const [a, b] = clip
    add(
      part.shapes,
      barShape(scale, scale.x(soft.from), scale.x(soft.to), y, h, {
        fill: paintOfPage(page),
        fade: fadeOf(soft, scale),
        ongoing: phase.ongoing ?? false,
      }),
    )
    const sure = Math.max(a, scale.x(soft.sure))
    add(
      part.labels,
      row.place({
        variants: [
          [{ text: `${local(phase.title, lang)}, ${shortWhen(phase.when, context)}` }],
          [{ text: local(phase.title, lang) }],
        ],
        // Clear of the line that ties the first access through all lanes.
        places: (w) =>
          [start > a && start < b ? start + 4 : a + 2, sure, a + 2, b - w].filter((x) => x >= a && x + w <= b + 120),
        y: baseline,
        size: 11,
        paint: 'ink2',
        ground: 'halo',
      }),
    )
    part.marks.push({
      key: `phase:${phase.id}`,
      at: soft.from,
      box: { x: a, y: y - 3, w: b - a, h: baseline - y + 6 },
      x: (a + b) / 2,
      y: y + h,
      targets: [{ kind: 'phase', id: phase.id }],
      outline: 'box',
    })
  }
  return part
}
