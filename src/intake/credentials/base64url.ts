const VALUES = new Int8Array(256).fill(-1)
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_').forEach((letter, value) => {
  VALUES[letter.charCodeAt(0)] = value
})

/** Where the letters of base64url that begin at `from` end. */
export function base64UrlEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && (VALUES[bytes[at] ?? 0] ?? -1) >= 0) at++
  return at
}

export const isBase64Url = (byte: number): boolean => (VALUES[byte] ?? -1) >= 0

/**
 * What `bytes[from, to)` is in base64url without padding (RFC 4648 §5, RFC 7515 §2); null where it is none. By hand, because
 * `Uint8Array.fromBase64` is not in every browser yet and `atob` has another alphabet and makes strings.
 */
export function decodeBase64Url(bytes: Uint8Array, from: number, to: number): Uint8Array | null {
  const length = to - from
  if (length % 4 === 1) return null
  const decoded = new Uint8Array(Math.floor((length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = from; i < to; i++) {
    const value = VALUES[bytes[i] ?? 0] ?? -1
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    decoded[at++] = bits >> held
  }
  return decoded
}
