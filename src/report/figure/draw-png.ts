import { PROBE } from './picture-svg'

/** A picture to be drawn as pixels. */
export interface Drawing {
  /** With the strip of a letter for each font below it. */
  readonly svg: string
  /** Of the picture without the strip, and how many pixels a unit of it has. */
  readonly width: number
  readonly height: number
  readonly scale: number
  /** How many fonts stand in it. */
  readonly fonts: number
}

/** As a PNG file. Rejects where the browser cannot draw it. */
export async function drawPng({ svg, width, height, scale, fonts }: Drawing): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(svg))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    await fontsIn(image, height * scale, PROBE * scale, fonts)
    const { canvas, context } = canvasOf(width * scale, height * scale)
    context.drawImage(image, 0, 0)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

export const svgBlob = (svg: string): Blob =>
  new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', svg], { type: 'image/svg+xml' })

export const hasHangul = (said: unknown): boolean =>
  /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(JSON.stringify(said))

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
async function fontsIn(image: HTMLImageElement, top: number, size: number, fonts: number): Promise<void> {
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
