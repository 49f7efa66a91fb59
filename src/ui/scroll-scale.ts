/**
 * Browsers lay out boxes of some ten million pixels (Firefox 17.9, Chromium 33.5), and a list of fifty million rows is a billion high.
 * Such a list lies in a box of `BOX` pixels, in which the first and the last `EXACT` are as they are and those between stand for more.
 * Wheel, keys and fingers still move it pixel by pixel, whatever the place: see `moved`.
 */
const BOX = 12_000_000
const EXACT = 2_000_000

export interface ScrollScale {
  /** Height of the list as it is, px. */
  readonly whole: number
  /** Height of the box that stands for it. */
  readonly box: number
}

export const scrollScale = (whole: number): ScrollScale => ({ whole, box: Math.min(whole, BOX) })

/** Where the box is scrolled to when the list is at `place`, whole pixels. */
export function boxAt({ whole, box }: ScrollScale, place: number): number {
  if (whole === box || place <= EXACT) return Math.round(place)
  if (place >= whole - EXACT) return Math.round(box - (whole - place))
  return Math.round(EXACT + ((place - EXACT) * (box - 2 * EXACT)) / (whole - 2 * EXACT))
}

/** Where the list is when the box is scrolled to `top`. */
export function placeAt({ whole, box }: ScrollScale, top: number): number {
  if (whole === box || top <= EXACT) return top
  if (top >= box - EXACT) return whole - (box - top)
  return EXACT + ((top - EXACT) * (whole - 2 * EXACT)) / (box - 2 * EXACT)
}

/** More than a wheel, a key or a finger moves at once; a pixel of a dragged scroll bar is more. */
const LONGEST_STEP = 4000

/**
 * Where the list comes to when the box, which showed it at `place` while scrolled to `from`, is scrolled to `to`. Small steps are steps
 * of the list; a drag of the scroll bar goes to what that place of the box stands for.
 */
export function moved(scale: ScrollScale, place: number, from: number, to: number): number {
  const isStep = Math.abs(to - from) <= LONGEST_STEP && to > 0
  return isStep ? place + (to - from) : placeAt(scale, to)
}
