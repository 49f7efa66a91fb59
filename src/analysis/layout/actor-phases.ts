import { local } from '@/case/local'
import type { Case, CasePhase } from '@/case/schema'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { type LabelRow, labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { ATTACK_PHASES, type PhaseRows } from './phase-rows'
import { phaseWord } from './phase-word'
import type { Paint } from './scene'
import { fadeOf, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { wordsIn } from './words'

const ROWS: readonly {
  readonly phases: readonly CasePhase['phase'][]
  readonly fill: Paint
  readonly short: 'shortDetection' | 'shortResponse' | 'shortAuthorities'
}[] = [
  { phases: ['detection'], fill: 'ink', short: 'shortDetection' },
  { phases: ['response'], fill: 'company', short: 'shortResponse' },
  { phases: ['regulatory', 'legal'], fill: 'authority', short: 'shortAuthorities' },
]

/** Detection, the company's answer, and the authorities', each in its own thin row and colour. */
export function layoutActorPhases(
  context: LayoutContext,
  theCase: Case,
  { actors: { y, h, pitch, labelled, beside } }: PhaseRows,
): LanePart {
  const { scale, lang } = context
  const part = emptyPart()
  const word = wordsIn(lang)
  ROWS.forEach(({ phases, fill, short }, index) => {
    const top = y + index * pitch
    const row = labelRow(context)
    if (beside) blockAttack(context, theCase, row)
    const found = theCase.phases.filter((phase) => phases.includes(phase.phase) && phase.page === undefined)
    const seen = found.flatMap((phase) => {
      const soft = softSpanOf(phase.when)
      const clip = clippedToPlot(
        scale,
        scale.x(soft.from),
        phase.ongoing ? scale.x1 : Math.max(scale.x(soft.to), scale.x(soft.from) + 4),
      )
      return clip === null ? [] : [{ phase, soft, a: clip[0], b: clip[1] }]
    })
    for (const { phase, soft, a, b } of seen) {
      add(
        part.shapes,
        barShape(scale, scale.x(soft.from), Math.max(scale.x(soft.to), scale.x(soft.from) + 4), top, h, {
          fill,
          fade: fadeOf(soft, scale),
          ongoing: phase.ongoing ?? false,
          notch: labelled,
        }),
      )
      part.marks.push({
        key: `phase:${phase.id}`,
        at: soft.from,
        box: { x: a, y: top, w: b - a, h },
        x: (a + b) / 2,
        y: top + h / 2,
        targets: [{ kind: 'phase', id: phase.id }],
        outline: 'box',
      })
    }
    if (!labelled || seen.length === 0) return
    // Bars of one row that overlap are read as one; their names stand together where the first begins.
    const [a, b] = [Math.min(...seen.map((each) => each.a)), Math.max(...seen.map((each) => each.b))]
    const names = [
      seen.map(({ phase }) => local(phase.title, lang)),
      seen.map(({ phase }) => phaseWord(phase.phase, lang)),
    ]
    const variants = [
      ...names.map((each) => [...new Set(each)].join(', ')),
      names[0]?.[0] ?? '',
      names[1]?.[0] ?? '',
      word(short),
    ]
    const runs = variants.map((said) => [{ text: said }])
    const wish = { variants: runs, y: top + h / 2 + 4, size: 11 }
    const inside = row.place({
      ...wish,
      places: (w) => (w + 10 <= b - a ? [a + 5] : []),
      paint: 'on-ink',
      ground: 'none',
    })
    add(part.labels, inside ?? row.place({ ...wish, places: (w) => [b + 5, a - 5 - w], paint: 'ink', ground: 'halo' }))
  })
  return part
}

/** Words beside a bar stay off the band of the intruder, which lies in the same height. */
function blockAttack({ scale }: LayoutContext, theCase: Case, row: LabelRow): void {
  for (const phase of theCase.phases) {
    if (!ATTACK_PHASES.has(phase.phase)) continue
    const soft = softSpanOf(phase.when)
    row.block(scale.x(soft.from), scale.x(soft.to))
  }
}
