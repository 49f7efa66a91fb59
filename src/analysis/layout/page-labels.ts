import { local } from '@/case/local'
import type { Case, Page } from '@/case/schema'
import { formatQuantity } from '@/case/text'
import { type AccessBins, largest } from './access-bins'
import type { LayoutContext } from './context'
import type { LabelField } from './label-field'
import { widthOfRuns } from './measure'
import { type Label, type Line, px, type TextRun } from './scene'

const SIZE = 11.5
const LINE = 15
const HEIGHT = 28

/** The published total of a page wearing its unit, or null where the record of the day has none. */
export function totalOfPage(theCase: Case, page: Page, lang: LayoutContext['lang']): string | null {
  const count = theCase.counts.find((each) => each.id === page.count)
  return count === undefined ? null : formatQuantity(count.value, count.unit, lang)
}

interface Candidate {
  readonly x: number
  readonly y: number
  readonly leader: string
  readonly cost: number
}

/** Name and published total of a page beside its bars, tied to them by a leader: no legend, eyes do not travel. */
export function labelPage(
  context: LayoutContext,
  theCase: Case,
  page: Page,
  values: ArrayLike<number>,
  bins: AccessBins,
  x: Float64Array,
  field: LabelField,
): { labels: Label[]; leader: Line } | null {
  const name: TextRun[] = [{ text: local(page.name, context.lang), strong: true }]
  const total = totalOfPage(theCase, page, context.lang)
  const second: TextRun[] = total === null ? [] : [{ text: total }]
  for (const below of total === null ? [second] : [second, []]) {
    const width = Math.max(widthOfRuns(name, SIZE, context.measure), widthOfRuns(below, SIZE, context.measure))
    const best = bestPlace(width, below.length === 0 ? HEIGHT - LINE : HEIGHT, values, bins, x, field)
    if (best === null) continue
    field.block({ x: best.x - 6, y: best.y, w: width + 8, h: HEIGHT })
    const base = { x: best.x, size: SIZE, ground: 'halo', page: page.id } as const
    const labels: Label[] = [
      { ...base, y: best.y + 10, width: widthOfRuns(name, SIZE, context.measure), runs: name, paint: 'attack-text' },
    ]
    if (below.length > 0)
      labels.push({
        ...base,
        y: best.y + 10 + LINE,
        width: widthOfRuns(below, SIZE, context.measure),
        runs: below,
        paint: 'ink',
      })
    return { labels, leader: { shape: 'line', d: best.leader, stroke: 'attack', width: 1 } }
  }
  return null
}

/** Distances of the words from the column they name, px. */
const REACHES = [34, 46, 66, 96]
/** What it costs to lie on the line of normal traffic, or left of the column, in px of distance. */
const ON_LINE = 80
const TO_THE_LEFT = 30
/** More columns than this are sampled. */
const COLUMNS = 60

/** Tries columns of the page, heights and both sides; the nearest free place wins. */
function bestPlace(
  w: number,
  h: number,
  values: ArrayLike<number>,
  bins: AccessBins,
  x: Float64Array,
  field: LabelField,
): Candidate | null {
  const most = largest(values)
  let best: Candidate | null = null
  const step = Math.max(1, Math.ceil(bins.edges.length / COLUMNS / 2))
  for (let bin = 0; bin + 1 < x.length; bin += step) {
    const value = values[bin] ?? 0
    if (value < most * 0.35) continue
    const column = ((x[bin] ?? 0) + (x[bin + 1] ?? 0)) / 2
    const top = field.barTop(column - 0.5, column + 0.5)
    for (let y = top - 8; y > 4; y -= 6) {
      for (const reach of REACHES) {
        for (const side of [1, -1]) {
          // Higher and farther is worse, and a small bar tells less of its page.
          const near = (top - y) * 1.2 + reach + (1 - value / most) * 40 + (side === -1 ? TO_THE_LEFT : 0)
          if (best !== null && near >= best.cost) continue
          const left = side === 1 ? column + reach : column - reach - w
          const box = { x: left - 6, y: y - 7, w: w + 8, h }
          const [from, to] = side === 1 ? [column, left] : [left + w, column]
          if (!field.fits(box) || field.barTop(from + 2, to - 2) < y - 3) continue
          const cost = near + (field.clear(box) ? 0 : ON_LINE)
          if (best !== null && cost >= best.cost) continue
          const turn = px(side === 1 ? left - 5 : left + w + 5)
          best = { x: px(left), y: y - 7, cost, leader: `M${turn} ${px(y)}H${px(column)}V${px(top - 2)}` }
        }
      }
    }
  }
  return best
}
