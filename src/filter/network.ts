import type { Network } from '@/engine/condition'

/** The bytes of an address: 4 of IPv4 (dotted decimal, no leading zeros), 16 of IPv6 (RFC 4291 §2.2); null for anything else. */
export function readAddress(text: string): readonly number[] | null {
  return text.includes(':') ? readIpv6(text) : readIpv4(text)
}

/** `203.0.113.7/24` as the network 203.0.113.0/24; null where it is none. */
export function readNetwork(text: string): Network | null {
  const cut = text.lastIndexOf('/')
  const bytes = readAddress(text.slice(0, Math.max(cut, 0)))
  const length = text.slice(cut + 1)
  if (bytes === null || !/^(0|[1-9]\d{0,2})$/.test(length)) return null
  const bits = Number(length)
  return bits > bytes.length * 8 ? null : { address: masked(bytes, bits), bits }
}

/** In its shortest form (RFC 5952): `2001:db8::/48`. */
export const writeNetwork = ({ address, bits }: Network): string =>
  `${address.length === 4 ? address.join('.') : writeIpv6(address)}/${bits}`

const masked = (bytes: readonly number[], bits: number): number[] =>
  bytes.map((byte, i) => byte & (0xff00 >> Math.min(8, Math.max(0, bits - i * 8))) & 0xff)

function readIpv4(text: string): number[] | null {
  const parts = text.split('.', 5)
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null
  const bytes = parts.map(Number)
  return bytes.every((byte) => byte <= 255) ? bytes : null
}

const SHORTEST = 2
const LONGEST = 45

function readIpv6(text: string): number[] | null {
  if (text.length < SHORTEST || text.length > LONGEST) return null
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map((half, i) => readGroups(half, i === halves.length - 1))
  if (head === null || head === undefined || tail === null) return null
  if (tail === undefined) return head.length === 16 ? head : null
  const missing = 16 - head.length - tail.length
  return missing < 2 ? null : [...head, ...new Array<number>(missing).fill(0), ...tail]
}

/** Groups of four digits as bytes; the last may be an IPv4 address. */
function readGroups(text: string, last: boolean): number[] | null {
  if (text === '') return []
  const bytes: number[] = []
  const groups = text.split(':')
  for (const [i, group] of groups.entries()) {
    const dotted = last && i === groups.length - 1 ? readIpv4(group) : null
    if (dotted !== null) bytes.push(...dotted)
    else if (/^[0-9a-f]{1,4}$/i.test(group))
      bytes.push(Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff)
    else return null
  }
  return bytes
}

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
