import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unpack, valueAt } from './packed'
import { pack, packCodes, packRising, recode } from './packing'

const numbers = fc.oneof(
  fc.array(fc.integer({ min: -1, max: 300 })),
  fc.array(fc.integer({ min: -1, max: 2 ** 31 })),
  fc.array(fc.constantFrom(-1, 0, 254, 255, 256, 65_534, 65_535, 65_536, 2 ** 32 - 2, 2 ** 32 - 1, 2 ** 32, 2 ** 52)),
  fc.array(fc.constantFrom(-1, 0.5, 1e12)),
)

it('gives back what was packed, value by value and at once', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const packed = pack(Float64Array.from(values), values.length)
      if (packed === null) {
        expect(values.every((value) => value === -1)).toBe(true)
        return
      }
      const into = new Float64Array(values.length)
      unpack(packed, into)
      expect([...into]).toEqual(values)
      expect(values.map((_, row) => valueAt(packed, row))).toEqual(values)
    }),
  )
})

it('keeps −1 as a value where nothing stands for none: a millisecond before 1970', () => {
  const packed = pack(Float64Array.of(-1, 5), 2, null)
  expect(packed).toMatchObject({ base: -1, hasNone: false, values: Uint8Array.of(0, 6) })
})

it('takes as few bytes as the range needs', () => {
  const bytes = (...values: number[]) => pack(Float64Array.from(values), values.length)?.values.BYTES_PER_ELEMENT
  expect(bytes(1e12, 1e12 + 255)).toBe(1)
  expect(bytes(1e12, 1e12 + 255, -1)).toBe(2)
  expect(bytes(0, 65_536)).toBe(4)
  expect(bytes(0, 2 ** 32)).toBe(8)
})

it('packs codes and rising numbers to the same values without looking them over', () => {
  const codes = fc.array(fc.integer({ min: -1, max: 299 }), { minLength: 1 })
  fc.assert(
    fc.property(codes, fc.array(fc.nat(), { minLength: 1 }), (given, steps) => {
      const packed = packCodes(Int32Array.from(given), given.length, 300)
      expect(given.map((_, row) => valueAt(packed, row))).toEqual(given)
      let at = 2 ** 40
      const rising = steps.map((step) => (at += step))
      const offsets = packRising(Float64Array.from(rising), rising.length)
      expect(rising.map((_, row) => valueAt(offsets, row))).toEqual(rising)
    }),
  )
  expect(packCodes(Int32Array.of(-1, 254), 2, 255).values).toEqual(Uint8Array.of(0, 255))
  expect(packCodes(Int32Array.of(-1, 255), 2, 256).values).toEqual(Uint16Array.of(0, 256))
})

it('recodes packed codes as their map says, whatever both take', () => {
  const size = fc.constantFrom(1, 254, 255, 256, 65_534, 65_535, 65_536)
  fc.assert(
    fc.property(size, size, fc.infiniteStream(fc.nat()), (words, others, any) => {
      const next = (below: number) => (any.next().value ?? 0) % below
      const codes = Int32Array.from({ length: 40 }, (_, row) => (row === 0 ? words - 1 : next(words + 1) - 1))
      const map = Uint32Array.from({ length: words + 1 }, (_, code) => (code === 0 ? 0 : (code % others) + 1))
      const expected = Array.from(codes, (code) => (map[code + 1] ?? 0) - 1)
      for (const coded of [packCodes(codes, codes.length, words), pack(codes, codes.length)]) {
        if (coded === null) continue
        const packed = recode(coded, map, others)
        expect(expected.map((_, row) => valueAt(packed, row))).toEqual(expected)
        expect(packed.values.BYTES_PER_ELEMENT).toBe(packCodes(codes, 1, others).values.BYTES_PER_ELEMENT)
      }
    }),
    { numRuns: 30 },
  )
})
