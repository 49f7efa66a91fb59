/** C0 controls but tab and line end, DEL, C1, and marks that turn the reading order of what follows (Unicode UAX #9). */
const HIDDEN = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069`
/** What else shows nothing of itself. It may stand in honest prose, as the joiner of an emoji does. */
const BLANK = String.raw`\t\n\r\xad\u061c\u200b-\u200f\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff`

const IN_PROSE = new RegExp(`[${HIDDEN}]`, 'gu')
const IN_LINES = new RegExp(`[${HIDDEN}${BLANK}]`, 'gu')

const nameOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
const named = (char: string): string => `<${nameOf(char)}>`

/**
 * Names characters that cannot be seen or rearrange the text around them, such as `<U+202E>`: a file name, a link or a
 * log must not rewrite the sentence that quotes it. Letters of any script stay as they are.
 */
export const visible = (text: string): string => text.replace(IN_PROSE, named)

/** Names every invisible character of a log line, tabs and line ends too, so that a line cannot hide part of itself. */
export const visibleControls = (text: string): string => text.replace(IN_LINES, named)

/** The first character that {@link visible} names, as `U+202E`; null where there is none. */
export function hiddenIn(text: string): string | null {
  const at = text.search(IN_PROSE)
  return at < 0 ? null : nameOf(text.charAt(at))
}
