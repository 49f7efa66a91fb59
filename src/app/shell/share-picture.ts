import type { Picture } from '@/report/build/picture'
import { PROBE, pictureSvg } from '@/report/figure/picture-svg'
import { pictureFonts } from './share-fonts'

/** Drawn twice as fine, for screens and slides. */
export const PNG_SCALE = 2

/** As a file that is drawn elsewhere: letters of Latin script go along, Korean ones are the reader's. */
export const svgFile = async (picture: Picture): Promise<Blob> =>
  svgBlob(pictureSvg(picture, { tokens: lightTokens(), fonts: await pictureFonts(false), scale: 1, probe: false }))

/** As pixels. Rejects where the browser cannot draw it. */
export async function pngFile(picture: Picture): Promise<Blob> {
  const fonts = await pictureFonts(hasHangul(picture))
  const svg = pictureSvg(picture, { tokens: lightTokens(), fonts, scale: PNG_SCALE, probe: true })
  const url = URL.createObjectURL(svgBlob(svg))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    await fontsIn(image, picture.height * PNG_SCALE, fonts.length)
    const { canvas, context } = canvasOf(picture.width * PNG_SCALE, picture.height * PNG_SCALE)
    context.drawImage(image, 0, 0)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

function canvasOf(width: number, height: number, often = false) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: often })
  if (context === null) throw new Error('no canvas')
  return { canvas, context }
}

/** After this a browser draws letters of its own, ms (CSS Fonts 4, block period). */
const PATIENCE = 4_000

/** Waits until each font has drawn its letter in the strip below the picture: an image is ready before its fonts are. */
async function fontsIn(image: HTMLImageElement, top: number, fonts: number): Promise<void> {
  const size = PROBE * PNG_SCALE
  const { context } = canvasOf(size * fonts, size, true)
  const until = performance.now() + PATIENCE
  for (;;) {
    context.drawImage(image, 0, top, size * fonts, size, 0, 0, size * fonts, size)
    const isThere = (_: unknown, i: number): boolean =>
      context.getImageData(i * size, 0, size, size).data.some((byte, at) => at % 4 === 0 && byte < 128)
    if (Array.from({ length: fonts }, isThere).every(Boolean) || performance.now() > until) return
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

const svgBlob = (svg: string): Blob =>
  new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', svg], { type: 'image/svg+xml' })

const hasHangul = ({ lines, figure }: Picture): boolean =>
  /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(JSON.stringify([lines, figure.lanes]))

/** Pictures are for white paper and slides, whatever the theme of the page. */
function lightTokens(): ReadonlyMap<string, string> {
  const probe = document.createElement('div')
  probe.dataset.theme = 'light'
  probe.hidden = true
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const tokens = new Map(TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))
  probe.remove()
  return tokens
}

/** The colours that scenes are painted with, see ui/tokens.css. */
const TOKENS = [
  ...['canvas', 'surface', 'sunken', 'ink', 'ink2', 'ink3', 'line', 'line2', 'grid', 'attack', 'attack-text'],
  ...['p-list', 'p-member', 'p-order', 'p-edit', 'attack-soft', 'company', 'company-soft', 'authority'],
  ...['authority-text', 'authority-soft', 'normal', 'gone', 'gone-bg', 'select', 'on-ink'],
]
