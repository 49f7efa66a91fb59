import { expect, it } from 'vitest'
import type { ExtractProgress } from '@/data/extracts'
import { progressFacts, shareOf } from './progress-words'

const progress: ExtractProgress = {
  stage: 'reading',
  bytesRead: 88e6,
  bytesTotal: 344e6,
  rows: 512_000,
  span: null,
  rejects: 3,
  rate: 128e6,
}

it('tells bytes, rows, rejects, rate and time left', () => {
  expect(progressFacts(progress, 'en')).toEqual([
    '88 MB of 344 MB',
    '512,000 rows',
    '3 rejected',
    '128 MB/s',
    'about 2 s left',
  ])
})

it('claims no time left before there is a rate', () => {
  expect(progressFacts({ ...progress, rate: 0, rejects: 0 }, 'en')).toEqual(['88 MB of 344 MB', '512,000 rows'])
  expect(progressFacts({ ...progress, stage: 'starting' }, 'ko')).toEqual(['시작하는 중…'])
})

it('has no share before the first byte', () => {
  expect(shareOf({ ...progress, stage: 'starting' })).toBeNull()
  expect(shareOf(progress)).toBeCloseTo(0.256, 2)
})
