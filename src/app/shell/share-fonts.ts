import hangul from '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2?url'
import hangulMedium from '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-500-normal.woff2?url'
import { HANGUL, writeFonts } from '@/share/page-fonts'

/** Korean letters of ui/fonts.css for a saved page, as JSON; rejects where the site does not answer; headings are set in them, too, because a serif of its own would double the size. */
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
