import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slotsBySize } from './slots-by-size'

it('puts slot 0 first and then those with most rows, whatever their number', () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 65_530, max: 65_540 }), fc.nat(2 ** 32 - 1))
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 60 }), (sizes) => {
      const others = sizes.map((_, slot) => slot).slice(1)
      const sorted = others.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
      expect([...slotsBySize(Uint32Array.from(sizes))]).toEqual([0, ...sorted])
    }),
  )
})
