import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from '../row-chunk'
import { WordList } from '../word-list'
import { flagWordsHolding, textHolds } from './words-holding'

function listOf(pieces: readonly (readonly string[])[]): WordList {
  const list = new WordList()
  for (const words of pieces) list.add(wordsOf(words.map((word) => new TextEncoder().encode(word))))
  return list
}

it('finds the words that hold a text, and none where it only stands across two', () => {
  const some = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'Z', '7', '[', '한', 'é', '🦊'), maxLength: 40 })
  const pieces = fc.array(fc.array(some, { maxLength: 30 }), { maxLength: 4 })
  fc.assert(
    fc.property(pieces, fc.oneof(some, fc.constantFrom('a', '7a', 'aaaaaaaaaaaaaaaaaaa')), (words, text) => {
      const list = listOf(words)
      const flags = new Uint8Array(list.size + 1)
      flagWordsHolding(list, text, flags)
      expect([...flags]).toEqual([0, ...words.flat().map((word) => Number(textHolds(word, text)))])
    }),
    { numRuns: 400 },
  )
})
