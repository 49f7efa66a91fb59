/** Controls (C0, DEL, C1) and marks that reorder or hide text without showing themselves (bidi controls, zero width, separators). */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/** Names every invisible character of a log line, such as `<U+202E>`, so that a line cannot rearrange or hide part of itself. */
export const visibleControls = (text: string): string =>
  text.replace(INVISIBLE, (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`)
