import { expect, it } from 'vitest'
import { buildFixture } from '@/case/fixture'
import { buildNumberSteps } from '@/case/number-steps'
import { byImportance, labelOf, sayPoint } from './point-words'

const { points } = buildNumberSteps(buildFixture())
const pointOf = (id: string) => points.find(({ count }) => count.id === id)

it('shortens only what the source rounded, and never further', () => {
  const [rounded, exact] = [pointOf('ct-notice'), pointOf('ct-views')]
  expect(rounded && labelOf(rounded, 'en')).toBe('33.7M accounts, 29 Nov')
  expect(rounded && labelOf(rounded, 'ko')).toContain('3,370만')
  expect(exact && labelOf(exact, 'en')).toContain('148,056,502 page-views')
})

it('says unit, claimant, day and doubt aloud', () => {
  const point = pointOf('ct-form')
  expect(point && sayPoint(point, 'en')).toMatch(/^4,536 accounts, .*19 Nov 2025, superseded/)
})

it('labels wholes first and leaves out what only repeats', () => {
  const repeated = points.map((point) => (point.count.id === 'ct-form' ? { ...point, role: 'again' as const } : point))
  expect(byImportance(repeated).map(({ count }) => count.id)).not.toContain('ct-form')
})
