import { expect, it } from 'vitest'
import { epochMs } from '@/base/brand'
import { parseInstant } from '@/base/zoned'
import { clockBar, clockSpan } from './clock-scale'

const at = (time: string) => parseInstant(`2025-11-${time}:00+09:00`)
const late = { triggerAt: at('17T16:00'), dueAt: at('18T16:00'), doneAt: at('19T21:35') }
const early = { triggerAt: at('18T22:52'), dueAt: at('19T22:52'), doneAt: at('19T21:35') }

it('shows every time of every rival clock', () => {
  const span = clockSpan([late, early])
  expect(span?.from).toBeLessThan(late.triggerAt)
  expect(span?.to).toBeGreaterThan(early.dueAt)
})

it('has nothing to draw without times', () => {
  expect(clockSpan([{ triggerAt: null, dueAt: null, doneAt: epochMs(0) }])).toBeNull()
})

it('draws an overrun only where the deed came after the limit', () => {
  const hours = (instant: number) => (instant - late.triggerAt) / 3_600_000
  expect(clockBar(late, hours)).toEqual({ allowed: [0, 24], overrun: [24, 24 + 29 + 35 / 60] })
  expect(clockBar(early, hours)?.overrun).toBeNull()
})
