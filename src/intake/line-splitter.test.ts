import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineSplitter, LONGEST_LINE } from './line-splitter'

type Seen = [text: string, offset: number] | [long: number, head: number, offset: number]

function split(chunks: readonly Uint8Array[]): Seen[] {
  const seen: Seen[] = []
  const splitter = new LineSplitter(
    (bytes, from, to, offset) => seen.push([Buffer.from(bytes.slice(from, to)).toString('latin1'), offset]),
    (head, length, offset) => seen.push([length, head.length, offset]),
  )
  for (const chunk of chunks) splitter.push(chunk)
  splitter.end()
  return seen
}
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Cuts at the given places, whatever they are. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return edges.slice(1).map((to, i) => bytes.slice(edges[i], to))
}

describe('LineSplitter', () => {
  it('cuts at LF and CRLF and keeps a last line without end', () => {
    expect(split([latin1('a\r\n\nb\rc\nd\r\r\ne')])).toEqual([
      ['a', 0],
      ['', 3],
      ['b\rc', 4],
      ['d\r', 8],
      ['e', 12],
    ])
    expect(split([])).toEqual([])
    expect(split([latin1('\n')])).toEqual([['', 0]])
  })

  it('gives the same lines wherever the stream is cut', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\0', 'é'), { maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (parts, places) => {
        const bytes = latin1(parts.join(''))
        expect(split(cut(bytes, places))).toEqual(split([bytes]))
      }),
    )
  })

  it('tells the length of a line that is too long, however it is cut, and goes on', () => {
    const exact = 'x'.repeat(LONGEST_LINE)
    const bytes = latin1(`${exact}\r\n${exact}y\r\nz\n${exact}${exact}`)
    const whole = split([bytes])
    const offsets = [LONGEST_LINE + 2, 2 * LONGEST_LINE + 5, 2 * LONGEST_LINE + 7]
    expect(whole.map((line) => line.slice(typeof line[0] === 'string' ? 1 : 0))).toEqual([
      [0],
      [LONGEST_LINE + 1, 8192, offsets[0]],
      [offsets[1]],
      [2 * LONGEST_LINE, 8192, offsets[2]],
    ])
    for (const size of [1000, 65_536, LONGEST_LINE + 1, LONGEST_LINE + 2]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      )
      expect(split(pieces)).toEqual(whole)
    }
  })
})
