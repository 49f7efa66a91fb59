import { isIPv4, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressIn, readAddress } from './address'

function read(text: string): readonly number[] | null {
  const into = new Uint8Array(16)
  // In the middle of others, as words lie.
  const bytes = new TextEncoder().encode(`9:${text}:9.9`)
  const length = readAddress(bytes, 2, bytes.length - 4, into)
  const found = length === 0 ? null : [...into.subarray(0, length)]
  expect(addressIn(text)).toEqual(found)
  return found
}

it('reads addresses in all their forms', () => {
  expect(read('192.0.2.1')).toEqual([192, 0, 2, 1])
  expect(read('2001:db8::1')).toEqual([0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect(read('::')).toEqual(new Array(16).fill(0))
  expect(read('::ffff:192.0.2.1')).toEqual([192, 0, 2, 1])
  expect(read('::FFFF:c000:201')).toEqual([192, 0, 2, 1])
  expect(read('fe80::1%eth0')).toEqual([0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
})

it.each([
  '',
  '-',
  'host.example',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '01.2.3.4',
  '1:2',
  ':::',
  '::1::',
  '1:',
  ':1',
  '%',
])('takes %j for no address', (text) => expect(read(text)).toBeNull())

it('agrees with Node on what is an address', () => {
  const part = fc.constantFrom(
    '',
    ':',
    '::',
    '.',
    '0',
    '1',
    '12',
    '255',
    '256',
    '0db8',
    'ffff',
    'g',
    '00000',
    '1.2.3.4',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6(),
        fc.array(part, { maxLength: 17 }).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(read(text) !== null).toBe(isIPv4(text) || isIPv6(text))
      },
    ),
    { numRuns: 300 },
  )
})
