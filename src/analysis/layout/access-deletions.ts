import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { type AccessBins, stackTops } from './access-bins'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import type { LabelField } from './label-field'
import { add } from './lane-part'
import { boxOfLabel, type Label, px, type Shape } from './scene'
import { softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { wordsIn } from './words'

const SIZE = 11
const LINE = 15

/** Deleted logs rise through the counts and say so: an empty chart must not look like proof of calm. */
export function drawDeletions(
  context: LayoutContext,
  theCase: Case,
  bins: AccessBins | null,
  field: LabelField,
  top: number,
  base: number,
): { under: Shape[]; over: Shape[]; labels: Label[] } {
  const { scale } = context
  const found = { under: [] as Shape[], over: [] as Shape[], labels: [] as Label[] }
  for (const source of theCase.coverage) {
    for (const stretch of source.stretches) {
      if (stretch.state !== 'deleted') continue
      const soft = softSpanOf(stretch.when)
      const clip = clippedToPlot(scale, scale.x(soft.from), scale.x(soft.to))
      if (clip === null) continue
      const counted = bins !== null && hasCounts(bins, soft.from, soft.to)
      const hatch = barShape(scale, scale.x(soft.from), scale.x(soft.to), 1, base - 1, { fill: 'gone-faint' })
      add(counted ? found.over : found.under, hatch)
      if (counted) {
        const edge = clip.filter((at) => at > scale.x0 && at < scale.x1).map((at) => `M${px(at)} 1V${base}`)
        found.over.push({ shape: 'line', d: edge.join(''), stroke: 'gone', width: 1, opacity: 0.5 })
      }
      const name = local(source.name, context.lang)
      const days = Math.round((soft.to - soft.from) / 86_400_000)
      const labels = counted ? beside(context, clip, name, days, field, top) : inside(context, clip, name, field, top)
      for (const label of labels) field.block(boxOfLabel(label))
      found.labels.push(...labels)
    }
  }
  return found
}

/** Whether anything was counted in bins that lie wholly inside; a day of another zone may reach over the edge. */
function hasCounts(bins: AccessBins, from: number, to: number): boolean {
  const tops = stackTops(bins)
  const counted = (bin: number): boolean => (tops[bin] ?? 0) > 0 || (bins.normal?.[bin] ?? 0) > 0
  let whole = false
  let touched = false
  for (let bin = 0; bin < tops.length; bin++) {
    const [start, end] = [bins.edges[bin] ?? 0, bins.edges[bin + 1] ?? 0]
    if (end <= from || start >= to) continue
    const inside = start >= from && end <= to
    if (inside && counted(bin)) return true
    whole ||= inside
    touched ||= counted(bin)
  }
  return !whole && touched
}

function beside(
  context: LayoutContext,
  [a, b]: readonly [number, number],
  name: string,
  days: number,
  field: LabelField,
  top: number,
): Label[] {
  const t = wordsIn(context.lang)
  const texts = [t('logsDeletedMayBeLow', { name, count: days }), t('logsDeleted', { name })]
  for (const said of context.narrow ? texts.slice(1) : texts) {
    const width = context.measure(said, SIZE, false)
    for (const x of [b + 8, a - 8 - width]) {
      const label: Label = { x, y: top + 2, width, size: SIZE, runs: [{ text: said }], paint: 'ink3', ground: 'halo' }
      if (field.fits(boxOfLabel(label))) return [label]
    }
  }
  return []
}

/** Words wrapped into the hatch, or none where not even the longest word fits. */
function inside(
  context: LayoutContext,
  [a, b]: readonly [number, number],
  name: string,
  field: LabelField,
  top: number,
): Label[] {
  const said = wordsIn(context.lang)('noLogs', { name })
  const room = Math.min(b - a - 9, 120)
  const lines: string[] = []
  for (const word of said.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && context.measure(longer, SIZE, false) <= room && !lines.at(-1)?.endsWith(':'))
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const labels = lines.map(
    (line, index): Label => ({
      x: a + 8,
      y: top + 10 + index * LINE,
      width: context.measure(line, SIZE, false),
      size: SIZE,
      runs: [{ text: line }],
      paint: 'ink',
      ground: 'halo',
    }),
  )
  return lines.length <= 5 && labels.every((label) => label.width <= room + 2 && field.fits(boxOfLabel(label)))
    ? labels
    : []
}
