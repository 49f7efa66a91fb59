import { find } from './scan'

const SPACE = 32
const MINUS = 45
const UNDERSCORE = 95
const HTTP = Uint8Array.of(72, 84, 84, 80, 47)

export interface RequestParts {
  readonly methodEnd: number
  readonly target: number
  readonly targetEnd: number
}

/**
 * `GET /path HTTP/1.1` → where its method and target stand; the target may hold spaces, the protocol may be absent (HTTP/0.9).
 * Null where it is no request: `-`, or the bytes of another protocol.
 */
export function splitRequest(bytes: Uint8Array, from: number, to: number): RequestParts | null {
  const methodEnd = find(bytes, SPACE, from, to)
  if (methodEnd === from || methodEnd + 1 >= to) return null
  for (let i = from; i < methodEnd; i++) if (!isMethodByte(bytes[i] ?? 0)) return null
  let last = to - 1
  while (last > methodEnd && bytes[last] !== SPACE) last--
  const protocol = last > methodEnd && isHttp(bytes, last + 1, to)
  return { methodEnd, target: methodEnd + 1, targetEnd: protocol ? last : to }
}

function isHttp(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < HTTP.length) return false
  for (let i = 0; i < HTTP.length; i++) if (bytes[from + i] !== HTTP[i]) return false
  return true
}

/** Letters, `-` and `_`: the methods in use; RFC 9110 §5.6.2 would allow more, and most garbage. */
function isMethodByte(byte: number): boolean {
  const lower = byte | 32
  return (lower >= 97 && lower <= 122) || byte === MINUS || byte === UNDERSCORE
}
