import { type CaseProblem, problem } from './case-problem'

/**
 * Control characters, and marks that turn the reading order of all that follows (Unicode Bidirectional Algorithm,
 * overrides, embeddings and isolates): one in a name would rewrite the sentence around it on screen. Line breaks and tabs are text.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

/** Every text of raw JSON that holds such a character. */
export function* checkText(raw: unknown): Generator<CaseProblem> {
  // A list, not recursion: a hostile file nests deeper than the stack.
  const left: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: raw, path: [] }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      const code = HIDDEN.exec(value)?.[0].codePointAt(0)
      if (code !== undefined)
        yield problem('hidden', path, { char: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` })
    } else if (typeof value === 'object' && value !== null && path.length < DEEPEST) {
      const list = Array.isArray(value)
      for (const [key, item] of Object.entries(value).reverse()) {
        if (typeof item !== 'number') left.push({ value: item, path: [...path, list ? Number(key) : key] })
      }
    }
  }
}

/** No field of the format lies deeper; what does is refused as unknown. */
const DEEPEST = 12
