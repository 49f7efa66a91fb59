import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkKey, networkText } from '@/engine/network-name'
import { readNetwork, writeNetwork } from './network'

const again = (text: string): string | null => {
  const network = readNetwork(text)
  return network === null ? null : writeNetwork(network)
}

describe('a network', () => {
  it.each([
    ['192.0.2.77/24', '192.0.2.0/24'],
    ['192.0.2.77/0', '0.0.0.0/0'],
    ['192.0.2.77/32', '192.0.2.77/32'],
    ['192.0.2.77/23', '192.0.2.0/23'],
    ['2001:DB8:0:0::1/48', '2001:db8::/48'],
    ['2001:db8::1/128', '2001:db8::1/128'],
    ['2001:db8:ffff::/33', '2001:db8:8000::/33'],
    ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128'],
    ['1:0:2:0:3:0:4:0/128', '1:0:2:0:3:0:4:0/128'],
    ['::/0', '::/0'],
    // IPv4 written as IPv6 is IPv4, as in logs.
    ['::ffff:192.0.2.77/120', '192.0.2.0/24'],
    ['::FFFF:c000:24d/120', '192.0.2.0/24'],
    ['::ffff:192.0.2.77/128', '192.0.2.77/32'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
    ['::ffff:192.0.2.77/95', '::fffe:0:0/95'],
    ['::ffff:192.0.2.77/0', '::/0'],
    // A zone (RFC 4007 §11.7) names a link of the computer that wrote the log.
    ['fe80::1%eth0/64', 'fe80::/64'],
    ['fe80::1%1/64', 'fe80::/64'],
  ])('%s is %s', (typed, written) => {
    expect(again(typed)).toBe(written)
    expect(again(written)).toBe(written)
  })

  it.each([
    '',
    '/',
    '/24',
    '192.0.2.0',
    '192.0.2.0/',
    '192.0.2.0/33',
    '192.0.2.0/024',
    '192.0.2.0/-1',
    '192.0.2.0/2.4',
    '192.0.2.0/255.255.255.0',
    '192.0.2/24',
    '192.0.02.0/24',
    '192.0.2.0%eth0/24',
    '::ffff:192.0.2.0/129',
    '2001:db8::/129',
    '2001:db8::/1000',
    '2001:db8::1::/48',
    'fe80::1/64%eth0',
    'host.example/24',
    `${'1:'.repeat(100_000)}/48`,
  ])('%s is none', (text) => expect(readNetwork(text)).toBeNull())

  it('named by the engine is written as it names it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat({ max: 0xffff_ffff }), (long, short) => {
        for (const name of [networkText(networkKey(null, long, 0)), networkText(networkKey(short, long, 0))])
          expect(again(name)).toBe(name)
      }),
    )
  })
})
