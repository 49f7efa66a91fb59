import { hiddenIn } from '@/base/visible'
import { type CaseProblem, problem } from './case-problem'

/** Every text of raw JSON with characters that cannot be seen or turn the text around them: one in a name would rewrite the page. */
export function* checkText(raw: unknown): Generator<CaseProblem> {
  // A list, not recursion: a hostile file nests deeper than the stack.
  const left: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: raw, path: [] }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      const char = hiddenIn(value)
      if (char !== null) yield problem('hidden', path, { char })
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
