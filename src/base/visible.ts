/** C0 controls but tab and line end, DEL, C1, and marks that turn the reading order of what follows (Unicode UAX #9). */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u
const EACH = new RegExp(HIDDEN, 'gu')

const nameOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Names characters that cannot be seen or rearrange the text around them, such as `<U+202E>`: a file name, a link or a
 * log must not rewrite the sentence that quotes it. Letters of any script stay as they are.
 */
export const visible = (text: string): string => text.replace(EACH, (char) => `<${nameOf(char)}>`)

/** The first such character, as `U+202E`; null where there is none. */
export function hiddenIn(text: string): string | null {
  const char = HIDDEN.exec(text)?.[0]
  return char === undefined ? null : nameOf(char)
}
