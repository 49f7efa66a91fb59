/**
 * JSON as RFC 8785 writes it: no blanks, names in the order of their UTF-16 units. The same value gives the same text, whoever writes it.
 * Numbers and strings are written by ECMAScript itself, whose form that RFC takes over.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sorted)

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
