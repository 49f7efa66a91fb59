import fc from 'fast-check'
import { expect, it } from 'vitest'
import { largestSlots } from './largest-slots'

it('puts slot 0 first and then those with most rows, as many as there is room for', () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 65_530, max: 65_540 }), fc.nat(2 ** 32 - 2))
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 60 }), fc.nat(70), (sizes, room) => {
      const others = sizes.map((_, slot) => slot).slice(1)
      const sorted = others.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
      const { slots, most } = largestSlots(Uint32Array.from(sizes), room)
      const [first, ...kept] = slots
      expect(first).toBe(0)
      expect(kept).toEqual(sorted.slice(0, kept.length))
      expect(kept.length).toBeLessThanOrEqual(room)
      const left = sorted.slice(kept.length).map((slot) => sizes[slot] ?? 0)
      for (const rows of left) expect(rows).toBeLessThanOrEqual(most)
      for (const slot of kept) expect(sizes[slot] || 1).toBeGreaterThan(most)
      if (room >= others.length) expect(left.every((rows) => rows === 0)).toBe(true)
    }),
  )
})
