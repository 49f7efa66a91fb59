import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { DEFAULT_CREDENTIAL_RULE } from './credentials/credential-rule'
import { readLedgerFiles } from './ledger-files'
import type { LedgerReadPlan } from './ledger-plan'
import { guessMapping } from './mapping/guess-mapping'
import type { LedgerColumns, LedgerKind } from './mapping/ledger-batch'
import { openParquet } from './mapping/parquet-file'
import { bufferOf, parquetOf } from './mapping/parquet-in-test'
import { sampleParquet } from './mapping/parquet-rows'
import { sampleTable, type TableSample } from './mapping/sample-table'
import { textAt } from './mapping/text-values'

const CSV =
  'token,kid,issued_at\nt-1,k-1,2026-01-02T03:04:05Z\n,,2026-01-02T03:04:05Z\nt-2,k-1,2026-01-02T03:04:06Z\n\n'
const blob = (...parts: (string | Uint8Array)[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))))

function planFor(sample: TableSample | null, kind: LedgerKind = 'ledger', zone: string | null = null): LedgerReadPlan {
  if (sample === null) throw new Error('no table')
  const { mapping } = guessMapping(sample, kind)
  return { mapping: { ...mapping, kind }, zone: zone as ZoneId | null, credentials: DEFAULT_CREDENTIAL_RULE }
}
const planOf = (text: string, kind?: LedgerKind, zone?: string) =>
  planFor(sampleTable(new TextEncoder().encode(text), true), kind, zone ?? null)

async function read(files: readonly Blob[], plan: LedgerReadPlan) {
  const batches: LedgerColumns[] = []
  const result = await readLedgerFiles(files, plan, {
    batch: async (columns) => void batches.push(columns),
    progress: () => {},
  })
  const tokens = batches.flatMap(({ text, length }) =>
    Array.from({ length }, (_, i) => (text.token === undefined ? null : textAt(text.token, i))),
  )
  return { result, tokens }
}

describe('readLedgerFiles', () => {
  it('reads a table and accounts for every line of it', async () => {
    const { result, tokens } = await read([blob(CSV)], planOf(CSV))
    expect(tokens).toEqual(['t-1', 't-2'])
    expect(result).toMatchObject({
      ok: true,
      value: {
        unread: [],
        parts: [{ source: 0, member: null, lines: 5, rows: 2, skipped: 2, rejects: { count: 1 }, contentSha256: null }],
      },
    })
  })

  it('reads packed ones alike, and tells the hash of the content', async () => {
    const { result, tokens } = await read([blob(gzipSync(CSV))], planOf(CSV))
    expect(tokens).toEqual(['t-1', 't-2'])
    const contentSha256 = createHash('sha256').update(CSV).digest('hex')
    expect(result).toMatchObject({ ok: true, value: { parts: [{ compression: 'gzip', contentSha256 }] } })
  })

  it('reads several files, whatever the order of their columns', async () => {
    const other = 'issued_at,kid,token\n2026-01-03T03:04:05Z,k-2,t-3\n'
    const { result, tokens } = await read([blob(CSV), blob(other)], planOf(CSV))
    expect(tokens).toEqual(['t-1', 't-2', 't-3'])
    expect(result).toMatchObject({ ok: true, value: { parts: [{ source: 0 }, { source: 1, rows: 1 }] } })
  })

  it('leaves out what is no such table beside others, and says so', async () => {
    const { result } = await read([blob(CSV), blob('a,b\n1,2\n')], planOf(CSV))
    expect(result).toMatchObject({ ok: true, value: { unread: [{ source: 1, problem: { code: 'needs-mapping' } }] } })
  })

  it('reads Parquet', async () => {
    const select = `SELECT 't-1' AS token, TIMESTAMPTZ '2026-01-02 03:04:05Z' AS issued_at`
    const bytes = await parquetOf(select)
    const { result, tokens } = await read(
      [blob(bytes)],
      planFor(await sampleParquet(await openParquet(bufferOf(bytes)))),
    )
    expect(tokens).toEqual(['t-1'])
    expect(result).toMatchObject({ ok: true, value: { parts: [{ lines: 1, rows: 1 }] } })
  })

  it('says what is wrong with a file that holds no entry, other columns, or half of an archive', async () => {
    const problem = async (file: Blob) => {
      const { result } = await read([file], planOf(CSV))
      return result.ok ? null : result.error
    }
    expect(await problem(blob('token,kid,issued_at\nt-1,k-1,soon\n'))).toMatchObject({
      problem: { code: 'no-readable-line', first: 'bad-time' },
      source: 0,
    })
    expect(await problem(blob('a,b\n1,2\n'))).toMatchObject({ problem: { code: 'needs-mapping' } })
    expect(await problem(blob(gzipSync(CSV.repeat(99)).subarray(0, 60)))).toMatchObject({
      problem: { code: 'gzip-truncated' },
    })
    expect(await problem(blob(''))).toMatchObject({ problem: { code: 'empty' } })
  })
})
