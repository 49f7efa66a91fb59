import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BATCH_ROWS } from '@/engine/access-table'
import { bytesOfText, hasSamples, readPieces, readText, sample } from './read-in-test'

const line = (second: number, path = '/a') =>
  `10.0.0.1 - - [17/May/2015:10:05:${String(second).padStart(2, '0')} +0900] "GET ${path} HTTP/1.1" 200 5 "-" "b"\n`
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('readContent', () => {
  it('counts rows, rejects and blank lines, and says where each line stands', async () => {
    const text = `${line(3)}\r\nnot a line\r\n  \n${line(1)}`
    const { result, rows } = await readText(text)
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
        rejected: [{ line: 3, offset: line(3).length + 2, reason: 'no-time', text: 'not a line', length: 10 }],
        compression: 'none',
        fileSize: text.length,
        sha256: hash(bytesOfText(text)),
        contentSha256: hash(bytesOfText(text)),
      },
    })
    expect(rows.map((row) => [row.line, row.offset])).toEqual([
      [1, 0],
      [5, text.length - line(1).length],
    ])
  })

  it('reads gzip by its first bytes and hashes file and content', async () => {
    const text = bytesOfText(line(1) + line(2))
    const zipped = new Uint8Array(Buffer.concat([gzipSync(text.slice(0, 40)), gzipSync(text.slice(40))]))
    const { result, rows } = await readPieces([zipped])
    const sizes = { fileSize: zipped.length, contentBytes: text.length, compression: 'gzip' }
    expect(result).toMatchObject({ value: { ...sizes, rows: 2, sha256: hash(zipped), contentSha256: hash(text) } })
    expect(rows[1]).toMatchObject({ line: 2, offset: line(1).length })
  })

  it('hands rows over in batches of their own, none lost between them', async () => {
    const count = BATCH_ROWS + 5
    const text = Array.from({ length: count }, (_, i) => line(i % 60, `/p/${i % 7}/${i % 1000}`)).join('')
    const { result, rows, batches } = await readText(text)
    expect(result).toMatchObject({ value: { rows: count } })
    expect(batches).toBe(2)
    expect(rows).toHaveLength(count)
    expect(rows.at(-1)).toMatchObject({
      line: count,
      path: `/p/${(count - 1) % 7}/${(count - 1) % 1000}`,
      page: '/p/:id/:id',
    })
    expect(rows.at(-1)?.offset).toBe(text.length - line(1, String(rows.at(-1)?.path)).length)
  })

  it('replaces what is not UTF-8 and keeps its neighbours', async () => {
    const text = Buffer.from(`${line(1, '/caf\xe9')}${line(2, '/\0\x01')}${line(3, '/b')}`, 'latin1')
    const { rows } = await readPieces([new Uint8Array(text)])
    expect(rows.map((row) => row.path)).toEqual(['/caf\uFFFD', '/\0\x01', '/b'])
  })

  it('never fails on arbitrary bytes, and every line is a row, a reject or blank, wherever the bytes are cut', async () => {
    const parts = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(line(1), line(2).slice(0, 50), '"', '\n', '\r\n', ' - - [', 'kid="').map(bytesOfText),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 30 }), async (pieces) => {
        const whole = await readPieces([new Uint8Array(Buffer.concat(pieces))])
        const cut = await readPieces(pieces)
        expect(cut).toEqual({ ...whole, progress: cut.progress })
        if (!whole.result.ok)
          expect(['empty', 'no-readable-line', 'not-text', 'gzip-truncated', 'gzip-corrupt']).toContain(
            whole.result.error.code,
          )
        else {
          const { lines, rows, rejects, skipped } = whole.result.value
          expect(rows + rejects + skipped).toBe(lines)
        }
      }),
      { numRuns: 50 },
    )
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
      { code: 'no-readable-line', whole: true, first: 'no-time', bytesRead: 16 },
    ],
  ])('says what is wrong with a file that is %s', async (_, bytes, problem) => {
    const { result } = await readPieces([bytes])
    expect(result).toEqual({ ok: false, error: problem })
  })

  it('gives up a huge file of one line early, and claims nothing about the rest', async () => {
    let asked = 0
    const piece = new Uint8Array(1_048_576).fill(97)
    function* pieces() {
      for (; asked < 2048; asked++) yield piece
    }
    const { result } = await readPieces({ [Symbol.iterator]: pieces, reduce: () => 2 ** 31 } as unknown as Uint8Array[])
    expect(result).toMatchObject({ error: { code: 'no-readable-line', whole: false, first: 'too-long' } })
    expect(asked).toBeLessThan(70)
  })

  it('tells a file the browser can no longer read', async () => {
    function* pieces() {
      yield bytesOfText(line(1))
      throw new DOMException('changed', 'NotReadableError')
    }
    const { result } = await readPieces({ [Symbol.iterator]: pieces, reduce: () => 9 } as unknown as Uint8Array[])
    expect(result).toEqual({ ok: false, error: { code: 'unreadable' } })
  })
})

describe.skipIf(!hasSamples)('real access logs', () => {
  const read = (name: string) => readPieces([sample(name)])

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
    const { result, rows } = await read('advertools_combined_with_errors.log')
    const clean = await read('advertools_combined_no_errors.log')
    expect(result).toMatchObject({ value: { lines: 889, rows: 885, rejects: 4 } })
    const rejected = result.ok ? result.value.rejected : []
    expect(rejected.map((reject) => [reject.line, reject.text])).toEqual([
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
