import fc from 'fast-check'
import { expect, it } from 'vitest'
import { QuotedLineSplitter } from './quoted-line-splitter'

const COMMAS = { delimiter: ',', quote: '"' } as const

function cut(pieces: readonly string[]) {
  const records: [text: string, lines: number, offset: number][] = []
  const splitter = new QuotedLineSplitter(
    COMMAS,
    (bytes, from, to, offset, lines) => records.push([new TextDecoder().decode(bytes.slice(from, to)), lines, offset]),
    () => {},
  )
  for (const piece of pieces) splitter.push(new TextEncoder().encode(piece))
  splitter.end()
  return records
}

it('keeps line ends inside quoted fields, and counts the lines', () => {
  expect(cut(['a,"b\nc"\n5" disk,d\n"e ""f""\n', 'g"'])).toEqual([
    ['a,"b\nc"', 2, 0],
    ['5" disk,d', 1, 8],
    ['"e ""f""\ng"', 2, 18],
  ])
})

it('gives every line once, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '"', ',', '\n', '""')), fc.nat({ max: 9 }), (parts, at) => {
      const text = parts.join('')
      const whole = cut([text])
      expect(cut([text.slice(0, at), text.slice(at)])).toEqual(whole)
      const lines = text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0)
      expect(whole.reduce((sum, [, count]) => sum + count, 0)).toBe(lines)
    }),
  )
})
