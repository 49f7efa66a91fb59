import regular from '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url'
import medium from '@fontsource/fira-sans/files/fira-sans-latin-500-normal.woff2?url'
import hangul from '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2?url'
import hangulMedium from '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-500-normal.woff2?url'
import type { PictureStyle } from '@/report/figure/picture-svg'
import { toBase64 } from '@/share/contents'
import { HANGUL, writeFonts } from '@/share/page-fonts'

/** The files of ui/fonts.css that go along with what is saved. Each rejects where the site does not answer. */

const asAddress = async (url: string): Promise<string> => `data:font/woff2;base64,${toBase64(await bytesAt(url))}`

/** For a picture: with Korean letters where it is drawn here, and without where it is saved to be drawn elsewhere, because they are large. */
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

/** Korean letters for a saved page, as JSON; headings are set in them, too, because a serif of its own would double the size. */
export async function pageFonts(): Promise<string> {
  const [plain, strong] = await Promise.all([bytesAt(hangul), bytesAt(hangulMedium)])
  const families = ['Noto Sans KR', 'Noto Serif KR']
  return writeFonts([
    { families, weight: '400', range: HANGUL, bytes: plain },
    { families, weight: '500 600', range: HANGUL, bytes: strong },
  ])
}

async function bytesAt(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return new Uint8Array(await response.arrayBuffer())
}
