import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentsOf } from './containers/content'
import { bytesOf, gzip, problemCode, zipOf } from './containers/packing-in-test'
import { LONGEST_LINE } from './line-splitter'
import { lineAt, readRawLines } from './raw-lines'

const { signal } = new AbortController()
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** The same content plain, in a .gz, and stored and deflated in a .zip. */
async function waysToHold(bytes: Uint8Array<ArrayBuffer>) {
  const zip = await zipOf([
    ['deflated', bytes],
    ['stored', bytes, { level: 0 }],
  ])
  const files = [bytes, gzip(bytes), zip].map((file) => contentsOf(new Blob([file])))
  return (await Promise.all(files)).flat()
}

describe('readRawLines', () => {
  it('gives the bytes of any places, overlapping or far apart, of any container', async () => {
    const bytes = new Uint8Array(150_000).map((_, i) => (i * 31 + (i >> 8)) & 255)
    const contents = await waysToHold(bytes)
    const place = fc.record({ offset: fc.nat(bytes.length), length: fc.nat(3000) })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...contents), fc.array(place, { maxLength: 8 }), async (content, places) => {
        const inside = places.filter(({ offset, length }) => offset + length <= bytes.length)
        const found = await readRawLines(content, inside, signal)
        expect(found).toEqual(inside.map(({ offset, length }) => bytes.slice(offset, offset + length)))
      }),
      { numRuns: 25 },
    )
  })

  it('reads only what is near from a plain file, and a packed one no farther than it must', async () => {
    const bytes = new Uint8Array(2_000_000).fill(65)
    let read = 0
    const blob = new Blob([bytes])
    const counting = Object.assign(new Blob([bytes]), {
      slice: (from: number, to: number) => {
        read += to - from
        return blob.slice(from, to)
      },
    })
    const [plain] = await contentsOf(counting)
    if (plain === undefined) throw new Error('no content')
    const places = [10, 100, 1_900_000].map((offset) => ({ offset, length: 50 }))
    expect((await readRawLines(plain, places, signal)).map(({ length }) => length)).toEqual([50, 50, 50])
    expect(read).toBe(140 + 50)
  })

  it('says so when the file ends before, and when reading is cancelled', async () => {
    for (const content of await waysToHold(bytesOf('one\ntwo\n'))) {
      expect(await problemCode(readRawLines(content, [{ offset: 4, length: 5 }], signal))).toBe('unreadable')
      expect(await problemCode(readRawLines(content, [{ offset: 400, length: 5 }], signal))).toBe('unreadable')
      expect(await problemCode(readRawLines(content, [{ offset: 0, length: 3 }], AbortSignal.abort()))).toBe(
        'cancelled',
      )
      expect(await readRawLines(content, [], signal)).toEqual([])
    }
  })
})

describe('lineAt', () => {
  it('reads to the line end, whatever it is', async () => {
    const log = 'one\r\n\ntwo\r\r\nlast\r'
    for (const content of await waysToHold(bytesOf(log))) {
      const lines = await Promise.all([0, 1, 5, 6, 12].map((offset) => lineAt(content, offset, signal)))
      expect(lines.map(text)).toEqual(['one', 'ne', '', 'two\r', 'last'])
      expect(await problemCode(lineAt(content, log.length, signal))).toBe('unreadable')
    }
  })

  it('gives the beginning of a line that is too long', async () => {
    const long = 'x'.repeat(LONGEST_LINE)
    for (const content of await waysToHold(bytesOf(`${long}\r\n${long}y\n`))) {
      expect((await lineAt(content, 0, signal)).length).toBe(LONGEST_LINE)
      expect(text((await lineAt(content, LONGEST_LINE + 2, signal)).slice(-1))).toBe('x')
    }
  })
})
