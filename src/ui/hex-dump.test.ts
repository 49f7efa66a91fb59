import { expect, it } from 'vitest'
import { hexDump } from './hex-dump'

it('shows place, digits and letters', () => {
  expect(hexDump(new TextEncoder().encode('GET /a\u0000'), 16)).toBe(
    '00000010  47 45 54 20 2f 61 00                              GET /a.',
  )
})

it('shows sixteen bytes a row, in two halves', () => {
  const [first, second] = hexDump(
    Uint8Array.from({ length: 17 }, (_, i) => i + 65),
    0,
  ).split('\n')
  expect(first).toBe('00000000  41 42 43 44 45 46 47 48  49 4a 4b 4c 4d 4e 4f 50  ABCDEFGHIJKLMNOP')
  expect(second).toBe('00000010  51                                                Q')
})
