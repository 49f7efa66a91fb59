/** Dots that count in a path. More are no use, and each may part a key in two ways. */
const MOST_DOTS = 16

/**
 * The value at a path with dots, such as `user.id`. A key may hold dots itself (`{"user.id": 7}`); the longest key that is there wins.
 * Own properties only: a log may say `__proto__`.
 */
export function valueAt(record: object, path: string, dots = MOST_DOTS): unknown {
  if (Object.hasOwn(record, path)) return (record as Record<string, unknown>)[path]
  let dot = path.lastIndexOf('.')
  for (let tried = 0; dot > 0 && tried < dots; tried++) {
    const head = path.slice(0, dot)
    if (Object.hasOwn(record, head)) {
      const inner = (record as Record<string, unknown>)[head]
      const found = isObject(inner) ? valueAt(inner, path.slice(dot + 1), dots - 1) : undefined
      if (found !== undefined) return found
    }
    dot = path.lastIndexOf('.', dot - 1)
  }
  return undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A value as text; null where there is none. Lists and objects as JSON; none where they nest deeper than the engine can write. */
export function valueText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    return null
  }
}

const MOST_PATHS = 500
const DEEPEST = 6

/** Paths to the values of a record that are no objects, with their text, in order; at most {@link MOST_PATHS} in all. */
export function pathsOf(record: object): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  const open: { value: unknown; path: string; depth: number }[] = [{ value: record, path: '', depth: 0 }]
  while (open.length > 0 && paths.size < MOST_PATHS) {
    const { value, path, depth } = open.pop() ?? { value: null, path: '', depth: 0 }
    if (isObject(value) && !Array.isArray(value) && depth < DEEPEST) {
      const inner = Object.entries(value).slice(0, MOST_PATHS)
      for (const [key, each] of inner.reverse()) {
        open.push({ value: each, path: depth === 0 ? key : `${path}.${key}`, depth: depth + 1 })
      }
    } else if (depth > 0) {
      paths.set(path, valueText(value) ?? '')
    }
  }
  return paths
}

/** Strings, and whole numbers of so many digits that a double may not hold them. Strings come first, so that digits in them stay. */
const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/g

/**
 * The same JSON with its long whole numbers as strings, because a double would change their last digits: nanoseconds since 1970 have
 * 19. `json` is valid.
 */
export const keepLongNumbers = (json: string): string =>
  json.replace(STRING_OR_LONG_NUMBER, (part) => (part.startsWith('"') ? part : `"${part}"`))
