import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'

export interface PrintedPage {
  /** All words of the page in reading order, blanks as one. */
  readonly text: string
  /** Millimetres. */
  readonly width: number
  readonly height: number
}

export interface Printed {
  readonly pages: readonly PrintedPage[]
  readonly bookmarks: readonly string[]
  readonly tagged: boolean
  readonly language: string | null
}

const MM_PER_POINT = 25.4 / 72

/** What a PDF says of itself: text by page, sheet size, bookmarks, tags. */
export async function readPdf(bytes: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.filter((item): item is TextItem => 'str' in item)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    pages.push({
      text: words
        .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
        .join('')
        .replaceAll(/\s+/g, ' '),
      width: Math.round((right - left) * MM_PER_POINT),
      height: Math.round((top - bottom) * MM_PER_POINT),
    })
  }
  const outline = (await document.getOutline()) ?? []
  const { info } = (await document.getMetadata()) as { info: { Language?: string | null } }
  const marked = await document.getMarkInfo()
  await document.destroy()
  return {
    pages,
    bookmarks: outline.flatMap(titlesOf),
    tagged: marked?.Marked === true,
    language: info.Language ?? null,
  }
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function titlesOf({ title, items }: Bookmark): string[] {
  return [title, ...items.flatMap(titlesOf)]
}
