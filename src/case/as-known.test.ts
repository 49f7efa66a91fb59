import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { addDays } from '@/base/zoned'
import { asKnown } from './as-known'
import { buildFixture } from './fixture'
import { parseCase } from './parse-case'

const full = buildFixture()
const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2025-10-01' as IsoDay, n))
const idsOf = (parts: readonly { id: string }[]): string[] => parts.map((part) => part.id)

describe('asKnown', () => {
  it('shows the case whole once everything was out', () => {
    expect(asKnown(full, full.compiled)).toEqual(full)
  })

  it('shows only what had been said', () => {
    const early = asKnown(full, '2025-11-20' as IsoDay)
    expect(idsOf(early.questions)).toEqual(['q-start', 'q-aware', 'q-accounts'])
    expect(idsOf(early.counts)).toEqual(['ct-form'])
    expect(idsOf(early.duties)).toEqual(['du-shop'])
    expect(early.phases).toEqual([])
    expect(early.events).toEqual([])
    // Filed on the 19th, printed on the 21st: the claims stay, and so does where they stand.
    expect(idsOf(early.sources)).toEqual(['law', 'form'])
    expect(early.pages[0]).not.toHaveProperty('count')
  })

  it('cites for what stays only what was out', () => {
    expect(asKnown(full, '2025-11-22' as IsoDay).events[0]?.sources).toEqual(['form'])
  })

  it('never shows more on an earlier day, and always is a case of its own', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const [x, y] = [asKnown(full, early), asKnown(full, late)]
        for (const part of ['questions', 'counts', 'duties', 'events', 'phases', 'sources', 'evidence'] as const) {
          expect(idsOf(y[part])).toEqual(expect.arrayContaining(idsOf(x[part])))
        }
        const headline = { firstAccess: 'q-start', lastAccess: 'q-start', awareAt: 'q-start' }
        const asFile = x.questions.length === 0 ? full : { ...x, headline }
        expect(parseCase(JSON.stringify(asFile))).toMatchObject({ ok: true })
      }),
      { numRuns: 40 },
    )
  })
})
