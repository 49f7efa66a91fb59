/**
 * Where a text stops being JSON (RFC 8259), as an index into it: the first token that does not belong there, or the end
 * where something is missing. Engines say it in their own words, and not all of them with a position.
 */
export function jsonErrorAt(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = match(SPACE, text, at) ?? at
    const char = text[at]
    if (char === undefined) return at
    if (expected === 'end') return at
    if (char === CLOSING[open.at(-1) ?? ''] && (expected === 'next' || expected.startsWith('first'))) {
      open.pop()
      at++
      expected = open.length === 0 ? 'end' : 'next'
    } else if (expected === 'next' || expected === 'colon') {
      if (char !== (expected === 'next' ? ',' : ':')) return at
      at++
      expected = expected === 'next' && open.at(-1) === '{' ? 'key' : 'value'
    } else if (expected === 'key' || expected === 'first-key') {
      const end = match(STRING, text, at)
      if (end === null) return at
      at = end
      expected = 'colon'
    } else if (char === '{' || char === '[') {
      open.push(char)
      at++
      expected = char === '{' ? 'first-key' : 'first-value'
    } else {
      const end = match(STRING, text, at) ?? match(SCALAR, text, at)
      if (end === null) return at
      at = end
      expected = open.length === 0 ? 'end' : 'next'
    }
  }
}

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end'
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
const SPACE = /[\t\n\r ]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

/** The index after a token that begins at `at`, or null. */
function match(token: RegExp, text: string, at: number): number | null {
  token.lastIndex = at
  return token.test(text) ? token.lastIndex : null
}
