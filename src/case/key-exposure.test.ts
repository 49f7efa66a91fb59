import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { asKnown } from './as-known'
import { buildFixture } from './fixture'
import { claim, inMonth, onDay } from './fixture-pieces'
import { rivalExposures } from './key-exposure'

const incident = buildFixture((file) => {
  file.questions.push({
    id: 'q-left',
    text: { en: 'When did the owner leave?' },
    category: 'method',
    claims: [
      claim('left-ministry', 'ministry', '2026-02-10', { when: inMonth('2024-12') }),
      claim('left-day', 'shop', '2025-11-29', { when: onDay('2024-12-31') }),
      claim('left-slip', 'press', '2025-12-01', { when: inMonth('2025-10'), outlier: true }),
    ],
    adopted: [],
  })
  for (const key of file.signingKeys) Object.assign(key, { copied: null, questions: { ownerLeft: 'q-left' } })
  return file
})
const spans = (of = incident) =>
  of.signingKeys.flatMap((key) =>
    rivalExposures(key, of).map(({ from, days }) => [from.when.start.slice(0, 10), from.standing, days]),
  )

describe('rivalExposures', () => {
  it('gives a range for each rival date, the longest first, and marks a slip', () => {
    expect(spans()).toEqual([
      ['2024-12-01', 'undisputed', [322, 353]],
      ['2024-12-31', 'undisputed', [322, 323]],
      ['2025-10-01', 'outlier', [18, 49]],
    ])
  })
  it('follows the day on which it is known', () => {
    const known = asKnown(incident, '2025-11-29' as IsoDay)
    expect(spans(known).map(([from]) => from)).toEqual(['2024-12-01', '2024-12-31'])
  })
  it('has no length while the key is not revoked, and nothing without a date', () => {
    const open = buildFixture((file) => {
      for (const key of file.signingKeys) Object.assign(key, { revoked: null })
      return file
    })
    expect(open.signingKeys.flatMap((key) => rivalExposures(key, open)).map(({ days }) => days)).toEqual([null, null])
    const undated = buildFixture((file) => {
      for (const key of file.signingKeys) Object.assign(key, { copied: null, ownerLeft: null })
      return file
    })
    expect(undated.signingKeys.flatMap((key) => rivalExposures(key, undated))).toEqual([])
  })
})
