import { expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { asKnown } from '@/case/as-known'
import { buildFixture } from '@/case/fixture'
import { findSelected } from './find-selected'

const file = buildFixture()

it('opens a claim as its question, remembering which claim', () => {
  expect(findSelected(file, { kind: 'claim', id: 'start-notice' })).toMatchObject({
    kind: 'question',
    question: { id: 'q-start' },
    claimId: 'start-notice',
  })
})

it('finds questions, counts, duties, sources and evidence', () => {
  for (const selection of [
    { kind: 'question', id: 'q-start' },
    { kind: 'count', id: 'ct-form' },
    { kind: 'duty', id: 'du-shop' },
    { kind: 'source', id: 'form' },
    { kind: 'evidence', id: 'evd-logs' },
  ] as const) {
    expect(findSelected(file, selection)?.kind).toBe(selection.kind)
  }
})

it('opens nothing for what other panels show, for nothing, and for what nobody had said yet', () => {
  expect(findSelected(file, null)).toBeNull()
  expect(findSelected(file, { kind: 'event', id: 'ev-form' })).toBeNull()
  const early = asKnown(file, '2025-11-20' as IsoDay)
  expect(findSelected(early, { kind: 'claim', id: 'start-ministry' })).toBeNull()
})
