import { createHash } from 'node:crypto'
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { CHUNK_ROWS } from '@/engine/row-chunk'
import { BlockRooms } from './block-rooms'
import { blocksOf } from './blocks'
import { contentsOf } from './containers/content'
import type { Mapping, TableLayout } from './mapping/mapping'
import { parquetOf } from './mapping/parquet-in-test'
import { bytesOfText, hasSamples, readBlobs, readBytes, readText, sample } from './read-in-test'

const line = (second: number, path = '/a') =>
  `10.0.0.1 - - [17/May/2015:10:05:${String(second).padStart(2, '0')} +0900] "GET ${path} HTTP/1.1" 200 5 "-" "b"\n`
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('readFiles', () => {
  it('counts rows, rejects and blank lines, and says where each line stands', async () => {
    const text = `${line(3)}\r\nnot a line\r\n  \n${line(1)}`
    const { result, rows, stats } = await readText(text)
    expect(result).toMatchObject({
      ok: true,
      value: {
        lines: 5,
        rows: 2,
        rejects: 1,
        skipped: 2,
        stepsBack: 1,
        first: Date.UTC(2015, 4, 17, 1, 5, 1),
        last: Date.UTC(2015, 4, 17, 1, 5, 3),
        zones: [{ offset: '+0900', rows: 2 }],
      },
    })
    const [part] = stats?.parts ?? []
    expect(part?.rejects.kept).toEqual([
      { line: 3, offset: line(3).length + 2, reason: 'no-time', text: 'not a line', length: 10 },
    ])
    expect(part).toMatchObject({ compression: 'none', fileSize: text.length, contentSha256: null })
    expect(rows.map((row) => [row.line, row.offset])).toEqual([
      [1, 0],
      [5, text.length - line(1).length],
    ])
  })

  it('reads gzip by its first bytes and hashes what is in it', async () => {
    const text = bytesOfText(line(1) + line(2))
    const zipped = new Uint8Array(Buffer.concat([gzipSync(text.slice(0, 40)), gzipSync(text.slice(40))]))
    const { stats, rows } = await readBytes(zipped)
    const sizes = { fileSize: zipped.length, contentBytes: text.length, compression: 'gzip' }
    expect(stats?.parts).toMatchObject([{ ...sizes, rows: 2, contentSha256: hash(text) }])
    expect(rows[1]).toMatchObject({ line: 2, offset: line(1).length })
  })

  it('hands rows over in chunks, none lost between them', async () => {
    const count = CHUNK_ROWS + 5
    const text = Array.from({ length: count }, (_, i) => line(i % 60, `/p/${i % 7}/${i % 1000}`)).join('')
    const { result, rows } = await readText(text)
    expect(result).toMatchObject({ value: { rows: count } })
    expect(rows).toHaveLength(count)
    expect(rows.at(-1)).toMatchObject({
      line: count,
      path: `/p/${(count - 1) % 7}/${(count - 1) % 1000}`,
      page: '/p/:id/:id',
    })
    expect(rows.at(-1)?.offset).toBe(text.length - line(1, String(rows.at(-1)?.path)).length)
  })

  it('reads a byte order mark as no part of the first line', async () => {
    const { rows } = await readText(`\uFEFF${line(1)}`)
    expect(rows).toMatchObject([{ client: '10.0.0.1', offset: 0, line: 1 }])
  })

  it('replaces what is not UTF-8 and keeps its neighbours', async () => {
    const text = Buffer.from(`${line(1, '/caf\xe9')}${line(2, '/\0\x01')}${line(3, '/b')}`, 'latin1')
    const { rows } = await readBytes(new Uint8Array(text))
    expect(rows.map((row) => row.path)).toEqual(['/caf\uFFFD', '/\0\x01', '/b'])
  })

  it('never fails on arbitrary bytes, and every line is a row, a reject or skipped', async () => {
    const parts = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom(line(1), line(2).slice(0, 50), '"', '\n', '\r\n', ' - - [', 'kid="', '{', '#Fields: x')
        .map(bytesOfText),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 60 }), async (pieces) => {
        const { result } = await readBytes(new Uint8Array(Buffer.concat(pieces)))
        if (!result.ok) expect(result.error.code).not.toBe('failed')
        else expect(result.value.rows + result.value.rejects + result.value.skipped).toBe(result.value.lines)
      }),
      // Each run starts a reader and an engine: fewer, of more pieces.
      { numRuns: 12 },
    )
  })

  it('cuts blocks at line ends, none lost, whatever their size, plain and unpacked alike', async () => {
    const text = fc.array(fc.constantFrom('a', 'bcd', '\n', '\r\n', '#F: 1\n', '#F: 2\n'), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (pieces, size, packed) => {
        const bytes = bytesOfText(`x${pieces.join('')}`)
        const [content] = await contentsOf(new Blob([packed ? gzipSync(bytes) : bytes]))
        if (content === undefined) throw new Error('no content')
        const blocks = []
        const rooms = new BlockRooms(size)
        for await (const block of blocksOf(content, true, rooms, { onPacked: () => {}, onContent: () => {} })) {
          blocks.push({ ...block, bytes: block.bytes.slice() })
          rooms.give(block.bytes.buffer)
        }
        expect(Buffer.concat(blocks.map((block) => block.bytes))).toEqual(Buffer.from(bytes))
        for (const [i, block] of blocks.entries()) {
          expect(block.bytes.length).toBeLessThanOrEqual(size)
          expect(block.offset).toBe(blocks.slice(0, i).reduce((sum, { bytes: { length } }) => sum + length, 0))
          const last = i === blocks.length - 1
          expect(last ? !block.open : block.open || block.bytes.at(-1) === 10).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('puts the parts of a rotated log in order of time, and counts lines that two of them share', async () => {
    const zip = new Blob([gzipSync(line(1) + line(2))])
    const { stats, rows, duplicates } = await readBlobs([
      new Blob([line(7), line(8)]),
      new Blob([line(2), line(5)]),
      zip,
    ])
    expect(stats?.parts.map(({ source }) => source)).toEqual([2, 1, 0])
    expect(rows.map((row) => [row.file, row.line])).toEqual(
      [0, 1, 2].flatMap((file) => [
        [file, 1],
        [file, 2],
      ]),
    )
    expect(duplicates).toBe(1)
  })

  it('reads what it can of several files, and says of the others why not', async () => {
    const { stats } = await readBlobs([new Blob(['Read me.\n']), new Blob([line(1)])])
    expect(stats?.parts.map(({ source }) => source)).toEqual([1])
    expect(stats?.unread).toMatchObject([{ source: 0, problem: { code: 'no-readable-line' } }])
  })

  it('asks for the zone of times without one, and uses the one it is told', async () => {
    const text = line(1).replace(' +0900', '')
    expect((await readText(text)).result).toMatchObject({ ok: false, error: { code: 'needs-zone' } })
  })

  it.each([
    ['empty', new Uint8Array(0), { code: 'empty' }],
    ['blank', bytesOfText('\n \r\n\n'), { code: 'empty' }],
    ['an empty .gz', new Uint8Array(gzipSync('')), { code: 'empty' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), { code: 'not-text', kind: 'png' }],
    [
      'a picture in a .gz',
      new Uint8Array(gzipSync(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))),
      { code: 'not-text', kind: 'jpeg' },
    ],
    ['a tar in a .gz', new Uint8Array(gzipSync(`${'a'.repeat(257)}ustar`)), { code: 'not-text', kind: 'tar' }],
    [
      'prose',
      bytesOfText('Once upon\na time'),
      { code: 'no-readable-line', whole: true, first: 'unknown-format', bytesRead: 16 },
    ],
  ])('says what is wrong with a file that is %s', async (_, bytes, problem) => {
    const { result } = await readBytes(bytes)
    expect(result).toEqual({ ok: false, error: problem })
  })

  it('gives up a huge file of one line early, and claims nothing about the rest', async () => {
    const piece = new Uint8Array(1_048_576).fill(97)
    const { result } = await readBlobs([new Blob(Array.from({ length: 80 }, () => piece))])
    expect(result).toMatchObject({ error: { code: 'no-readable-line', whole: false, first: 'too-long' } })
  })

  it('tells a file the browser can no longer read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dwell-'))
    const path = join(folder, 'access.log')
    writeFileSync(path, line(1))
    const file = await openAsBlob(path)
    expect((await readBlobs([file])).result.ok).toBe(true)
    writeFileSync(path, line(1) + line(2))
    expect((await readBlobs([file])).result).toEqual({ ok: false, error: { code: 'unreadable' } })
    rmSync(folder, { recursive: true })
  })
})

describe.skipIf(!hasSamples)('real access logs', () => {
  const read = (name: string) => readBytes(sample(name))

  it('elastic_apache_combined_10k.log: 10,000 rows, 4,915 steps back', async () => {
    const { result, rows } = await read('elastic_apache_combined_10k.log')
    expect(result).toMatchObject({
      value: {
        format: 'combined',
        lines: 10_000,
        rows: 10_000,
        rejects: 0,
        first: Date.parse('2015-05-17T10:05:00Z'),
        last: Date.parse('2015-05-20T21:05:59Z'),
        stepsBack: 4915,
        zones: [{ offset: '+0000', rows: 10_000 }],
      },
    })
    expect(rows[0]).toMatchObject({ client: '83.149.9.216', status: 200, bytes: 203_023 })
  })

  it('advertools_combined_with_errors.log: exactly 4 rejects, else equal to the file without them', async () => {
    const { result, rows, stats } = await read('advertools_combined_with_errors.log')
    const clean = await read('advertools_combined_no_errors.log')
    expect(result).toMatchObject({ value: { lines: 889, rows: 885, rejects: 4 } })
    const rejected = stats?.parts[0]?.rejects.kept
    expect(rejected?.map((reject) => [reject.line, reject.text])).toEqual([
      [3, 'Error line 1'],
      [12, 'Error line 2'],
      [21, 'Error line 3'],
      [22, 'Error line 4'],
    ])
    const content = (all: typeof rows) => all.map((row) => ({ ...row, line: 0, offset: 0 }))
    expect(content(rows)).toEqual(content(clean.rows))
  })

  it('advertools_combined_latin1_enc.log: a gzip stream inside the text is rejected line by line', async () => {
    const { result } = await read('advertools_combined_latin1_enc.log')
    expect(result).toMatchObject({ value: { lines: 200, rows: 170, rejects: 30, skipped: 0 } })
  })

  it.each([
    ['advertools_nginx_access.log', 1000, 0, 'combined'],
    ['lnav_logfile_shop_access_log.0', 1000, 0, 'combined'],
    ['lnav_logfile_bad_access_log.0', 2, 1, 'combined'],
    ['plaso_apache_access.log', 15, 0, 'mixed'],
  ])('%s: %i rows, %i rejects', async (name, rows, rejects, format) => {
    const { result } = await read(name)
    expect(result).toMatchObject({ value: { rows, rejects, format } })
  })

  it('plaso_apache_access.log: two zones, and virtual hosts apart from clients', async () => {
    const { result, rows } = await read('plaso_apache_access.log')
    expect(result).toMatchObject({
      value: {
        zones: [
          { offset: '+0000', rows: 12 },
          { offset: '+0200', rows: 3 },
        ],
      },
    })
    expect(rows.filter((row) => row.host !== null).map((row) => [row.host, row.client])).toEqual([
      ['plaso.log2timeline.net', '10.1.1.2'],
      ['plaso.log2timeline.net', '192.168.0.2'],
      ['plaso-2.log2timeline.net', '192.168.0.2'],
      ['plaso-2.log2timeline.net', '192.168.0.2'],
    ])
  })
})

describe('tables', () => {
  const csv = 'when;ip;what\n2026-01-02 03:04:05;192.0.2.1;/a/1\n2026-01-02 03:04:06;192.0.2.2;"/b\nc"\n'
  const columns = (name: string, rest: object = {}) => ({ columns: [name], separator: ' ', ...rest })
  const mapping = (layout: TableLayout): Mapping => ({
    format: 'dwell.mapping/1',
    kind: 'access',
    layout,
    fields: { time: columns('when', { time: 'iso' }), client: columns('ip'), path: columns('what') },
  })
  const layout = { type: 'csv', delimiter: ';', quote: '"', headerRecord: 1, columns: ['when', 'ip', 'what'] } as const

  it('asks what the columns are, then whose clock it was, and then reads records that span lines', async () => {
    const asked = await readText(csv)
    expect(asked.result).toMatchObject({
      error: { code: 'needs-mapping', sample: { columns: ['when', 'ip', 'what'] } },
    })
    expect((await readText(csv, { mapping: mapping(layout) })).result).toMatchObject({ error: { code: 'needs-zone' } })
    const read = await readText(csv, { mapping: mapping(layout), zone: 'Asia/Seoul' as ZoneId })
    expect(read.result).toMatchObject({ value: { format: 'mapped-csv', lines: 4, rows: 2, skipped: 2, rejects: 0 } })
    expect(read.rows).toMatchObject([
      { time: Date.parse('2026-01-02T03:04:05+09:00'), client: '192.0.2.1', page: '/a/:id', line: 2 },
      { client: '192.0.2.2', path: '/b\nc', line: 3 },
    ])
  })

  it('reads Parquet, whose records count as lines', async () => {
    const times = `TIMESTAMPTZ '2026-01-02 03:04:05Z' + INTERVAL (i) SECOND`
    const file = await parquetOf(
      `SELECT ${times} AS "when", '192.0.2.' || i AS ip, '/a/' || i AS what FROM range(3) t(i)`,
    )
    const { result, rows } = await readBytes(file, { mapping: mapping({ type: 'parquet' }) })
    expect(result).toMatchObject({ value: { format: 'mapped-parquet', lines: 3, rows: 3, zones: [{ rows: 3 }] } })
    expect(rows[2]).toMatchObject({
      time: Date.parse('2026-01-02T03:04:07Z'),
      client: '192.0.2.2',
      page: '/a/:id',
      line: 3,
    })
  })
})
