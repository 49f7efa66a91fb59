import type { Columns } from './access-bars'
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
    let low = 0
    let high = columns.x.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((columns.x[middle + 1] ?? Number.POSITIVE_INFINITY) <= a) low = middle + 1
      else high = middle
    }
    let top = base
    for (let bin = low; bin < columns.top.length && (columns.x[bin] ?? 0) < b; bin++)
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
