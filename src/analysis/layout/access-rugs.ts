import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { rugPath } from './access-bars'
import type { PageBins } from './access-bins'
import type { LayoutContext } from './context'
import { labelRow } from './label-row'
import { add } from './lane-part'
import { totalOfPage } from './page-labels'
import { paintOfPage } from './page-paint'
import type { Label, Paint, Shape } from './scene'
import { wordsIn } from './words'

/** Two rows have words; more would touch. */
const LABELLED = 2

/** Pages too small to see at this scale: one tick per bin below the baseline, with their published total. */
export function layoutRugs(
  context: LayoutContext,
  theCase: Case,
  small: readonly PageBins[],
  x: Float64Array,
  base: number,
  height: number,
): { shapes: Shape[]; labels: Label[] } {
  const shapes: Shape[] = []
  const labels: Label[] = []
  const room = height - base - 4
  const pitch = Math.min(10, room / Math.max(1, small.length))
  small.forEach(({ page, values }, index) => {
    const known = theCase.pages.find((each) => each.id === page)
    const y = base + 4 + index * pitch
    const { d, xs } = rugPath(values, x, y, Math.max(2, pitch - 4), context.scale)
    if (d === '') return
    // The pale step cannot carry meaning alone (contrast 1.57), so its ticks wear the full hue.
    const stroke: Paint = page === null ? 'normal' : known?.step === 3 ? 'attack' : paintOfPage(known)
    shapes.push({ shape: 'line', d, stroke, width: 1.3 })
    if (small.length > LABELLED || known === undefined) return
    const row = labelRow(context, context.scale.x0, context.scale.x1 + 8)
    for (const tick of xs) row.block(tick - 1, tick + 1)
    // Rows stand closer than lines of text do.
    for (const above of labels) row.block(above.x, above.x + above.width)
    const total = totalOfPage(theCase, known, context.lang)
    const name = local(known.name, context.lang)
    const t = wordsIn(context.lang)
    const variants =
      total === null
        ? [name]
        : [
            ...(index === small.length - 1 && !context.narrow ? [t('rug', { page: name, total })] : []),
            t('rugShort', { page: name, total }),
            name,
          ]
    const label = row.place({
      variants: variants.map((said) => [{ text: said }]),
      places: (w) => [...xs.toReversed().map((tick) => tick + 8), (xs[0] ?? 0) - 8 - w],
      y: y + 7,
      size: 11,
      paint: 'ink2',
      ground: 'halo',
    })
    add(labels, label && { ...label, page: known.id })
  })
  return { shapes, labels }
}
