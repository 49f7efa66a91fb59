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

/** Fills a canvas of `columns·w` by `24·h` CSS px. Six passes, one per colour: setting a colour costs more than a cell. */
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
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, columns * w, 24 * h)
  const tokens = getComputedStyle(document.documentElement)
  const gap = w > 4 ? 1 : 0
  const fill = (step: number, colour: string): void => {
    context.fillStyle = colour
    for (let cell = 0; cell < columns * 24; cell++) {
      const count = rows[cell] ?? Number.NaN
      if (Number.isNaN(count) || stepOf(count, most) !== step) continue
      const x = Math.floor(cell / 24) * w
      context.fillRect(x, (cell % 24) * h, w - gap, h - (h > 4 ? 0.5 : 0))
    }
  }
  fill(-1, tokens.getPropertyValue('--surface'))
  for (const [step, token] of ramp.entries()) fill(step, tokens.getPropertyValue(`--${token}`))
}
