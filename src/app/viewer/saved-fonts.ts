import { FONTS_ID, readFonts } from '@/share/page-fonts'

/** Makes the Korean letters that the page carries ready. From bytes, so that the policy of the page need not allow them. */
export function addFonts(): void {
  for (const { family, weight, range, bytes } of readFonts(document.getElementById(FONTS_ID)?.textContent ?? null)) {
    document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange: range, display: 'swap' }))
  }
}
