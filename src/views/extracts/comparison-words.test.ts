import { expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import type { ComparisonState, LedgerComparison } from '@/data/ledgers'
import { comparisonSaid } from './comparison-words'

const SEOUL = 'Asia/Seoul' as ZoneId
const none = { words: 0, accesses: 0, first: null, last: null }
const [early, late] = [Date.parse('2025-04-14T00:00:00+09:00'), Date.parse('2025-11-08T12:00:00+09:00')]
const tokens: LedgerComparison = {
  kind: 'ledger',
  used: { words: 3, accesses: 1200, first: early, last: late },
  issued: { words: 1, accesses: 200, first: early, last: late },
  neverIssued: { words: 2, accesses: 1000, first: early, last: late },
  beyondLedger: none,
  borrowedIds: { words: 1, accesses: 5, first: early, last: late },
  beforeIssue: none,
  afterExpiry: { words: 1, accesses: 1, first: late, last: late },
  without: 7,
  silent: [1],
}
const done = (result: LedgerComparison, logs = ['a.log', 'b\u202e.log']): ComparisonState => ({
  status: 'done',
  logs,
  simulated: true,
  scale: 1000,
  result,
})

it('tells what is out of procedure, with tokens and accesses apart', () => {
  const { basis, alarm, others } = comparisonSaid(done(tokens), 'ledger', SEOUL, 'en')
  expect(basis).toBe('In a.log, 1,200 accesses name 3 tokens. This ledger issued 1 of them.')
  expect(alarm).toContain('2 tokens in use, never issued: out of procedure. 1,000 accesses with them')
  expect(others.some((sentence) => sentence.startsWith('1 token of these with the id of an issued token'))).toBe(true)
  expect(others.some((sentence) => sentence.startsWith('1 token in use after expiry; 1 access with'))).toBe(true)
  expect(others).toContain('7 accesses in these logs without a token.')
  expect(others).toContain('Not compared, because none of its accesses names a token: b<U+202E>.log.')
  expect(others.at(-2)).toContain('simulated')
  expect(others.at(-1)).toContain('1,000')
  expect(comparisonSaid(done(tokens), 'ledger', SEOUL, 'ko').alarm).toContain('토큰 2개')
})

it('says when nothing can be compared', () => {
  const silent = done({ ...tokens, silent: [0, 1] })
  expect(comparisonSaid(silent, 'ledger', SEOUL, 'en')).toEqual({
    basis: 'Nothing can be compared: no access in a.log, b<U+202E>.log names a token.',
    alarm: null,
    others: [],
  })
  const why = (comparison: ComparisonState) => comparisonSaid(comparison, 'keys', SEOUL, 'en').basis
  expect(why({ status: 'impossible', why: 'no-logs' })).toMatch(/^Open an access log/)
  expect(why({ status: 'failed', detail: 'no memory' })).toContain('no memory')
})

it('names the keys that are not as they should be', () => {
  const keys: LedgerComparison = {
    kind: 'keys',
    used: { words: 3, accesses: 30, first: early, last: late },
    unknown: { words: 1, accesses: 20, first: early, last: late },
    outside: { words: 1, accesses: 5, first: early, last: late },
    told: [
      { key: 'forged\u0007', accesses: 20, first: early, last: late, life: null, faults: ['unknown'] },
      { key: 'k-1', accesses: 5, first: early, last: late, life: { from: early, until: early }, faults: ['after'] },
    ],
    without: 0,
    silent: [],
  }
  const { alarm, others } = comparisonSaid(done(keys, ['a.log']), 'keys', SEOUL, 'en')
  expect(alarm).toMatch(/^1 key not in this history; 20 accesses .* 1 key in use before or after/)
  expect(others[0]).toMatch(/^forged<U\+0007>: 20 accesses, .*; not in this history\.$/)
  expect(others[1]).toMatch(/^k-1: 5 accesses, .*; certainly no longer in force on 14 Apr 2025/)
})
