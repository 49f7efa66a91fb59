import { expect, it } from 'vitest'
import { wordsIn } from '@/analysis/uses-in-test'
import type { ZoneId } from '@/base/brand'
import { CredentialReader } from '@/intake/credentials/credential-reader'
import { DEFAULT_CREDENTIAL_RULE } from '@/intake/credentials/credential-rule'
import { hashEnd } from '@/intake/credentials/token-name'
import { readLedgerFiles } from '@/intake/ledger-files'
import { guessMapping } from '@/intake/mapping/guess-mapping'
import type { LedgerKind } from '@/intake/mapping/ledger-batch'
import { sampleTable } from '@/intake/mapping/sample-table'
import { keyIndex, type LedgerIndex, tokenIndex } from './ledger-index'

const SEOUL = 'Asia/Seoul' as ZoneId
const at = (iso: string): number => Date.parse(iso)

/** The index of a table whose columns are told by their names. */
async function indexed(csv: string, kind: LedgerKind): Promise<LedgerIndex> {
  const sample = sampleTable(new TextEncoder().encode(csv), true)
  if (sample === null) throw new Error('no table')
  const index = kind === 'keys' ? keyIndex(SEOUL) : tokenIndex(hashEnd)
  const mapping = { ...guessMapping(sample, kind).mapping, kind }
  const plan = { mapping, zone: SEOUL, credentials: DEFAULT_CREDENTIAL_RULE }
  const sink = { batch: async (columns: Parameters<LedgerIndex['add']>[0]) => index.add(columns), progress: () => {} }
  const read = await readLedgerFiles([new Blob([csv])], plan, sink)
  if (!read.ok) throw new Error(read.error.problem.code)
  return index
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

it('knows a token by what intake keeps of it in a log, whether the ledger tells ids or whole tokens', async () => {
  const token = `${base64url({ alg: 'none', kid: 'k-1' })}.${base64url({ jti: 'order-7', sub: '7' })}.c2lnbmF0dXJl`
  const bytes = new TextEncoder().encode(token)
  const kept = (await CredentialReader.create()).field('token', bytes, 0, bytes.length)?.token ?? ''
  expect(kept).toMatch(/^sha256:[0-9a-f]{16}~order-7$/)
  const forged = `sha256:${'0'.repeat(16)}~order-7`
  const log = wordsIn([kept, forged, 'order-7', 'order-8'].map((word) => [word, at('2026-01-02T00:00:05Z')]))
  const ids = await indexed('jti,kid,issued_at\norder-7,k-1,2026-01-02T00:00:00Z\n', 'ledger')
  expect(ids.compare([log])).toMatchObject({
    issued: { words: 3 },
    neverIssued: { words: 1 },
    borrowedIds: { words: 0 },
  })
  const whole = await indexed(`token,kid,issued_at\n${token},k-1,2026-01-02T00:00:00Z\n`, 'ledger')
  expect(whole.compare([log])).toMatchObject({
    issued: { words: 2 },
    neverIssued: { words: 2 },
    borrowedIds: { words: 1 },
  })
  expect([whole.named(), whole.span()]).toEqual([
    1,
    { first: at('2026-01-02T00:00:00Z'), last: at('2026-01-02T00:00:00Z'), precision: 'instant' },
  ])
})

it('lets a key live until its last day or month is over where it was in force', async () => {
  const csv = [
    'kid,in_use_from,revoked_from',
    'day,2025-01,2025-11-18',
    'month,2025-01,2025-11',
    'second,2025-01,2025-11-18 09:00:00',
    'december,2025-01,2025-12',
  ].join('\n')
  const keys = await indexed(csv, 'keys')
  expect(keys.span()).toMatchObject({ first: at('2025-01-01T00:00:00+09:00'), precision: 'month' })
  const faults = (uses: readonly (readonly [string, string])[]) => {
    const found = keys.compare([wordsIn(uses.map(([key, iso]) => [key, at(iso)]))])
    return found.kind === 'keys' ? found.told.map((use) => `${use.key} ${use.faults.join()}`).sort() : []
  }
  expect(
    faults([
      ['day', '2025-11-18T23:59:59+09:00'],
      ['month', '2025-11-30T23:59:59+09:00'],
      ['second', '2025-11-18T09:00:00+09:00'],
      ['december', '2025-12-31T23:59:59+09:00'],
      ['december', '2025-01-01T00:00:00+09:00'],
    ]),
  ).toEqual([])
  expect(
    faults([
      ['day', '2025-11-19T00:00:00+09:00'],
      ['month', '2025-12-01T00:00:00+09:00'],
      ['second', '2025-11-18T09:00:01+09:00'],
      ['december', '2026-01-01T00:00:00+09:00'],
      ['day', '2024-12-31T23:59:59+09:00'],
      ['Day', '2025-11-01T00:00:00+09:00'],
    ]),
  ).toEqual(['Day unknown', 'day before,after', 'december after', 'month after', 'second after'])
})
