import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentsOf } from './containers/content'
import { bytesOf, collect, gzip, join, problemCode, zipOf } from './containers/packing-in-test'
import { LineSplitter } from './line-splitter'
import { rejectedBytes, rejectedJsonLines } from './reject-export'
import { type RejectedLines, RejectList } from './reject-list'

const { signal } = new AbortController()

/** All lines of `bytes` that `isReject` picks by their number. */
function rejectsOf(bytes: Uint8Array, isReject: (line: number) => boolean): RejectedLines {
  const list = new RejectList()
  let line = 0
  const add = (head: Uint8Array, from: number, to: number, length: number, offset: number) => {
    line++
    if (length > 0 && isReject(line)) list.add(head, from, to, { line, offset, length, reason: 'no-time' })
  }
  const splitter = new LineSplitter(
    (all, from, to, offset) => add(all, from, to, to - from, offset),
    (head, length, offset) => add(head, 0, head.length, length, offset),
  )
  splitter.push(bytes)
  splitter.end()
  return list.found()
}

async function contentOf(bytes: Uint8Array<ArrayBuffer>) {
  const [content] = await contentsOf(new Blob([bytes]))
  if (content === undefined) throw new Error('no content')
  return content
}

async function exported(bytes: Uint8Array<ArrayBuffer>, rejects: RejectedLines, file = bytes) {
  const content = await contentOf(file)
  const raw = await collect(rejectedBytes(content, rejects, signal))
  const json = new TextDecoder().decode(await collect(rejectedJsonLines('a.log', content, rejects, signal)))
  return {
    raw,
    records: json
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  }
}

it('writes lines as they stand, with their line ends', async () => {
  const log = bytesOf('one\r\ntwo\nthree\r\r\n\nfour')
  const all = rejectsOf(log, () => true)
  expect(new TextDecoder().decode((await exported(log, all)).raw)).toBe('one\r\ntwo\nthree\r\r\nfour')
  const ends = rejectsOf(log, (line) => line !== 2)
  expect(new TextDecoder().decode((await exported(log, ends)).raw)).toBe('one\r\nthree\r\r\nfour')
  const elements = new RejectList()
  for (const offset of [1, 3]) elements.add(log, 0, 1, { line: 1, offset, length: 1, reason: 'bad-json' })
  const array = bytesOf('[1,2]')
  expect(new TextDecoder().decode((await exported(array, elements.found())).raw)).toBe('1\n2')
})

it('writes every field as JSON, and bytes that are no text as base64', async () => {
  const log = join(bytesOf('\ufeff"quoted" \u2028 한글\n'), Uint8Array.of(0xff, 0, 0xed, 0xa0, 0x80), bytesOf('\n'))
  const zip = await zipOf([['logs/a.log', log]])
  const { records } = await exported(
    log,
    rejectsOf(log, () => true),
    zip,
  )
  expect(records[0]).toEqual({
    ...{ file: 'a.log', member: 'logs/a.log', line: 1, offset: 0, length: 22, reason: 'no-time' },
    text: '\ufeff"quoted" \u2028 한글',
  })
  expect(records[1]).toMatchObject({ line: 2, offset: 23, length: 5, base64: '/wDtoIA=' })
})

it('writes lines of many mebibytes whole, in pieces', async () => {
  const long = new Uint8Array(3_000_001).map((_, i) => (i % 251) + 11 || 65)
  const log = join(
    bytesOf('short\n'),
    long.map((byte) => (byte === 10 ? 11 : byte)),
    bytesOf('\nshort too\n'),
  )
  for (const file of [log, gzip(log)]) {
    const { raw, records } = await exported(
      log,
      rejectsOf(log, () => true),
      file,
    )
    expect(Buffer.compare(raw, log)).toBe(0)
    expect(records.map(({ length }) => length)).toEqual([5, 3_000_001, 9])
    expect(Buffer.compare(Buffer.from(records[1].base64, 'base64'), log.subarray(6, -11))).toBe(0)
    expect(records[1].text).toHaveLength(2000)
    expect(records[2].text).toBe('short too')
  }
})

it('gives back any lines that are rejects, from any container', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...['\n', '\r\n', '\r', 'text', '"', '한'].map(bytesOf)),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => new Uint8Array(bytes)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.nat(3), fc.boolean(), async (parts, every, packed) => {
      const log = join(bytesOf('x'), ...parts)
      const rejects = rejectsOf(log, (line) => line % (every + 1) === 0)
      const { raw, records } = await exported(log, rejects, packed ? gzip(log) : log)
      const lines = Array.from(rejects.offset, (offset, i) => log.slice(offset, offset + (rejects.length[i] ?? 0)))
      expect(rejectsOf(raw, () => true).count).toBe(raw.length === 0 ? 0 : lines.length)
      expect(records).toHaveLength(lines.length)
      for (const [i, record] of records.entries()) {
        const bytes = record.base64 === undefined ? Buffer.from(record.text) : Buffer.from(record.base64, 'base64')
        expect(Buffer.compare(bytes, lines[i] ?? bytesOf('?'))).toBe(0)
      }
    }),
    { numRuns: 100 },
  )
})

it('can be cancelled, and says so when the file has changed', async () => {
  const log = bytesOf('one\ntwo\n')
  const content = await contentOf(log)
  const rejects = rejectsOf(log, () => true)
  expect(await problemCode(collect(rejectedBytes(content, rejects, AbortSignal.abort())))).toBe('cancelled')
  expect(await problemCode(collect(rejectedJsonLines('a', content, rejects, AbortSignal.abort())))).toBe('cancelled')
  expect(await problemCode(collect(rejectedBytes(await contentOf(log.slice(0, 5)), rejects, signal)))).toBe(
    'unreadable',
  )
})
