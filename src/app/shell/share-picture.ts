import type { Picture } from '@/report/build/picture'
import { drawPng, hasHangul, svgBlob } from '@/report/figure/draw-png'
import { pictureFonts } from '@/report/figure/picture-fonts'
import { pictureSvg } from '@/report/figure/picture-svg'
import { themeTokens } from '@/report/figure/theme-tokens'

/** Drawn twice as fine, for screens and slides. */
export const PNG_SCALE = 2

/** As a file that is drawn elsewhere: letters of Latin script go along, Korean ones are the reader's. */
export const svgFile = async (picture: Picture): Promise<Blob> =>
  svgBlob(
    pictureSvg(picture, { tokens: themeTokens('light'), fonts: await pictureFonts(false), scale: 1, probe: false }),
  )

/** As pixels. Rejects where the browser cannot draw it. */
export async function pngFile(picture: Picture): Promise<Blob> {
  const { width, height, lines, figure } = picture
  const fonts = await pictureFonts(hasHangul([lines, figure.lanes]))
  const svg = pictureSvg(picture, { tokens: themeTokens('light'), fonts, scale: PNG_SCALE, probe: true })
  return drawPng({ svg, width, height, scale: PNG_SCALE, fonts: fonts.length })
}
