import { local } from '@/case/local'
import type { Case, CasePhase } from '@/case/schema'
import { beginningOf, daysFromTo, endingOf } from '@/case/when'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import { labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { ATTACK_PHASES, type PhaseRows } from './phase-rows'
import { phaseWord } from './phase-word'
import { type Paint, px, type TextRun } from './scene'
import { fadeOf, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { daysText, wordsIn } from './words'

/** Preparation, test, dormancy, exfiltration in one band. */
export function layoutAttackPhases(
  context: LayoutContext,
  theCase: Case,
  dates: KeyDates,
  { attack: { y, h } }: PhaseRows,
): LanePart {
  const { scale, narrow } = context
  const part = emptyPart()
  const row = labelRow(context)
  const size = narrow ? 11 : 11.5
  for (const phase of theCase.phases.filter((each) => ATTACK_PHASES.has(each.phase) && each.page === undefined)) {
    const soft = softSpanOf(phase.when)
    const clip = clippedToPlot(scale, scale.x(soft.from), phase.ongoing ? scale.x1 : scale.x(soft.to))
    if (clip === null) continue
    const [a, b] = clip
    const contested = phase.phase === 'exfiltration' && isContested(dates)
    const dormant = phase.phase === 'dormant'
    const runs = variantsOf(phase, context, theCase, dates)
    const pad = soft.point ? 2 : 10
    const tail = contested ? 18 : 0
    const label = row.place({
      variants: runs,
      places: (w) => {
        // White words need the full colour behind them, which a soft point has only in its middle.
        if (w + tail + pad * 2 > b - a || (soft.point && w > (b - a) * 0.75)) return []
        return [soft.point || dormant ? (a + b - w) / 2 : a + pad]
      },
      y: y + h / 2 + 4,
      size: phase.phase === 'exfiltration' && !narrow ? 12.5 : size,
      paint: dormant ? 'ink3' : phase.phase === 'preparation' ? 'ink' : 'on-ink',
      ground: 'none',
    })
    if (dormant) {
      const [left, right] = [a + 8, b - 6]
      const gap = label === null ? null : [label.x - 6, label.x + label.width + 6]
      const d =
        gap === null
          ? `M${px(left)} ${y + h / 2}H${px(right)}`
          : `M${px(left)} ${y + h / 2}H${px(gap[0] ?? left)}M${px(gap[1] ?? right)} ${y + h / 2}H${px(right)}`
      if (right > left) part.shapes.push({ shape: 'line', d, stroke: 'ink3', width: 1, dash: 'unpublished' })
    } else {
      const bar = barShape(scale, scale.x(soft.from), scale.x(soft.to), y, h, {
        fill: FILL[phase.phase] ?? 'attack',
        fade: fadeOf(soft, scale),
        ongoing: phase.ongoing ?? false,
        notch: true,
      })
      add(part.shapes, bar)
    }
    add(part.labels, label)
    if (label !== null && contested) {
      const x = px(label.x + label.width + 12)
      part.shapes.push({
        shape: 'glyph',
        glyph: 'disc',
        x,
        y: y + h / 2,
        r: 4.5,
        paint: 'on-ink',
        certainty: 'half',
        ground: 'attack',
      })
    }
    part.marks.push({
      key: `phase:${phase.id}`,
      at: soft.from,
      box: { x: a, y, w: b - a, h },
      x: (a + b) / 2,
      y: y + h / 2,
      targets: [{ kind: 'phase', id: phase.id }],
      outline: 'box',
    })
  }
  return part
}

const FILL: Partial<Record<CasePhase['phase'], Paint>> = { preparation: 'attack-soft' }

const isContested = (dates: KeyDates): boolean =>
  (dates.firstAccess?.contested ?? false) || (dates.lastAccess?.contested ?? false)

function variantsOf(phase: CasePhase, context: LayoutContext, theCase: Case, dates: KeyDates): (readonly TextRun[])[] {
  const { lang } = context
  const title = local(phase.title, lang)
  const strong = phase.phase === 'probe' || phase.phase === 'exfiltration'
  const texts = [title, phaseWord(phase.phase, lang)]
  if (phase.phase === 'exfiltration' && !phase.ongoing && phase.when.end !== undefined) {
    // The ends as they were published, as the headline counts them: a span has the precision of its softer end.
    const [from, to] = [dates.firstAccess?.when ?? phase.when, dates.lastAccess?.when ?? phase.when]
    const days = daysFromTo(beginningOf(from), endingOf(to), theCase.zone)
    texts.unshift(wordsIn(lang)('phaseDays', { title, days: daysText(days, lang) }))
  }
  return [...new Set(texts)].map((said) => [{ text: said, strong }])
}
