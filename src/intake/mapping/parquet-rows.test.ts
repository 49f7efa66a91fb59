import { beforeAll, describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { CredentialReader } from '../credentials/credential-reader'
import { IntakeError } from '../problem'
import { RowBatch } from '../row-batch'
import { localClock } from '../time/local-clock'
import { guessMapping } from './guess-mapping'
import { type FieldSource, MAPPING_FORMAT, type Mapping } from './mapping'
import { openParquet } from './parquet-file'
import { bufferOf, parquetOf } from './parquet-in-test'
import { ParquetRows, readParquetRecord, sampleParquet } from './parquet-rows'
import type { Target } from './table-kind'

const credentials = await CredentialReader.create()
const column = (name: string, more: object = {}): FieldSource => ({ columns: [name], separator: ' ', ...more })
const mapping = (fields: Partial<Record<Target, FieldSource>>): Mapping => ({
  format: MAPPING_FORMAT,
  kind: 'access',
  layout: { type: 'parquet' },
  fields,
})

/** Rows read, as time and outcomes, with how many were in memory at once. */
async function read(bytes: Uint8Array, said: Mapping, zone: string | null = null) {
  const file = await openParquet(bufferOf(bytes))
  const rows = new ParquetRows(file, said, credentials, zone === null ? null : localClock(zone as ZoneId))
  const batch = new RowBatch()
  const outcomes: (number | string)[] = []
  const loads: number[] = []
  for (let row = 1; row <= file.rows; ) {
    const end = await rows.load(row)
    loads.push(end - row + 1)
    for (; row <= end; row++) {
      const outcome = rows.read(row, batch)
      outcomes.push(outcome)
      batch.rollBack()
      batch.clear()
    }
  }
  return { outcomes, loads, zones: rows.zones() }
}

const START = Date.parse('2026-01-02T03:04:05.123Z')
const EVENTS = `SELECT TIMESTAMPTZ '2026-01-02 03:04:05.123999+00' + INTERVAL (i) SECOND AS at,
  '192.0.2.' || (i % 250) AS client, '/orders/' || i AS path, (200 + i % 3)::SMALLINT AS status, i::UBIGINT AS bytes,
  (i / 8)::FLOAT AS took, {'id': 'u' || i, 'tags': [i, 2]} AS user`
const MAPPED = mapping({
  time: column('at', { time: 'iso' }),
  client: column('client'),
  path: column('path'),
  status: column('status'),
  bytes: column('bytes'),
  duration: column('took', { unit: 's' }),
  account: column('user.id'),
})

describe('ParquetRows', () => {
  it('reads rows group by group, from only the columns it needs', async () => {
    const bytes = await parquetOf(
      `${EVENTS}, repeat('x', 10) || i AS other FROM range(5000) t(i)`,
      ', ROW_GROUP_SIZE 2048',
    )
    const reads: [number, number][] = []
    const file = await openParquet(bufferOf(bytes, reads))
    const rows = new ParquetRows(file, mapping({ time: column('at', { time: 'iso' }) }), credentials, null)
    reads.length = 0
    expect([await rows.load(1), await rows.load(2049), await rows.load(4097)]).toEqual([2048, 4096, 5000])
    expect(reads).toHaveLength(3)
    const { outcomes, loads, zones } = await read(bytes, MAPPED)
    expect(loads).toEqual([2048, 2048, 904])
    expect(outcomes).toEqual(Array.from({ length: 5000 }, (_, i) => START + i * 1000))
    expect(zones).toEqual([{ offset: '+0000', rows: 5000 }])
  })

  it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])(
    'reads %s pages of both versions',
    async (codec) => {
      for (const version of ['V1', 'V2']) {
        const bytes = await parquetOf(
          `${EVENTS} FROM range(3) t(i)`,
          `, COMPRESSION ${codec}, PARQUET_VERSION ${version}`,
        )
        expect((await read(bytes, MAPPED)).outcomes).toEqual([START, START + 1000, START + 2000])
      }
    },
  )

  it('sets every field', async () => {
    const file = await openParquet(bufferOf(await parquetOf(`${EVENTS} FROM range(9) t(i)`)))
    const rows = new ParquetRows(file, MAPPED, credentials, null)
    const batch = new RowBatch()
    await rows.load(1)
    expect(rows.read(9, batch)).toBe(START + 8000)
    expect([batch.status[0], batch.bytes[0], batch.duration[0]]).toEqual([202, 8, 1000])
    const word = (name: 'client' | 'path' | 'page' | 'account') =>
      new TextDecoder().decode(batch.text[name].dictionary.wordsFrom(0).bytes)
    expect([word('client'), word('path'), word('page'), word('account')]).toEqual([
      '192.0.2.8',
      '/orders/8',
      '/orders/:id',
      'u8',
    ])
  })

  it('asks for the clock of times that are not said to be UTC', async () => {
    const bytes = await parquetOf(`SELECT TIMESTAMP '2026-01-02 03:04:05.5' AS at`)
    const at = mapping({ time: column('at', { time: 'iso' }) })
    expect((await read(bytes, at)).outcomes).toEqual(['no-zone'])
    expect((await read(bytes, at, 'Asia/Seoul')).outcomes).toEqual([Date.parse('2026-01-01T18:04:05.500Z')])
  })

  it('joins a day and a time of day, and refuses what it cannot read', async () => {
    const bytes = await parquetOf(`SELECT * FROM (VALUES
      (DATE '2026-01-02', TIME '03:04:05', '200'), (NULL, NULL, '200'), (DATE '2026-01-02', TIME '03:04:05', 'x'),
      (DATE '2026-01-02', TIME '03:04:05', repeat('9', 1100000))) t(d, t, s)`)
    const said = mapping({ time: { columns: ['d', 't'], separator: ' ', time: 'iso' }, status: column('s') })
    const { outcomes } = await read(bytes, said, 'UTC')
    expect(outcomes).toEqual([Date.parse('2026-01-02T03:04:05Z'), 'no-time', 'no-status', 'too-long'])
  })

  it('shows a row as JSON, with every digit', async () => {
    const select = `SELECT 12345678901234567890.123::DECIMAL(30,3) AS d, -1.5::DECIMAL(4,1) AS small, 18446744073709551615::UBIGINT AS u,
      TIMESTAMP_NS '2026-01-02 03:04:05.123456789' AS ns, TIMESTAMP_MS '1969-12-31 23:59:59.999' AS ms, 0.1::FLOAT AS f,
      true AS flag, NULL::INTEGER AS nothing, {'a.b': 1, 'c': [1, 2]} AS "x.y", map {'k': 'v'} AS m, 'é"' AS "__proto__"`
    const file = await openParquet(bufferOf(await parquetOf(select)))
    expect(await readParquetRecord(file, 1)).toBe(
      '{"d":12345678901234567890.123,"small":-1.5,"u":18446744073709551615,"ns":"2026-01-02T03:04:05.123456789",' +
        '"ms":"1969-12-31T23:59:59.999","f":0.1,"flag":true,"nothing":null,"x.y.a.b":1,"x.y.c":[1,2],"m":{"k":"v"},' +
        '"__proto__":"é\\""}',
    )
  })

  it('gives the first rows to guess a mapping from', async () => {
    const file = await openParquet(bufferOf(await parquetOf(`${EVENTS} FROM range(100) t(i)`)))
    const sample = await sampleParquet(file)
    expect(sample.columns).toEqual(['at', 'client', 'path', 'status', 'bytes', 'took', 'user.id', 'user.tags'])
    expect(sample.rows).toHaveLength(50)
    expect(sample.rows[1]).toEqual([
      '2026-01-02T03:04:06.123999Z',
      '192.0.2.1',
      '/orders/1',
      '201',
      '1',
      '0.125',
      'u1',
      '[1,2]',
    ])
    expect(guessMapping(sample, 'access').mapping.fields.time).toEqual({ columns: ['at'], separator: ' ', time: 'iso' })
  })
})

describe('a Parquet file that is none, or was damaged', () => {
  let seeds: Uint8Array[]
  beforeAll(async () => {
    const select = `${EVENTS}, map {'k': i} AS m, CASE WHEN i % 2 = 0 THEN NULL ELSE i END AS half FROM range(40) t(i)`
    const options = [', COMPRESSION snappy', ', COMPRESSION uncompressed', ', COMPRESSION zstd, PARQUET_VERSION V2']
    seeds = await Promise.all(options.map((option) => parquetOf(select, option)))
  })

  const problem = async (bytes: Uint8Array): Promise<unknown> => {
    try {
      const file = await openParquet(bufferOf(bytes))
      await readParquetRecord(file, 40)
      return null
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error
      return error.problem
    }
  }

  it('is told as such', async () => {
    const [seed = new Uint8Array(0)] = seeds
    expect(await problem(seed)).toBeNull()
    const detail = (words: string) => ({ code: 'failed', detail: expect.stringContaining(words) })
    expect(await problem(seed.slice(0, -20))).toEqual(detail('cut off'))
    expect(await problem(seed.slice(1))).toEqual(detail('begin'))
    expect(await problem(new Uint8Array(5))).toEqual(detail('short'))
    const long = seed.slice()
    long.set([0xff, 0xff, 0xff, 0x7f], long.length - 8)
    expect(await problem(long)).toEqual(detail('footer'))
  })

  it('never throws anything else, nor takes long, whatever bytes were changed', async () => {
    // Always the same changes: what they break is known to come back.
    let state = 20_261_122
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    for (let run = 0; run < 250; run++) {
      const bytes = seeds[random(seeds.length)]?.slice() ?? new Uint8Array(0)
      for (let changes = random(4); changes >= 0; changes--) {
        const inFooter = random(2) === 0
        const at = inFooter ? bytes.length - 1 - random(Math.min(1500, bytes.length)) : random(bytes.length)
        bytes[at] = [0xff, 0x80, 0, 0x7f, random(256), (bytes[at] ?? 0) ^ (1 << random(8))][random(6)] ?? 0
      }
      const told = (await problem(bytes)) as { code: string } | null
      expect(told === null || ['failed', 'bomb', 'out-of-memory'].includes(told.code)).toBe(true)
    }
  })
})
