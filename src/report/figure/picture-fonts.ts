import regular from '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url'
import medium from '@fontsource/fira-sans/files/fira-sans-latin-500-normal.woff2?url'
import hangul from '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2?url'
import hangulMedium from '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-500-normal.woff2?url'
import type { PictureStyle } from './picture-svg'

/** Letters that the Korean files of ui/fonts.css have. */
const HANGUL = 'U+1100-11FF, U+3000-303F, U+3130-318F, U+AC00-D7A3, U+FF00-FFEF'

/**
 * Fonts to stand in a picture; rejects where the site does not answer. With Korean letters where it is drawn here, and without where it is
 * saved to be drawn elsewhere, because they are large.
 */
export async function pictureFonts(withHangul: boolean): Promise<PictureStyle['fonts']> {
  return Promise.all([
    asAddress(regular).then((url) => ({ weight: 400 as const, url })),
    asAddress(medium).then((url) => ({ weight: 500 as const, url })),
    ...(withHangul
      ? [
          asAddress(hangul).then((url) => ({ weight: 400 as const, range: HANGUL, url })),
          asAddress(hangulMedium).then((url) => ({ weight: 500 as const, range: HANGUL, url })),
        ]
      : []),
  ])
}

/** As a `data:` address: a picture that is drawn as an image may fetch nothing. */
async function asAddress(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  const font = new Blob([await response.arrayBuffer()], { type: 'font/woff2' })
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(font)
  })
}
