import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { CredentialReader } from '../credentials/credential-reader'
import { jwt } from '../credentials/made-in-test'
import { localClock } from '../time/local-clock'
import { guessMapping } from './guess-mapping'
import { LEDGER_COLUMNS, type LedgerColumns, type LedgerKind, PRECISIONS } from './ledger-batch'
import type { LedgerMapping } from './ledger-row'
import { readLedger } from './ledger-rows'
import type { Mapping } from './mapping'
import { openParquet } from './parquet-file'
import { bufferOf, parquetOf } from './parquet-in-test'
import { readParquetLedger } from './parquet-ledger'
import { sampleParquet } from './parquet-rows'
import { sampleTable } from './sample-table'
import { textAt } from './text-values'

const credentials = await CredentialReader.create()
const encoder = new TextEncoder()

function plain(columns: LedgerColumns): Record<string, unknown>[] {
  const { text, times } = LEDGER_COLUMNS[columns.kind]
  return Array.from({ length: columns.length }, (_, i) => {
    const texts = text.map((name) => {
      const values = columns.text[name]
      return [name, values ? textAt(values, i) : null] as const
    })
    const told = times.map((name) => {
      const at = columns.times[name]?.[i] ?? Number.NaN
      const precision = PRECISIONS[columns.precision[name]?.[i] ?? 0]
      const iso = Number.isNaN(at) ? null : new Date(at).toISOString()
      return [name, precision === 'instant' ? iso : `${precision} ${iso}`] as const
    })
    return { line: columns.line[i], offset: columns.offset[i], ...present([...texts, ...told]) }
  })
}
const present = (members: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(members.filter(([, value]) => value !== null))

function guessed(text: string, kind: LedgerKind): LedgerMapping {
  const sample = sampleTable(encoder.encode(text), true)
  if (sample === null) throw new Error('no table')
  return { ...guessMapping(sample, kind).mapping, kind }
}

async function read(text: string, mapping: Mapping & { kind: LedgerKind }, zone: string | null = null, size = 7) {
  const bytes = encoder.encode(text)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }
  const batches: LedgerColumns[] = []
  const clock = zone === null ? null : localClock(zone as ZoneId)
  const stats = await readLedger(
    pieces(),
    { mapping, credentials, clock },
    { batch: async (one) => void batches.push(one) },
  )
  return {
    stats,
    batches,
    get rows() {
      return batches.flatMap(plain)
    },
  }
}

const LEDGER = [
  'token,key,account,issued_at,expires',
  't-1,k-1,7,2026-01-02T03:04:05+09:00,2026-01-02T04:04:05+09:00',
  '',
  '"t-2","k\n1",,2026-01-02T03:04:06+09:00,-',
  ',,8,2026-01-02T03:04:06+09:00,',
  't-3,k-1,9,later,',
  't-4,k-1,9,2026-01-02T03:04:05Z,never',
].join('\r\n')

describe('readLedger', () => {
  it('reads entries, and loses no line', async () => {
    const { stats, rows } = await read(LEDGER, guessed(LEDGER.slice(0, 110), 'ledger'))
    expect(rows).toEqual([
      {
        line: 2,
        offset: 37,
        token: 't-1',
        key: 'k-1',
        account: '7',
        issuedAt: '2026-01-01T18:04:05.000Z',
        expiresAt: '2026-01-01T19:04:05.000Z',
      },
      { line: 4, offset: 102, token: 't-2', key: 'k\n1', issuedAt: '2026-01-01T18:04:06.000Z' },
    ])
    expect(stats).toMatchObject({ lines: 8, rows: 2, skipped: 3, rejects: { count: 3 } })
    expect(stats.rejects.kept.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'unknown-format'],
      [7, 'bad-time'],
      [8, 'bad-time'],
    ])
    expect(stats.zones).toEqual([{ offset: '+0900', rows: 3 }])
    const whole = await read(LEDGER, guessed(LEDGER.slice(0, 110), 'ledger'), null, 10_000)
    expect(whole.rows).toEqual(rows)
  })

  it('keeps no token whole', async () => {
    const token = jwt({ sub: 'kim', jti: 'j-1' })
    const text = `token,iat\n${token},1767323045\n`
    const { rows } = await read(text, guessed(text, 'ledger'))
    expect(rows).toMatchObject([{ token: expect.stringMatching(/^sha256:.{16}~j-1$/), account: 'kim', key: 'key-1' }])
  })

  it('reads key histories with the precision that they have', async () => {
    const text =
      'kid,created,in_use_from,revoked_from\nk-1,2024-12,,2025-11-18\nk-2,,2025-01-02 03:04:05,\n,2024-12,,\n'
    const mapping = guessed(text, 'keys')
    expect((await read(text, mapping)).stats.rejects.kept.map(({ reason }) => reason)).toEqual([
      'no-zone',
      'no-zone',
      'no-zone',
    ])
    const { rows, stats } = await read(text, mapping, 'Asia/Seoul')
    expect(rows).toMatchObject([
      { key: 'k-1', createdAt: 'month 2024-11-30T15:00:00.000Z', revokedAt: 'day 2025-11-17T15:00:00.000Z' },
      { key: 'k-2', activatedAt: '2025-01-01T18:04:05.000Z' },
    ])
    expect(stats.rejects.count).toBe(1)
  })

  it('reads JSON by line and in arrays', async () => {
    const entries = [
      { jti: 'a', kid: 'k', iat: 1_767_323_045 },
      { jti: 'b', kid: 'k', iat: 1_767_323_046_123 },
    ]
    for (const text of [entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), JSON.stringify(entries)]) {
      const { rows } = await read(text, guessed(text, 'ledger'))
      expect(rows).toMatchObject([
        { token: 'a', key: 'k', issuedAt: '2026-01-02T03:04:05.000Z' },
        { token: 'b', key: 'k', issuedAt: '2026-01-02T03:04:06.123Z' },
      ])
    }
  })

  it('reads Parquet', async () => {
    const select = `SELECT * FROM (VALUES ('t-1', TIMESTAMPTZ '2026-01-02 03:04:05Z'), (NULL, NULL)) t(token, issued_at)`
    const file = await openParquet(bufferOf(await parquetOf(select)))
    const mapping: LedgerMapping = { ...guessMapping(await sampleParquet(file), 'ledger').mapping, kind: 'ledger' }
    const batches: LedgerColumns[] = []
    const sink = { batch: async (one: LedgerColumns) => void batches.push(one) }
    const stats = await readParquetLedger(file, { mapping, credentials, clock: null }, sink)
    expect(batches.flatMap(plain)).toEqual([{ line: 1, offset: 1, token: 't-1', issuedAt: '2026-01-02T03:04:05.000Z' }])
    expect(stats.rejects.kept).toMatchObject([{ line: 2, reason: 'no-time', text: '{"token":null,"issued_at":null}' }])
  })

  it('hands rows over in batches', async () => {
    const lines = Array.from({ length: 70_000 }, (_, i) => `t-${i},${i % 2 ? '' : '한'},${1_767_323_045 + i}`)
    const text = `token,key,iat\n${lines.join('\n')}`
    const { batches } = await read(text, guessed(`${text.slice(0, 200)}\n`, 'ledger'), null, 1_000_000)
    expect(batches.map(({ length }) => length)).toEqual([65_536, 4464])
    const [first, second] = batches.flatMap((columns) => plain(columns)).slice(65_536)
    expect(first).toMatchObject({ token: 't-65536', key: '한', issuedAt: '2026-01-02T21:16:21.000Z', line: 65_538 })
    expect(second).toMatchObject({ token: 't-65537' })
    expect(second).not.toHaveProperty('key')
  })
})

const CASE = new URL('../../../public/cases/coupang-2025/', import.meta.url)
/** Written by the build, not committed. */
const ISSUANCE = new URL('SIMULATED-coupang-2025-issuance.csv.gz', CASE)

describe.skipIf(!existsSync(ISSUANCE))('the ledger and key history of the default case', () => {
  it('are told by their names', async () => {
    const { readFileSync } = await import('node:fs')
    const { gunzipSync } = await import('node:zlib')
    const text = gunzipSync(readFileSync(ISSUANCE)).toString()
    const ledger = await read(text, guessed(text.slice(0, text.indexOf('\n', 3000) + 1), 'ledger'), null, 65_536)
    expect(ledger.stats.rows).toBe(text.trimEnd().split('\n').length - 1)
    const keys = readFileSync(new URL('SIMULATED-coupang-2025-keys.csv', CASE), 'utf8')
    const { rows } = await read(keys, guessed(keys, 'keys'), 'Asia/Seoul')
    expect(rows).toMatchObject([
      { key: 'ua-sign-02', revokedAt: 'day 2025-11-17T15:00:00.000Z' },
      { key: 'ua-sign-03' },
    ])
  })
})
