/** Keys of IPv6 networks come after those of IPv4. */
const IPV6 = 2 ** 24

/** The /24 of an IPv4 address, given as a number, or the /48 of the IPv6 address at `at`, as one whole number. */
export function networkKey(ipv4: number | null, ipv6: Uint8Array, at: number): number {
  if (ipv4 !== null) return ipv4 >>> 8
  let key = 0
  for (let i = 0; i < 6; i++) key = key * 256 + (ipv6[at + i] ?? 0)
  return IPV6 + key
}

/** As people write it: `203.0.113.0/24`, `2001:db8:7::/48` (RFC 5952). */
export function networkText(key: number): string {
  if (key < IPV6) return `${key >>> 16}.${(key >>> 8) & 0xff}.${key & 0xff}.0/24`
  const whole = key - IPV6
  const groups = [Math.floor(whole / 2 ** 32), Math.floor(whole / 2 ** 16) % 2 ** 16, whole % 2 ** 16]
  // The five groups after these are 0, and a longer run of them than any before.
  while (groups.at(-1) === 0) groups.pop()
  return `${groups.map((group) => group.toString(16)).join(':')}::/48`
}
