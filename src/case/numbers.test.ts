import { describe, expect, it } from 'vitest'
import { buildFixture } from './fixture'
import { keyExposure } from './key-exposure'
import { buildLedger } from './ledger'
import { buildNumberSteps } from './number-steps'
import { addQuantities, inUnit, quantity } from './quantity'
import { buildRivalRows } from './rival-rows'
import { formatQuantity, unitWord } from './text'

const incident = buildFixture()

describe('quantities', () => {
  it('add only within one unit', () => {
    const accounts = quantity(33_700_000, 'accounts')
    expect(addQuantities(accounts, quantity(165_455, 'accounts'))).toEqual({ value: 33_865_455, unit: 'accounts' })
    // @ts-expect-error Accounts and page-views are different things; the compiler refuses their sum.
    addQuantities(accounts, quantity(1, 'page-views'))
    expect(inUnit({ value: 1, unit: 'people' }, 'accounts')).toBeNull()
  })

  it('wear their unit in both languages', () => {
    expect(formatQuantity(148_056_502, 'page-views', 'en')).toBe('148,056,502 page-views')
    expect(formatQuantity(148_056_502, 'page-views', 'ko')).toBe('148,056,502회 조회')
    expect(formatQuantity(1, 'accounts', 'en')).toBe('1 account')
    expect(unitWord('ip-addresses', 'ko')).toBe('IP 주소')
  })
})

describe('buildLedger', () => {
  it('groups what was taken by unit, oldest first, and sums nothing', () => {
    expect(
      buildLedger(incident).map((group) => [group.unit, group.rows.map((row) => [row.count.id, row.standing])]),
    ).toEqual([
      [
        'accounts',
        [
          ['ct-form', 'superseded'],
          ['ct-notice', 'undisputed'],
        ],
      ],
      ['page-views', [['ct-views', 'undisputed']]],
    ])
    expect(buildLedger(incident, 'context').map((group) => group.unit)).toEqual(['KRW'])
  })
})

describe('buildNumberSteps', () => {
  it('joins one unit of one party group only', () => {
    const { points, lines } = buildNumberSteps(incident)
    expect(points.map((point) => point.count.id)).toEqual(['ct-form', 'ct-notice', 'ct-views'])
    expect(lines.map((line) => [line.unit, line.group, line.points.map((point) => point.count.id)])).toEqual([
      ['accounts', 'shop', ['ct-form', 'ct-notice']],
    ])
  })
})

describe('buildRivalRows', () => {
  it('has one row per claimant in the order they spoke', () => {
    expect(
      buildRivalRows(incident).map((row) => [
        row.party.id,
        row.assertedAt,
        row.began?.standing,
        row.noticed?.standing,
        row.days,
      ]),
    ).toEqual([
      ['shop-form', '2025-11-19', 'superseded', 'contested', 12],
      ['shop', '2025-11-29', 'contested', undefined, null],
      ['ministry', '2026-02-10', 'contested', 'contested', 217],
    ])
  })
})

describe('keyExposure', () => {
  it('is a range where dates are soft', () => {
    expect(incident.signingKeys.map((key) => keyExposure(key, incident)?.days)).toEqual([[322, 353]])
  })
})
