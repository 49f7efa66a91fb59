import { z } from 'zod'
import { toBase64 } from './contents'

/** Letters that a saved page carries beside those of its own style sheet. */
export const FONTS_ID = 'dwell-fonts'

/** As in ui/fonts.css. */
export const HANGUL = 'U+1100-11FF, U+3000-303F, U+3130-318F, U+AC00-D7A3, U+FF00-FFEF'

export interface SavedFont {
  readonly family: string
  readonly weight: string
  /** `unicode-range` of CSS. */
  readonly range: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const schema = z.array(
  z.strictObject({ families: z.array(z.string()), weight: z.string(), range: z.string(), base64: z.base64() }),
)

/** One file of a weight may stand for several families. */
export const writeFonts = (
  fonts: readonly (Omit<SavedFont, 'family'> & { readonly families: readonly string[] })[],
): string =>
  JSON.stringify(
    fonts.map(({ families, weight, range, bytes }) => ({ families, weight, range, base64: toBase64(bytes) })),
  )

/** Nothing where they cannot be read: the page then shows the letters of the system. */
export function readFonts(json: string | null): readonly SavedFont[] {
  try {
    return schema.parse(JSON.parse(json ?? '[]')).flatMap(({ families, weight, range, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
      return families.map((family) => ({ family, weight, range, bytes }))
    })
  } catch {
    return []
  }
}
