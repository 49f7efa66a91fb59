import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, epochMs, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import type { LayoutContext } from './context'
import { type LaneExhibit, layoutExhibits } from './exhibit-flags'
import { estimateWidth } from './measure'
import { boxesMeet } from './scene'
import { timeScale } from './time-scale'

const context: LayoutContext = {
  scale: timeScale(spanOf(0, 100 * DAY), 176, 1400),
  zone: 'Asia/Seoul' as ZoneId,
  lang: 'en',
  measure: estimateWidth,
  narrow: false,
}
const exhibit = (number: number, from: number, length: number): LaneExhibit => ({
  key: `key${number}`,
  id: String(number),
  name: `E-${String(number).padStart(2, '0')}`,
  title: '행 52,118 <b>',
  from: epochMs(from),
  to: epochMs(from + length),
})
const anyExhibits = fc
  .array(fc.tuple(fc.integer({ min: -20, max: 120 }), fc.constantFrom(0, 0, 3, 40)), { maxLength: 60 })
  .map((all) => all.map(([day, days], index) => exhibit(index + 1, day * DAY, days * DAY)))

describe('exhibits on the events lane', () => {
  it('each stand under one flag, in sight, and no two flags cover each other', () => {
    fc.assert(
      fc.property(anyExhibits, (exhibits) => {
        const { marks } = layoutExhibits(context, exhibits, 50)
        const inSight = exhibits.filter(({ from, to }) => to >= 0 && from <= 100 * DAY)
        expect(marks.flatMap(({ targets }) => targets.map(({ id }) => id)).toSorted()).toEqual(
          inSight.map(({ id }) => id).toSorted(),
        )
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
        for (const [index, { box }] of marks.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(176 - 1)
          expect(box.x + box.w).toBeLessThanOrEqual(1400 + 1)
          for (const other of marks.slice(index + 1)) expect(boxesMeet(box, other.box, -1)).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('name several under one flag by the first and how many more', () => {
    const { labels } = layoutExhibits(context, [exhibit(1, DAY, 0), exhibit(2, DAY, 0), exhibit(3, DAY, 0)], 50)
    expect(labels.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['E-01 +2'])
  })
})
