import { expect, it } from 'vitest'
import { citeNumber, citeNumbers, formatCites } from './cite'
import { buildFixture } from './fixture'
import { withParticle } from './korean'
import { local } from './local'

const full = buildFixture()

it('cites by the place in the full file', () => {
  expect(citeNumber(full, 'law')).toBe(1)
  expect(citeNumber(full, 'none')).toBeNull()
  expect(citeNumbers(full, ['result', 'form', 'result'])).toEqual([2, 5])
  expect(formatCites(full, ['result', 'form'])).toBe('[2, 5]')
  expect(formatCites(full, [])).toBe('')
})

it('falls back to English where the case has no Korean', () => {
  expect(local({ en: 'Shop', ko: '상점' }, 'ko')).toBe('상점')
  expect(local({ en: 'Shop' }, 'ko')).toBe('Shop')
})

it('chooses Korean particles by the last syllable', () => {
  expect([
    withParticle('쿠팡', 'topic'),
    withParticle('회사', 'topic'),
    withParticle('쿠팡', 'subject'),
    withParticle('MSIT', 'subject'),
  ]).toEqual(['쿠팡은', '회사는', '쿠팡이', 'MSIT가'])
})
