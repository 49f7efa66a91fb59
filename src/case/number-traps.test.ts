import { describe, expect, it } from 'vitest'
import { compareCounts } from './count-comparison'
import { buildFixture } from './fixture'
import { claim, count } from './fixture-pieces'
import { numberTraps } from './number-traps'
import { sayComparison, sayTrap } from './number-words'
import type { Count } from './schema'

const incident = buildFixture((file) => {
  file.counts.push(
    count('ct-records', 33_673_817, 'records', {}),
    count('ct-part', 40_000_000, 'accounts', { relation: { kind: 'part-of', count: 'ct-notice' } }),
    count('ct-half', 9000, 'codes', { relations: [{ kind: 'part-of', count: 'ct-notice' }] }),
    count('ct-most', 90_000_000, 'accounts', {
      exactness: 'at-most',
      relation: { kind: 'part-of', count: 'ct-notice' },
    }),
  )
  const on = '2026-02-10'
  const number = (value: number, unit: 'page-views' | 'KRW' | 'records' | 'accounts' | 'mixed') => ({
    quantity: { value, unit },
  })
  file.questions.push({
    id: 'q-traps',
    text: { en: 'How many?' },
    category: 'scale',
    claims: [
      claim('total', 'press', on, number(181_730_000, 'page-views')),
      claim('odd', 'press', on, number(7_000_000, 'mixed')),
      claim('fine', 'ministry', on, number(624_681, 'KRW')),
      claim('fine-slip', 'press', on, { ...number(6_247_000, 'KRW'), outlier: true }),
      claim('records', 'ministry', on, number(33_673_817, 'records')),
      claim('accounts', 'press', on, number(33_673_817, 'accounts')),
      // A hundred thousand times as much is a dispute and not a slip of a digit.
      claim('far', 'shop', on, number(62, 'KRW')),
    ],
    adopted: [],
  })
  return file
})
const traps = numberTraps(incident)
const said = (id: string): string => {
  const trap = traps.find((candidate) => candidate.id === id)
  if (trap === undefined) throw new Error(`no trap ${id} in ${traps.map((each) => each.id).join(' ')}`)
  return sayTrap(trap, incident, 'en')
}

describe('numberTraps', () => {
  it('finds each by its rule, and nothing else', () => {
    expect(traps.map(({ id }) => id)).toEqual([
      'mixed-total.total',
      'mixed-total.odd',
      'ten-fold.fine-slip.fine',
      'unit-changed.accounts.records',
      'part-larger.ct-part.ct-notice',
      'part-other-unit.ct-half.ct-notice',
    ])
  })
  it('says why', () => {
    expect(said('mixed-total.total')).toBe(
      'press adds page-views and records to 181,730,000: 148,056,502 page-views and 33,673,817 records (181,730,319). Numbers of different units never make a total.',
    )
    expect(said('ten-fold.fine-slip.fine')).toBe(
      'press says KRW 6,247,000, ten times the KRW 624,681 of Ministry: a digit too many.',
    )
    expect(said('unit-changed.accounts.records')).toContain('33,673,817 records')
    expect(said('part-larger.ct-part.ct-notice')).toContain('is larger than it')
  })
  it('finds none in a plain case', () => {
    expect(numberTraps(buildFixture())).toEqual([])
  })
})

describe('compareCounts', () => {
  const of = (id: string): Count => {
    const found = incident.counts.find((each) => each.id === id)
    if (found === undefined) throw new Error(id)
    return found
  }
  const say = (a: string, b: string) => sayComparison(compareCounts(of(a), of(b)), of(a), of(b), 'en')

  it('is offered between equal units only', () => {
    expect(say('ct-form', 'ct-notice')).toBe(
      '33,700,000 accounts (what ct-notice counts) is 7,429 times 4,536 accounts (what ct-form counts), 33,695,464 more. At least one of them is rounded or a bound, so this is only about right.',
    )
    expect(say('ct-views', 'ct-notice')).toBe(
      'No comparison is offered: page-views and accounts count different things.',
    )
    expect(say('ct-form', 'ct-form')).toBe('Choose two different numbers.')
  })
  it('is the same whichever comes first', () => {
    expect(compareCounts(of('ct-form'), of('ct-notice'))).toEqual(compareCounts(of('ct-notice'), of('ct-form')))
  })
})
