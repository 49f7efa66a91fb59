import type { EpochMs } from '@/base/brand'

/**
 * What a lane looks like, as plain values in px with y from the top of its lane. Screen and paper draw the same
 * scene, each with its own pen; colours are names of design tokens (`attack` is `var(--attack)`).
 */
export type Paint =
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'line'
  | 'line2'
  | 'grid'
  | 'surface'
  | 'sunken'
  | 'attack'
  | 'attack-text'
  | 'attack-soft'
  | 'company'
  | 'company-soft'
  | 'authority'
  | 'authority-text'
  | 'authority-soft'
  | 'normal'
  | 'gone'
  | 'on-ink'
  | 'p-list'
  | 'p-member'
  | 'p-order'
  | 'p-edit'

/** Deleted logs, the same risen through counts, and an open door (exposure). */
export type Hatch = 'gone' | 'gone-faint' | 'open'

/** Opacity along x, px: how a date that is not exact is drawn. Offsets are shares of `x0..x1`. */
export interface Fade {
  readonly x0: number
  readonly x1: number
  readonly stops: readonly (readonly [offset: number, opacity: number])[]
}

export interface Area {
  readonly shape: 'area'
  readonly d: string
  readonly fill: Paint | Hatch
  readonly fade?: Fade
  readonly opacity?: number
}
export interface Line {
  readonly shape: 'line'
  readonly d: string
  readonly stroke: Paint
  readonly width: number
  /** `tie` 2 3 through lanes, `unpublished` 1 4 dots, `simulated` 3 2 baseline. */
  readonly dash?: 'tie' | 'unpublished' | 'simulated'
  readonly opacity?: number
}
export interface Glyph {
  readonly shape: 'glyph'
  readonly glyph: 'disc' | 'diamond' | 'square' | 'triangle' | 'cross'
  readonly x: number
  readonly y: number
  readonly r: number
  readonly paint: Paint
  /** Whole is undisputed, half is contested, hollow is superseded, struck is a slip kept to be recognised. */
  readonly certainty: 'whole' | 'half' | 'hollow' | 'struck'
  /** What shows through the empty half. */
  readonly ground: Paint
}
export type Shape = Area | Line | Glyph

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface TextRun {
  readonly text: string
  readonly strong?: boolean
  readonly paint?: Paint
}
export interface Label {
  /** Left edge and baseline. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly runs: readonly TextRun[]
  readonly paint: Paint
  /** Halo over data; `surface` clears the line it interrupts; `none` on a bar. */
  readonly ground: 'halo' | 'surface' | 'none'
  /** Page that a click on the label isolates. */
  readonly page?: string
}

/** A part of the case, or an exhibit pinned to it, that a mark stands for; the same kinds and ids as a selection in a link. */
export interface Target {
  readonly kind: 'phase' | 'key' | 'coverage' | 'claim' | 'event' | 'exhibit'
  readonly id: string
}

/** Something on a lane that can be pointed at, focused and selected. */
export interface Mark {
  readonly key: string
  /** Order along the lane. */
  readonly at: EpochMs
  readonly box: Box
  /** Where a card points to. */
  readonly x: number
  readonly y: number
  /** One thing, or several that are too near to each other to be told apart at this zoom. */
  readonly targets: readonly Target[]
  /** Index of the bin, for marks of the accesses lane. */
  readonly bin?: number
  readonly outline: 'disc' | 'box'
}

/** A row inside a lane; its name stands right before the plot. */
export interface RowName {
  readonly y: number
  readonly name: string
  /** In a column of its own, right of the name. */
  readonly note?: string
}

export interface LaneScene {
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly labels: readonly Label[]
  readonly marks: readonly Mark[]
  readonly rows: readonly RowName[]
}

const LINE_TOP = 0.8
const LINE_HEIGHT = 1.05

/** The ground a label covers: from a little above the capitals to the descenders. */
export const boxOfLabel = (label: Label): Box => ({
  x: label.x,
  y: label.y - label.size * LINE_TOP,
  w: label.width,
  h: label.size * LINE_HEIGHT,
})

export const boxesMeet = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap

/** To tenths of a pixel: paths stay short and antialiasing cannot tell. */
export const px = (value: number): number => Math.round(value * 10) / 10
