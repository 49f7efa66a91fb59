import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_LINE } from '../line-splitter'
import { JsonElements } from './json-elements'

type Seen = [text: string, offset: number, line: number] | [long: number, head: number, offset: number, line: number]

function cutInto(chunks: readonly Uint8Array[]) {
  const seen: Seen[] = []
  const elements = new JsonElements(
    (bytes, from, to, offset, line) => seen.push([Buffer.from(bytes.slice(from, to)).toString('latin1'), offset, line]),
    (head, length, offset, line) => seen.push([length, head.length, offset, line]),
  )
  for (const chunk of chunks) elements.push(chunk)
  elements.end()
  return { seen, unclosed: elements.unclosed }
}
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const cut = (text: string) => cutInto([latin1(text)])
const texts = (text: string) => cut(text).seen.map(([element]) => element)

/** Cuts at the given places, whatever they are. */
function chunksOf(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return edges.slice(1).map((to, i) => bytes.slice(edges[i], to))
}

describe('JsonElements', () => {
  it('cuts an array, and tells where each element begins', () => {
    const text = '[\n  {"a": "}]\\"{", "b": [{}]},\r\n  {"a":\n{}}\n]\n'
    expect(cut(text)).toEqual({
      seen: [
        ['{"a": "}]\\"{", "b": [{}]}', 4, 2],
        ['{"a":\n{}}', 34, 3],
      ],
      unclosed: false,
    })
  })

  it.each([
    ['an object around its first array', '{"Records":[{"a":1},{"b":[2]}]}', ['{"a":1}', '{"b":[2]}']],
    ['white space in it', ' {\n "Records" :\t[ {"a":1} ] } ', ['{"a":1}']],
    ['no elements', '{"Records":[]}', []],
    ['an empty array', '[ ]', []],
    ['documents one behind the other', '{"Records":[{"a":1}]}{"Records":[{"a":2}]}\n[{"a":3}]', ['1', '2', '3']],
    ['JSON Lines', '{"a":1}\n{"a":2}\r\n\r\n{"a":3}', ['1', '2', '3']],
    ['a byte order mark', '\xef\xbb\xbf[{"a":1}]', ['1']],
    ['records that hold arrays', '{"a":1,"resources":[]}\n{"r":{"s":1},"resources":[{"b":2}]}', null],
  ])('reads %s', (_, text, elements) => {
    const expected = elements?.map((element) => (element.length === 1 ? `{"a":${element}}` : element))
    expect(texts(text)).toEqual(expected ?? text.split('\n'))
    expect(cut(text).unclosed).toBe(false)
  })

  it('takes an object with many members before its array for a record', () => {
    const record = '{"a":1,"b":2,"c":"x","d":null,"e":true,"resources":[{"f":1}]}'
    expect(texts(record)).toEqual([record])
  })

  it.each([
    ['words around the array', 'x y [{"a":1}] z', ['x y [', '{"a":1}', '] z']],
    ['words between elements', '[{"a":1} x, {"a":2}, 3, "s", null]', ['{"a":1}', 'x,', '{"a":2}', '3, "s", null']],
    ['other members', '{"n":3,"Records":[{"a":1}],"next":"t"}', ['{"n":3,"Records":[', '{"a":1}', '"next":"t"']],
    ['an array in the array', '[[{"a":1}],{"a":2}]', ['[{"a":1}]', '{"a":2}']],
    ['a name that is none', '{"Records"::[{"a":1}]}', ['{"Records"::[', '{"a":1}']],
    ['brackets too many', '[{"a":1}]]}\n{"a":2}', ['{"a":1}', ']}', '{"a":2}']],
    ['log lines between JSON Lines', '{"a":1}\nstarted\n{"a":2}', ['{"a":1}', 'started', '{"a":2}']],
    ['NULs', '[{"a":1}\0\0]', ['{"a":1}', '\0\0']],
  ])('hands over %s', (_, text, pieces) => expect(texts(text)).toEqual(pieces))

  it.each([
    ['in a string', '{"a":"xy\n{"a":2}\n{"a":3}', ['{"a":"xy', '{"a":2}', '{"a":3}']],
    ['after a backslash', '{"a":"xy\\\n{"a":2}', ['{"a":"xy\\', '{"a":2}']],
    ['after a value', '{"a":{"b":1\n{"a":2}\n{"a":3}', ['{"a":{"b":1', '{"a":2}', '{"a":3}']],
    ['after a comma', '[{"a":1,\n{"a":2}]', ['{"a":1,', '{"a":2}']],
    ['by the end of the array', '{"Records":[{"a":1},{"b":2]}', ['{"a":1}', '{"b":2']],
    ['after an opening bracket', '{"o":{"a":[\n{"a":2}\n{"a":3}', ['{"o":{"a":[\n{"a":2}', '{"a":3}']],
  ])('finds the next element where one is broken off %s', (_, text, pieces) => expect(texts(text)).toEqual(pieces))

  it.each(['[{"a":1},{"b":', '[{"a":1},', '{"Records":[{"a":1}', '{"Records":[{"a":1}]'])(
    'sees that %s was cut off',
    (text) => {
      expect(cut(text).unclosed).toBe(true)
      expect(texts(text)[0]).toBe('{"a":1}')
    },
  )

  it('nests without recursion, and tells the length of what is too long', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(texts(`[{"a":${deep}},{"a":1}]`)).toEqual([`{"a":${deep}}`, '{"a":1}'])
    const deeper = `${'['.repeat(1_200_000)}${']'.repeat(1_200_000)}`
    const text = `[{"a":${deeper}},{"a":1}]`
    const seen: Seen[] = [
      [2_400_006, 8192, 1, 1],
      ['{"a":1}', 2_400_008, 1],
    ]
    expect(cut(text).seen).toEqual(seen)
    const bytes = latin1(text)
    const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
      bytes.slice(i * 65_536, (i + 1) * 65_536),
    )
    expect(cutInto(pieces).seen).toEqual(seen)
  })

  it('holds an element of the greatest length, and not one byte more', () => {
    const longest = `"${'x'.repeat(LONGEST_LINE - 8)}"`
    for (const [value, first] of [
      [longest, LONGEST_LINE],
      [`${longest} `, 8192],
    ] as const) {
      const bytes = latin1(`[{"a":${value}},{"b":2}]`)
      for (const places of [[], [1], [500_000], [8000, 9000], [bytes.length - 12, bytes.length - 9]]) {
        const { seen } = cutInto(chunksOf(bytes, places))
        expect(seen).toHaveLength(2)
        expect(typeof seen[0]?.[0] === 'string' ? seen[0][0].length : seen[0]?.[1]).toBe(first)
        expect(seen[1]?.[0]).toBe('{"b":2}')
      }
    }
  })

  const parts = fc.array(
    fc.oneof(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', '\r\n', ' ', 'x', '1', '\0', '\xef\xbb\xbf'),
      fc.constantFrom('{"Records":[', ']}', '{"a":1}', '{"a":"}"}', '{"a":[{}]},', '"k":', '{"n":1,"Records":['),
    ),
    { maxLength: 40 },
  )

  it('gives the same pieces wherever the stream is cut, and loses nothing', () => {
    fc.assert(
      fc.property(parts, fc.array(fc.nat(), { maxLength: 8 }), (texts, places) => {
        const text = texts.join('')
        const whole = cut(text)
        expect(cutInto(chunksOf(latin1(text), places))).toEqual(whole)
        let at = 0
        let between = ''
        for (const [piece, offset, line] of whole.seen) {
          if (typeof piece !== 'string') continue
          expect(text.slice(offset, offset + piece.length)).toBe(piece)
          expect(text.slice(0, offset).split('\n')).toHaveLength(line)
          expect(offset).toBeGreaterThanOrEqual(at)
          between += `${text.slice(at, offset)}\n`
          at = offset + piece.length
        }
        expect(between + text.slice(at)).toMatch(/^(?:\xef\xbb\xbf|[\s,[\]}]|\{\s*"[^"\n]*"\s*:\s*(?=\[))*$/)
      }),
      { numRuns: 200 },
    )
  })

  it('gives every element of a document as it was written', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 })
    const records = fc.array(record, { maxLength: 6 })
    fc.assert(
      fc.property(records, fc.constantFrom(undefined, 1, '\t'), fc.nat(), (written, indent, place) => {
        for (const document of [written, { Records: written }]) {
          const bytes = new TextEncoder().encode(JSON.stringify(document, null, indent))
          const { seen, unclosed } = cutInto(chunksOf(bytes, [place, place * 7]))
          const read = seen.map(([text]) => JSON.parse(Buffer.from(String(text), 'latin1').toString('utf8')))
          expect(read).toEqual(JSON.parse(JSON.stringify(written)))
          expect(unclosed).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })
})
