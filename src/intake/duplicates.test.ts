import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DuplicateCounter } from './duplicates'
import { LineHash } from './line-hash'

it('counts what came before, however it is cut into pieces', () => {
  const pieces = fc.array(fc.array(fc.nat({ max: 40 })))
  fc.assert(
    fc.property(pieces, (lines) => {
      const counter = new DuplicateCounter()
      for (const piece of lines) counter.add(Float64Array.from(piece))
      const all = lines.flat()
      expect(counter.count()).toBe(all.length - new Set(all).size)
    }),
  )
})

it('numbers equal lines alike wherever they stand, and others apart', () => {
  const hash = new LineHash()
  const seen = new Map<number, string>()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 9 }), (line, at) => {
      const bytes = new Uint8Array(at + line.length + 3).fill(7)
      bytes.set(line, at)
      const number = hash.of(bytes, at, at + line.length)
      expect(number).toBe(hash.of(line, 0, line.length))
      expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
      expect(seen.get(number) ?? line.join()).toBe(line.join())
      seen.set(number, line.join())
    }),
    { numRuns: 500 },
  )
})

it('tells apart lines that differ in one bit anywhere', () => {
  const line = new TextEncoder().encode('192.0.2.1 - - [01/Jan/2026:00:00:00 +0900] "GET /a HTTP/1.1" 200 5')
  const hash = new LineHash()
  const numbers = new Set([hash.of(line, 0, line.length)])
  for (let bit = 0; bit < line.length * 8; bit++) {
    const other = line.slice()
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    numbers.add(hash.of(other, 0, other.length))
  }
  expect(numbers.size).toBe(line.length * 8 + 1)
})
