import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NUMBER_COLUMNS, TEXT_COLUMNS } from '@/engine/access-table'
import { valueAt } from '@/engine/packed'
import type { ParsedBlock } from './block-rows'
import { BlockParser } from './parse-block'
import { type ParseSetup, parseSetup } from './parse-setup'
import { PlainLines } from './plain-lines'
import { DEFAULT_PLAN } from './read-plan'
import { type CodedChunk, RowBatch } from './row-batch'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const TIME = '[10/Oct/2024:13:55:36 +0900]'
const AGENT = '"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"'
const SEEDS = [
  `192.0.2.1 - - ${TIME} "GET /a/b?c=d HTTP/1.1" 200 2326`,
  `192.0.2.1 - - ${TIME} "GET /a/b?c=d HTTP/1.1" 200 2326 "https://x.example/y" ${AGENT}`,
  `2001:db8::1 - alice ${TIME} "POST /api/v1/members/1593576/addresses HTTP/2.0" 403 - "-" ""`,
  `www.example.com:443 192.0.2.7 - - ${TIME} "HEAD / HTTP/1.0" 304 0 "-" ${AGENT} "-" "198.51.100.4, 10.0.0.1"`,
  `192.0.2.1 - - ${TIME} "GET /login?token=abcdefghijklmnopqrstuvwxyz0123456789 HTTP/1.1" 200 5 "https://x.example/?access_token=abcdefghijklmnopqrstuvwxyz0123456789" ${AGENT}`,
  `192.0.2.1 - - ${TIME} "GET /é HTTP/1.1" 200 5 "-" "브라우저"`,
  `192.0.2.1 - - ${TIME} "GET /r HTTP/1.1" 200 5 "-" ${AGENT} rt=0.123 "kid=k1"`,
  `192.0.2.1 - 8842 ${TIME} "GET /cart HTTP/2.0" 200 512 "-" ${AGENT} kid=ua-sign-02 jti=9f3c up=web-18`,
  `192.0.2.1 - - ${TIME} "GET /l?token=abcdefghijklmnopqrstuvwxyz012345 HTTP/2.0" 200 5 "-" ${AGENT} "-" jti=- sub=7 rt=0.123`,
  `192.0.2.1 - "" ${TIME} "-" 408 -`,
  `192.0.2.1 - - ${TIME} "GET /large HTTP/1.1" 200 123456789012345`,
  `192.0.2.1 - - [31/Dec/2199:23:59:59 -1100] "GET /late HTTP/1.1" 200 1`,
  `192.0.2.1 - - [01/Jan/1970:00:00:00 +0900] "GET /early HTTP/1.1" 200 1`,
  '2024-10-10 13:55:36 192.0.2.1 GET /w3c - 443 - 192.0.2.9 curl/8 - 200 0 0 5',
  '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken',
  `<34>Oct 11 22:14:15 web nginx: 192.0.2.1 - - ${TIME} "GET /carried HTTP/1.1" 200 5 "-" ${AGENT}`,
  '',
]
const PIECES = [
  '"',
  '" ',
  ' "',
  '\\',
  '\\"',
  ' ',
  '  ',
  '-',
  '=',
  ' kid=',
  ' jti=x y=',
  '[',
  ']',
  ':',
  '/',
  '\r',
  '\t',
  '0',
  '60',
  '99',
  'HTTP/',
  ' - - ',
  'é',
  '\u0000',
]
const PARTS = [
  ...PIECES,
  'a',
  TIME,
  '11/Oct/2024',
  '30/Feb/2024',
  '-0330',
  '+0900',
  '13:55:59',
  '23:59:60',
  '24:00:00',
  '200 5',
  '',
  '\ufeff',
]

const edit = fc.record({ at: fc.nat({ max: 220 }), cut: fc.nat({ max: 12 }), put: fc.constantFrom(...PARTS) })
const line = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(edit, { maxLength: 3 })),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, { at, cut, put }) => changed(text, at % (text.length + 1), cut, put), seed),
  )
const block = fc
  .tuple(
    fc.array(fc.tuple(line, fc.integer({ min: 1, max: 3 }), fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 24 }),
    fc.boolean(),
  )
  .map(([lines, ended]) => {
    const text = lines.map(([one, times, end]) => (one + end).repeat(times)).join('')
    return encoder.encode(ended ? text : text.trimEnd())
  })

const changed = (text: string, at: number, cut: number, put: string): string =>
  (text.slice(0, at) + put + text.slice(at + cut)).replaceAll('\n', ' ')

/** Reads as the setup does, but every line by itself. */
const lineByLine = (setup: ParseSetup): ParseSetup => ({
  ...setup,
  format: {
    ...setup.format,
    open: (context) => Object.defineProperty(setup.format.open(context), 'readsPlainLines', { value: false }),
  },
})

/** Everything that a block gave, with words in the place of codes. */
class Reading {
  private readonly words = new Map<string, string[]>()

  of(parsed: ParsedBlock) {
    const { chunks, hashes, ...rest } = parsed
    return {
      ...rest,
      index: 0,
      rows: chunks.flatMap((chunk) => this.rowsOf(chunk)),
      hashes: hashes.flatMap((part) => [...part]),
    }
  }

  rowsOf(chunk: CodedChunk) {
    if (chunk.anew) this.words.clear()
    for (const name of TEXT_COLUMNS) {
      const known = this.words.get(name) ?? []
      const { ends, bytes } = chunk.words[name] ?? { ends: Int32Array.of(0), bytes: new Uint8Array(0) }
      for (let i = 0; i + 1 < ends.length; i++) known.push(decoder.decode(bytes.subarray(ends[i], ends[i + 1])))
      this.words.set(name, known)
    }
    return Array.from({ length: chunk.length }, (_, row) => [
      ...NUMBER_COLUMNS.map((name) => (chunk.numbers[name] ? valueAt(chunk.numbers[name], row) : -1)),
      ...TEXT_COLUMNS.map((name) => {
        const code = chunk.codes[name] ? valueAt(chunk.codes[name], row) : -1
        return code < 0 ? null : (this.words.get(name)?.[code] ?? 'no such word')
      }),
    ])
  }
}

/** Both ways give the same. One pair of parsers for all runs: their columns take megabytes. */
function comparing(setup: ParseSetup): (blocks: readonly Uint8Array<ArrayBuffer>[]) => void {
  const parser = new BlockParser(setup)
  const other = new BlockParser(lineByLine(setup))
  const [reading, otherReading] = [new Reading(), new Reading()]
  return (blocks) => {
    let offset = 0
    for (const bytes of blocks) {
      const block = { index: 0, bytes, offset, directives: [], open: false }
      expect(reading.of(parser.parse(block))).toEqual(otherReading.of(other.parse(block)))
      offset += bytes.length
    }
  }
}
const inCombined = comparing(await parseSetup({ ...DEFAULT_PLAN, format: 'combined' }))
const inW3c = comparing(await parseSetup({ ...DEFAULT_PLAN, format: 'w3c' }))

describe('plain lines', () => {
  it('are read as the reader of the format reads them, whatever stands between them', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), inCombined), { numRuns: 100 })
  })

  it('are as good in a log of another format, whose lines come first', () => {
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 2 }), inW3c), { numRuns: 50 })
  })

  it('are plain with any bytes in the place of any other, or are not', () => {
    const bytes = fc.tuple(
      fc.constantFrom(...SEEDS),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 }),
    )
    const lines = fc.array(bytes, { minLength: 1, maxLength: 12 }).map((all) =>
      all.flatMap(([seed, changes]) => {
        const line = encoder.encode(`${seed}\n`)
        for (const [at, byte] of changes) line[at % line.length] = byte
        return [...encoder.encode(`${SEEDS[1]}\n`), ...line]
      }),
    )
    fc.assert(
      fc.property(lines, (all) => inCombined([Uint8Array.from(all)])),
      { numRuns: 100 },
    )
  })

  it('are read all at once, when somebody has said whose day it is', () => {
    const batch = new RowBatch()
    const plain = new PlainLines(batch, 4096)
    const lines = encoder.encode(`${SEEDS[1]}\n${SEEDS[0]}\r\n${SEEDS[3]}\nno end`)
    plain.begin(lines)
    expect([plain.read(0).rows, plain.asksForTime]).toEqual([0, true])
    plain.learn(Date.UTC(2024, 9, 10, 4, 55, 36))
    const end = lines.length - 'no end'.length
    expect(plain.read(0)).toEqual({ rows: 3, common: 1, end, isFull: false })
    expect(plain.asksForTime).toBe(false)
    batch.commitRows(3)
    const reading = new Reading()
    const rows = reading.rowsOf(batch.chunk())
    expect(rows.map(([time]) => time)).toEqual(Array(3).fill(Date.UTC(2024, 9, 10, 4, 55, 36)))
    // Codes that begin anew mean the same.
    batch.clear()
    batch.forget()
    plain.read(0)
    batch.commitRows(3)
    expect(reading.rowsOf(batch.chunk())).toEqual(rows)
  })
})

it('forgets words between chunks when there are too many, or they are too long', () => {
  const batch = new RowBatch()
  const words = Uint32Array.from({ length: 262_145 }, (_, i) => i)
  const bytes = new Uint8Array(words.buffer)
  for (let i = 0; i < bytes.length; i += 4) batch.setText(batch.text.client, bytes, i, i + 4)
  batch.clear()
  expect([batch.vocabulary, batch.text.client.dictionary.size]).toEqual([1, 0])
  for (let i = 0; i < 34; i++) batch.setText(batch.text.client, bytes, i * 4, i * 4 + 500_000)
  batch.clear()
  expect([batch.vocabulary, batch.text.client.dictionary.size]).toEqual([2, 0])
})
