import { decimal, fieldEnd, find } from './scan'

const COLON = 58
const DOT = 46

/**
 * Where the name in the first field ends, if that field is a virtual host put before the client: it is `name:port`, or an
 * address follows it where the identity (`-`, nearly always) would be. −1 if the first field is the client.
 * At least a client, an identity and an account must stand between it and the time at `open`.
 */
export function hostEnd(bytes: Uint8Array, from: number, firstEnd: number, open: number): number {
  const client = firstEnd + 1
  const clientEnd = fieldEnd(bytes, client, open)
  const account = fieldEnd(bytes, clientEnd + 1, open) + 1
  if (account >= open - 1) return -1
  const colon = find(bytes, COLON, from, firstEnd)
  // Only one colon: more of them are an IPv6 address.
  const port = decimal(bytes, colon + 1, firstEnd) >= 0
  return port || isAddress(bytes, client, clientEnd) ? (port ? colon : firstEnd) : -1
}

/** Digits, dots and colons as in an IP address, with at least one dot or colon. */
function isAddress(bytes: Uint8Array, from: number, to: number): boolean {
  let separated = false
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    const lower = byte | 32
    if (byte === DOT || byte === COLON) separated = true
    else if (!((byte >= 48 && byte <= 57) || (lower >= 97 && lower <= 102))) return false
  }
  return separated
}
