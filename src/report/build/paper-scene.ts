import type { Area, Glyph, Label, LaneScene, Line, Paint, Shape } from '@/analysis/layout/scene'
import type { LaneId } from '@/analysis/layout/window-layout'

/** Authorities on paper, where hue is lost: dots in a bar, dashes in a line. The company stays solid. */
export interface PaperArea extends Omit<Area, 'fill'> {
  readonly fill: Area['fill'] | 'authority-dots' | 'authority-dashes'
}
export interface PaperLane extends Omit<LaneScene, 'shapes'> {
  readonly shapes: readonly (PaperArea | Line | Glyph)[]
}

/**
 * A scene of the screen made fit for a black-and-white photocopy: marks of doubt are black, grey grounds are light
 * enough to read words on, and words never stand on the dots that print authorities, where white text would drown.
 */
export function paperScene(lane: LaneId, scene: LaneScene): PaperLane {
  const areas = scene.shapes.filter((shape): shape is Area => shape.shape === 'area')
  const dotted = areas.filter((area) => area.fill === 'authority')
  const solid = areas.filter((area) => area.fill === 'attack')
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => onPaper(lane, shape)),
    labels: scene.labels
      // Where a name found no room in its bar and ran over the intruder's, the caption tells the two apart.
      .filter((label) => !(label.ground === 'halo' && solid.some((area) => reaches(label, area))))
      .map((label) =>
        label.paint === 'on-ink' && dotted.some((area) => reaches(label, area)) ? onGround(label) : label,
      )
      .map(withoutBlank),
  }
}

const SIDES: readonly Paint[] = ['company', 'authority', 'attack']
const lighter = (paint: Paint): Paint => (paint === 'line2' ? 'line' : paint)

function onPaper(lane: LaneId, shape: Shape): PaperArea | Line | Glyph {
  if (shape.shape === 'line') return shape
  if (shape.shape === 'glyph') {
    return { ...shape, paint: SIDES.includes(shape.paint) ? 'ink' : shape.paint, ground: lighter(shape.ground) }
  }
  if (shape.fill === 'line2') return { ...shape, fill: 'line' }
  // Bars of claims are lines, too thin for dots.
  return shape.fill === 'authority'
    ? { ...shape, fill: lane === 'claims' ? 'authority-dashes' : 'authority-dots' }
    : shape
}

const onGround = (label: Label): Label => ({ ...label, paint: 'ink', ground: 'surface' })

/** The screen keeps room for a mark with a wide blank, which not every font of a printer has. */
const BLANK = '\u2003'
function withoutBlank(label: Label): Label {
  const [first, ...rest] = label.runs
  return first?.text === BLANK ? { ...label, x: label.x + label.size + 2, runs: rest } : label
}

/** From the top of a bar to the baseline of the lowest label that still touches it, px. */
const REACH = 28
/** Whether a label touches a bar. A bar's outline starts `M left top H right` and is a row high (see `bar-shape.ts`). */
function reaches(label: Label, { d }: Area): boolean {
  const [, left, top, right] = /^M([-\d.]+) ([-\d.]+)H([-\d.]+)/.exec(d) ?? []
  if (left === undefined || top === undefined || right === undefined) return false
  const below = label.y - Number(top)
  return label.x < Number(right) && label.x + label.width > Number(left) && below > 0 && below < REACH
}
