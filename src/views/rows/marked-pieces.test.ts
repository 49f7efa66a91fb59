import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markedPieces } from './marked-pieces'

it('never changes the line', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 30 })
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 5 }), (line, texts) => {
      const pieces = markedPieces(line, texts)
      expect(pieces.map(({ text }) => text).join('')).toBe(line)
      for (const { text, by } of pieces) if (by !== null) expect(text).toBe(texts[by])
    }),
  )
})

it('marks each text where it first stands', () => {
  expect(markedPieces('kid=a jti=b', ['b', 'a'])).toEqual([
    { text: 'kid=', by: null },
    { text: 'a', by: 1 },
    { text: ' jti=', by: null },
    { text: 'b', by: 0 },
  ])
})
