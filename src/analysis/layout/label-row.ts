import type { LayoutContext } from './context'
import { widthOfRuns } from './measure'
import type { Label, Paint, TextRun } from './scene'

/** Between two texts, and between a text and a mark, px. */
const TEXT_GAP = 8
const MARK_GAP = 3

export interface LabelWish {
  /** Texts from the one wished for to the shortest that still says something. */
  readonly variants: readonly (readonly TextRun[])[]
  /** Left edges to try for a text of width `w`, best first. */
  readonly places: (w: number) => readonly number[]
  /** Room kept before the text for a mark that belongs to it; counts as part of the text. */
  readonly lead?: number
  readonly y: number
  readonly size: number
  readonly paint: Paint
  readonly ground: Label['ground']
}

/** One line of text along the time axis: who comes first keeps the room. */
export interface LabelRow {
  /** Keeps the place of a mark, `[a, b]` px, free of text. */
  block(a: number, b: number): void
  free(a: number, b: number): boolean
  /** First tries every place, then shorter texts, then gives up: VISUAL.md §4. Never shrinks, never rotates. */
  place(wish: LabelWish): Label | null
}

export function labelRow(context: LayoutContext, x0 = context.scale.x0, x1 = context.scale.x1): LabelRow {
  const taken: { a: number; b: number; gap: number }[] = []
  const free = (a: number, b: number): boolean =>
    a >= x0 && b <= x1 && taken.every((each) => b + each.gap <= each.a || a >= each.b + each.gap)
  return {
    block: (a, b) => {
      taken.push({ a, b, gap: MARK_GAP })
    },
    free,
    place(wish) {
      for (const runs of wish.variants) {
        const width = widthOfRuns(runs, wish.size, context.measure)
        const lead = wish.lead ?? 0
        const x = wish.places(lead + width).find((left) => free(left, left + lead + width))
        if (x === undefined) continue
        taken.push({ a: x, b: x + lead + width, gap: TEXT_GAP })
        return { x: x + lead, y: wish.y, width, size: wish.size, runs, paint: wish.paint, ground: wish.ground }
      }
      return null
    },
  }
}

/** Places inside `[a, b]`, from its start to its end, none if the text is longer. */
export function placesWithin(a: number, b: number, w: number, pad = 8): number[] {
  const last = b - pad - w
  const places: number[] = []
  for (let x = a + pad; x <= last; x += 12) places.push(x)
  return places
}
