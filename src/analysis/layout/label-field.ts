import type { Columns } from './access-bars'
import { bisectRight } from './bisect'
import { type Box, boxesMeet } from './scene'

const CLEAR = 3
/** How closely the line is looked at, px. */
const STEP = 16

/** Room for labels over bars: what is taken, and how high the bars reach under a stretch of the plot. */
export interface LabelField {
  block(box: Box): void
  /** Inside the field, off every taken box and above every bar. */
  fits(box: Box): boolean
  /** Fits, and does not lie on the line of normal traffic. */
  clear(box: Box): boolean
  /** Highest point (smallest y) of the bars between two x. */
  barTop(a: number, b: number): number
}

export function labelField(bounds: Box, columns: Columns, base: number, lineAt: (x: number) => number): LabelField {
  const taken: Box[] = []
  const barTop = (a: number, b: number): number => {
    const first = Math.max(0, bisectRight(columns.x, a) - 1)
    let top = base
    for (let bin = first; bin < columns.top.length && (columns.x[bin] ?? 0) < b; bin++)
      top = Math.min(top, columns.top[bin] ?? base)
    return top
  }
  const fits = (box: Box): boolean =>
    box.x >= bounds.x &&
    box.x + box.w <= bounds.x + bounds.w &&
    box.y >= bounds.y &&
    box.y + box.h <= bounds.y + bounds.h &&
    barTop(box.x - CLEAR, box.x + box.w + CLEAR) >= box.y + box.h + 1 &&
    !taken.some((other) => boxesMeet(box, other, 4))
  const onLine = (box: Box): boolean => {
    for (let x = box.x; x <= box.x + box.w; x += STEP) {
      const y = lineAt(x)
      if (y > box.y - CLEAR && y < box.y + box.h + CLEAR) return true
    }
    return false
  }
  return {
    block: (box) => {
      taken.push(box)
    },
    barTop,
    fits,
    clear: (box) => fits(box) && !onLine(box),
  }
}
