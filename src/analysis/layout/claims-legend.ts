import type { LayoutContext } from './context'
import { widthOfRuns } from './measure'
import type { Glyph, Label } from './scene'
import { wordsIn } from './words'

const KEYS = [
  { word: 'began', glyph: 'disc', certainty: 'whole' },
  { word: 'noticed', glyph: 'diamond', certainty: 'whole' },
  { word: 'contested', glyph: 'disc', certainty: 'half' },
  { word: 'superseded', glyph: 'disc', certainty: 'hollow' },
] as const
const BASELINE = 15

/** The marks of the lane, once, on a line of their own. */
export function claimsLegend(context: LayoutContext): { shapes: Glyph[]; labels: Label[] } {
  const t = wordsIn(context.lang)
  const shapes: Glyph[] = []
  const labels: Label[] = []
  let x = context.scale.x0 + 14
  for (const { word, glyph, certainty } of KEYS) {
    const runs = [{ text: t(word) }]
    const width = widthOfRuns(runs, 11, context.measure)
    shapes.push({
      shape: 'glyph',
      glyph,
      certainty,
      x,
      y: BASELINE - 4,
      r: glyph === 'disc' ? 4.5 : 5.2,
      paint: 'ink',
      ground: 'surface',
    })
    labels.push({ x: x + 10, y: BASELINE, width, size: 11, runs, paint: 'ink2', ground: 'halo' })
    x += width + 30
  }
  return { shapes, labels }
}
