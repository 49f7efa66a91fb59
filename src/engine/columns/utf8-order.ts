/** Order of the bytes of UTF-8, as SQL engines sort text; that of JavaScript's strings differs beyond U+FFFF. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The same of texts that are ASCII. */
export const compareAscii = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
