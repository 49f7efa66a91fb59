/** Steps from little to much, as tokens: the intruder's hue where a filter is on, none where everything is counted. */
export const RAMP = {
  attack: ['attack-soft', 'p-order', 'p-list', 'attack', 'p-member', 'p-edit'],
  plain: ['grid', 'line', 'line2', 'normal', 'ink3', 'ink2'],
} as const

const STEPS = 6

/** −1 for no rows, else 0 to 5 in equal steps up to the most rows. */
export const stepOf = (rows: number, most: number): number =>
  rows <= 0 ? -1 : Math.min(STEPS - 1, Math.max(0, Math.ceil((rows / most) * STEPS) - 1))

export interface Cells {
  /** `[column · 24 + hour]`; NaN for an hour that does not exist. */
  readonly rows: Float64Array
  readonly columns: number
  readonly most: number
}

/** Width of a column and height of an hour, px. */
export interface CellSize {
  readonly w: number
  readonly h: number
}

/**
 * Fills a canvas of `columns·w` by `24·h` CSS px: one pixel a cell, drawn larger in one go, because setting thousands of rectangles
 * takes longer than a frame of a moving window has.
 */
export function paintCells(
  canvas: HTMLCanvasElement,
  { rows, columns, most }: Cells,
  { w, h }: CellSize,
  ramp: readonly string[],
): void {
  const density = globalThis.devicePixelRatio || 1
  const [width, height] = [Math.round(columns * w * density), Math.round(24 * h * density)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return
  const small = new OffscreenCanvas(columns, 24)
  const pixels = small.getContext('2d')
  if (pixels === null) return
  const colours = coloursOf(['surface', ...ramp], pixels)
  const image = pixels.createImageData(columns, 24)
  for (let cell = 0; cell < columns * 24; cell++) {
    const count = rows[cell] ?? Number.NaN
    if (Number.isNaN(count)) continue
    const [r, g, b] = colours[stepOf(count, most) + 1] ?? NOTHING
    const at = ((cell % 24) * columns + Math.floor(cell / 24)) * 4
    image.data[at] = r
    image.data[at + 1] = g
    image.data[at + 2] = b
    image.data[at + 3] = 255
  }
  pixels.putImageData(image, 0, 0)
  context.clearRect(0, 0, width, height)
  context.imageSmoothingEnabled = false
  context.drawImage(small, 0, 0, width, height)
  // Gaps between cells that are large enough to have one.
  if (w > 4)
    for (let column = 1; column <= columns; column++)
      context.clearRect(Math.round(column * w * density) - 1, 0, 1, height)
  for (let hour = 1; hour < 24; hour++) context.clearRect(0, Math.round(hour * h * density) - 1, width, 0.5)
}

type Rgb = readonly [number, number, number]
const NOTHING: Rgb = [0, 0, 0]

const known = new Map<string, Rgb[]>()

/** Tokens as bytes, kept by theme: reading them makes the browser work out the style of the whole page at once. A canvas gives every colour back as `#rrggbb`, however the style sheet spells it. */
function coloursOf(tokens: readonly string[], context: { fillStyle: unknown }): Rgb[] {
  const key = `${document.documentElement.dataset.theme} ${matchMedia('print').matches} ${tokens.join()}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const style = getComputedStyle(document.documentElement)
  const found = tokens.map((token) => {
    context.fillStyle = style.getPropertyValue(`--${token}`).trim()
    const hex = Number.parseInt(String(context.fillStyle).slice(1), 16)
    return [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255] as const
  })
  known.set(key, found)
  return found
}
