import { describe, expect, it } from 'vitest'
import { sayPoints, sayShare } from './say-share'

describe('shares in words', () => {
  it('never makes nothing of something nor all of less than all', () => {
    expect([0, 1, 46, 69_000, 99_999, 100_000].map((part) => sayShare(part, 100_000, 'en'))).toEqual([
      '0 %',
      '< 0.1 %',
      '< 0.1 %',
      '69 %',
      '> 99.9 %',
      '100 %',
    ])
    expect(sayShare(45, 1000, 'ko')).toBe('4.5%')
    expect(sayShare(0, 0, 'en')).toBe('0 %')
  })

  it('signs differences', () => {
    expect([0.123, -0.004, 0.0001].map((points) => sayPoints(points, 'en'))).toEqual(['+12.3', '−0.4', '0'])
  })
})
