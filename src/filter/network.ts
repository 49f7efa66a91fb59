import { addressIn } from '@/engine/address'
import type { Network } from '@/engine/condition'

/** The first bytes of IPv4 written as IPv6 (RFC 4291 §2.5.5.2). */
const MAPPED: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
const MAPPED_BITS = MAPPED.length * 8

/**
 * `203.0.113.7/24` as the network 203.0.113.0/24; null where it is none. Addresses are read as those of clients are: a zone is left aside
 * (`fe80::1%eth0/64`), and IPv4 written as IPv6 is IPv4. So `::ffff:203.0.113.7/120` is 203.0.113.0/24, and a network wider than all of
 * IPv4 one of IPv6.
 */
export function readNetwork(text: string): Network | null {
  const cut = Math.max(text.lastIndexOf('/'), 0)
  const length = text.slice(cut + 1)
  const found = addressIn(text.slice(0, cut))
  if (found === null || !/^(0|[1-9]\d{0,2})$/.test(length)) return null
  const isMapped = found.length === 4 && text.includes(':')
  const address = isMapped ? [...MAPPED, ...found] : found
  const bits = Number(length)
  if (bits > address.length * 8) return null
  return isMapped && bits >= MAPPED_BITS
    ? { address: masked(found, bits - MAPPED_BITS), bits: bits - MAPPED_BITS }
    : { address: masked(address, bits), bits }
}

/** In its shortest form (RFC 5952): `2001:db8::/48`. */
export const writeNetwork = ({ address, bits }: Network): string =>
  `${address.length === 4 ? address.join('.') : writeIpv6(address)}/${bits}`

const masked = (bytes: readonly number[], bits: number): number[] =>
  bytes.map((byte, i) => byte & (0xff00 >> Math.min(8, Math.max(0, bits - i * 8))) & 0xff)

function writeIpv6(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0))
  let [from, length] = [0, 1]
  for (let i = 0; i < 8; i++) {
    let end = i
    while (end < 8 && groups[end] === 0) end++
    if (end - i > length) [from, length] = [i, end - i]
  }
  const hex = (some: readonly number[]): string => some.map((group) => group.toString(16)).join(':')
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, from))}::${hex(groups.slice(from + length))}`
}
