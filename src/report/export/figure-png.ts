import type { Report } from '../build/report'
import { drawPng, hasHangul } from '../figure/draw-png'
import { pictureFonts } from '../figure/picture-fonts'
import { pictureSvg } from '../figure/picture-svg'
import { themeTokens } from '../figure/theme-tokens'

/** Figure 1 as pixels, for writers that cannot draw. */
export interface FigurePng {
  readonly png: ArrayBuffer
  /** In units of the drawing. */
  readonly width: number
  readonly height: number
}

/** About 340 pixels an inch of the sheet. */
const SCALE = 3

/** Null where the report has no figure, or the browser cannot draw it; the words below it tell it then. Never rejects. */
export async function figurePng({ sections }: Report): Promise<FigurePng | null> {
  const block = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'window')
  if (block?.kind !== 'window') return null
  const { figure, alt } = block
  const { width, height } = figure
  try {
    const fonts = await pictureFonts(hasHangul(figure.lanes))
    const alone = { width, height: height + 2, title: alt, figure, figureX: 0, figureY: 0, lines: [], mark: null }
    const svg = pictureSvg(alone, { tokens: themeTokens('print'), fonts, scale: SCALE, probe: true })
    const png = await drawPng({ svg, width, height: alone.height, scale: SCALE, fonts: fonts.length })
    return { png: await png.arrayBuffer(), width, height: alone.height }
  } catch {
    return null
  }
}
