const CONTROL_PICTURES = 0x2400
const DELETE = 0x7f
/** Marks that reorder or hide text without showing themselves (Unicode Bidi_Control, zero width, line separators). */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/**
 * Makes every character of a log line visible, so that a line cannot rearrange or hide part of itself:
 * C0 controls as their pictures (U+2400 block), other invisible ones as `<U+202E>`.
 */
export function visibleControls(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
      .replace(/[\u0000-\u001f\u007f]/g, (char) => {
        const code = char.charCodeAt(0)
        return String.fromCharCode(code === DELETE ? 0x2421 : CONTROL_PICTURES + code)
      })
      .replace(INVISIBLE, named)
      .replace(/[\u0080-\u009f]/g, named)
  )
}

const named = (char: string): string => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
