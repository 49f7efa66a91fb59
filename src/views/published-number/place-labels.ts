/** A rectangle in pixels of the drawing, `x0 < x1`, `y0 < y1`, y downwards. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A label that wants to stand beside its point. */
export interface LabelWish {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Width of the text, px. */
  readonly width: number
  /** Stays beside its point or is left out; without it, it may move away along a leader. */
  readonly near?: boolean
}

export interface PlacedLabel {
  readonly id: string
  /** Where the text begins (`start`) or ends (`end`), and its baseline. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  /** Far enough from its point to need a line to it. */
  readonly leader: boolean
}

export const LABEL_HEIGHT = 13
const GAP = 9
const BASELINE = 4
const OFFSETS = [0, -7, 7, -11, 11, -15, 15, -26, 26, -39, 39]
const NEAR = 15

/**
 * Places labels in order of importance: right of the point, then left, then moved along a leader.
 * A label that fits nowhere is left out (its point still has a card), never shrunk and never drawn over another.
 * `marks` are never covered; `lines` only if nothing else fits.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  plot: Box,
  marks: readonly Box[],
  lines: readonly Box[],
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  const taken: Box[] = [...marks]
  for (const wish of wishes) {
    let best: { cost: number; label: PlacedLabel; box: Box } | null = null
    for (const offset of OFFSETS) {
      if (wish.near && Math.abs(offset) > NEAR) continue
      for (const anchor of ['start', 'end'] as const) {
        const x = anchor === 'start' ? wish.x + GAP : wish.x - GAP
        const box = boxOf(x, wish.y + offset, wish.width, anchor)
        if (!within(box, plot) || taken.some((other) => overlap(box, other))) continue
        const cost = Math.abs(offset) + (anchor === 'end' ? 8 : 0) + (lines.some((line) => overlap(box, line)) ? 40 : 0)
        if (best && best.cost <= cost) continue
        const label = { id: wish.id, x, y: wish.y + offset + BASELINE, anchor, leader: Math.abs(offset) > NEAR }
        best = { cost, label, box }
      }
    }
    if (!best) continue
    placed.push(best.label)
    taken.push(best.box)
  }
  return placed
}

const boxOf = (x: number, middle: number, width: number, anchor: 'start' | 'end'): Box => ({
  x0: anchor === 'start' ? x : x - width,
  x1: anchor === 'start' ? x + width : x,
  y0: middle - LABEL_HEIGHT / 2,
  y1: middle + LABEL_HEIGHT / 2,
})
const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
const within = (box: Box, plot: Box): boolean =>
  box.x0 >= plot.x0 && box.x1 <= plot.x1 && box.y0 >= plot.y0 && box.y1 <= plot.y1

/** Width of a chart label at 11 px, px. Estimated on the wide side, so that it is the same everywhere and needs no DOM. */
export function labelWidth(text: string): number {
  let width = 0
  for (const char of text) width += charWidth(char)
  return Math.ceil(width)
}

function charWidth(char: string): number {
  if (/[ᄀ-ᇿ㄰-㆏가-힣]/.test(char)) return 10.2
  if (/[\s.,:;'’“”()ilI|]/.test(char)) return 3.2
  if (/[0-9]/.test(char)) return 6.3
  if (/[mwMW]/.test(char)) return 9
  return /[A-Z]/.test(char) ? 6.9 : 6
}
