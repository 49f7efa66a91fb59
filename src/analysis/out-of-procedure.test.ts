import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HashEnd, IssuedTokens } from './issued-tokens'
import { compareTokens } from './out-of-procedure'
import { type PlainUse, wordsIn } from './uses-in-test'
import type { UseTally } from './word-uses'

/** Names as `#12~id`, `#12` or `id` stand for those that intake keeps: their hash is three bytes long. */
const hashEnd: HashEnd = (bytes, from, to) => (to - from > 2 && bytes[from] === 35 ? from + 3 : from)

interface Entry {
  readonly token: string | null
  readonly issuedAt: number
  readonly expiresAt: number | null
}

function ledgerOf(entries: readonly Entry[], size = entries.length) {
  const ledger = new IssuedTokens(hashEnd)
  for (let at = 0; at < entries.length; at += size) {
    const part = entries.slice(at, at + size)
    const words = part.map(({ token }) => new TextEncoder().encode(token ?? ''))
    const ends = new Int32Array(part.length + 1)
    words.forEach((word, i) => {
      ends[i + 1] = (ends[i] ?? 0) + word.length
    })
    ledger.add({
      length: part.length,
      token: {
        ends,
        bytes: Uint8Array.from(words.flatMap((word) => [...word])),
        has: Uint8Array.from(part, ({ token }) => (token === null ? 0 : 1)),
      },
      issuedAt: Float64Array.from(part, ({ issuedAt }) => issuedAt),
      expiresAt: Float64Array.from(part, ({ expiresAt }) => expiresAt ?? Number.NaN),
    })
  }
  return ledger
}

const issued = (token: string, issuedAt = 0, expiresAt: number | null = null): Entry => ({ token, issuedAt, expiresAt })
const none: UseTally = { words: 0, accesses: 0, first: null, last: null }

describe('compareTokens', () => {
  it('tells tokens in use that were never issued, with their accesses', () => {
    const ledger = ledgerOf([issued('a', 0), issued('b', 90_000)])
    const log = wordsIn([
      ['a', 1000],
      ['x', 50_000],
      ['x', 40_000],
      [null, 41_000],
      ['y', 60_000],
    ])
    expect(compareTokens(ledger, [log])).toEqual({
      kind: 'ledger',
      used: { words: 3, accesses: 4, first: 1000, last: 60_000 },
      issued: { words: 1, accesses: 1, first: 1000, last: 1000 },
      neverIssued: { words: 2, accesses: 3, first: 40_000, last: 60_000 },
      beyondLedger: none,
      borrowedIds: none,
      beforeIssue: none,
      afterExpiry: none,
      without: 1,
      silent: [],
    })
  })

  it('knows a token by its id and by its hash', () => {
    const ledger = ledgerOf([issued('id-1'), issued('#22~id-2'), issued('#33')])
    const { neverIssued } = compareTokens(ledger, [
      wordsIn([
        ['#11~id-1', 0],
        ['id-2', 0],
        ['#22', 0],
        ['#22~id-2', 0],
        ['#33~id-3', 0],
        ['#33', 0],
      ]),
    ])
    expect(neverIssued).toEqual(none)
    // Text that looks like neither a hash nor an id of the ledger, though it ends or begins like one.
    const { neverIssued: others } = compareTokens(ledger, [
      wordsIn([
        ['33', 0],
        ['#3', 0],
        ['id-', 0],
        ['', 0],
      ]),
    ])
    expect(others.words).toBe(4)
  })

  it('does not take a token for issued because it carries the id of one that was', () => {
    const ledger = ledgerOf([issued('#22~id-2'), issued('#23~id-2'), issued('id-1')])
    const { neverIssued, borrowedIds } = compareTokens(ledger, [
      wordsIn([
        ['#99~id-2', 0],
        ['#23~id-2', 0],
        ['#99~id-1', 0],
      ]),
    ])
    expect([neverIssued.words, borrowedIds.words]).toEqual([1, 1])
  })

  it('tells tokens in use before their issue or after their end, by whole seconds', () => {
    const ledger = ledgerOf([
      issued('early', 10_000, 20_000),
      issued('late', 10_000, 20_000),
      issued('exact', 10_700, 20_000),
      issued('endless', 10_000),
      issued('again', 10_000, 20_000),
      issued('again', 15_000, 90_000),
    ])
    const { beforeIssue, afterExpiry } = compareTokens(ledger, [
      wordsIn([
        ['early', 9999],
        ['early', 12_000],
        ['late', 21_000],
        ['exact', 10_000],
        ['exact', 20_999],
        ['endless', 1e12],
        ['again', 80_000],
      ]),
    ])
    expect(beforeIssue).toEqual({ words: 1, accesses: 2, first: 9999, last: 12_000 })
    expect(afterExpiry).toEqual({ words: 1, accesses: 1, first: 21_000, last: 21_000 })
  })

  it('tells which never issued tokens the ledger may just not reach', () => {
    const ledger = ledgerOf([issued('a', 10_000), { token: null, issuedAt: 50_000, expiresAt: null }])
    const { beyondLedger } = compareTokens(ledger, [
      wordsIn([
        ['x', 9000],
        ['y', 51_000],
        ['z', 50_000],
      ]),
    ])
    expect(beyondLedger.words).toBe(2)
  })

  it('adds logs up, and names those that tell no token', () => {
    const { used, without, silent } = compareTokens(ledgerOf([issued('a')]), [
      wordsIn([
        ['a', 5000],
        [null, 1],
      ]),
      wordsIn([[null, 1]]),
      wordsIn([
        ['a', 1000],
        ['b', 7000],
      ]),
    ])
    expect(used).toEqual({ words: 2, accesses: 3, first: 1000, last: 7000 })
    expect([without, silent]).toEqual([1, [1]])
  })

  it('counts as looking at every access does, whatever the names and however the ledger is cut', () => {
    const token = fc.constantFrom('a', 'b', 'aa', '', '#11', '#12', '#11~a', '#12~a', '#12~b', '#13~c', 'c')
    const at = fc.integer({ min: 0, max: 12 }).map((s) => s * 500)
    const entry = fc.record({
      token: fc.option(token, { nil: null }),
      issuedAt: at,
      expiresAt: fc.option(at, { nil: null }),
    })
    const log = fc.array(fc.tuple(fc.option(token, { nil: null }), at), { maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(log, { minLength: 1, maxLength: 3 }),
        (entries, size, logs) => {
          const found = compareTokens(ledgerOf(entries, size), logs.map(wordsIn))
          const naive = standings(entries, logs)
          const tokens = (wanted: readonly string[]) => naive.filter(([, standing]) => wanted.includes(standing)).length
          expect(found.issued.words).toBe(tokens(['issued']))
          expect(found.neverIssued.words).toBe(tokens(['never', 'other']))
          expect(found.borrowedIds.words).toBe(tokens(['other']))
          expect(found.used.words).toBe(found.issued.words + found.neverIssued.words)
          expect(found.used.accesses).toBe(found.issued.accesses + found.neverIssued.accesses)
          const all = logs.flat().filter(([word]) => word !== null)
          expect(found.used.accesses).toBe(all.length)
          const times = all.map(([, time]) => time)
          expect(found.used.first).toBe(times.length === 0 ? null : Math.min(...times))
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** The same by search instead of by tables. */
function standings(entries: readonly Entry[], logs: readonly (readonly PlainUse[])[]) {
  const parts = (name: string) => {
    const hash = name.startsWith('#') ? name.slice(0, 3) : null
    return { hash, id: (hash === null ? name : name.slice(4)) || null }
  }
  const known = entries.flatMap(({ token }) => (token === null || token === '' ? [] : [parts(token)]))
  const words = new Set(logs.flat().flatMap(([word]) => (word === null ? [] : [word])))
  return [...words].map((word): [string, string] => {
    const { hash, id } = parts(word)
    if (hash !== null && known.some((entry) => entry.hash === hash)) return [word, 'issued']
    const same = known.filter((entry) => id !== null && entry.id === id)
    if (same.length === 0) return [word, 'never']
    return [word, hash === null || same.some((entry) => entry.hash === null) ? 'issued' : 'other']
  })
}
