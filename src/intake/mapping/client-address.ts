const COLON = 58
const DOT = 46
const OPEN = 91
const CLOSE = 93

const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57

/**
 * Where the address in `bytes[from, to)` stands without the port that some put after it: `192.0.2.1:5100` and `[2001:db8::1]:5100`.
 * Left as it is otherwise: of an IPv6 address without brackets nobody can tell.
 */
export function withoutPort(bytes: Uint8Array, from: number, to: number): readonly [from: number, to: number] {
  if (bytes[from] === OPEN) {
    const close = bytes.subarray(from, to).indexOf(CLOSE)
    return close > 1 ? [from + 1, from + close] : [from, to]
  }
  let colon = -1
  let dots = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === DOT && colon < 0) dots++
    else if (byte === COLON && colon < 0) colon = at
    else if (!isDigit(byte)) return [from, to]
  }
  return dots === 3 && colon > 0 && colon + 1 < to ? [from, colon] : [from, to]
}
