import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seriesFromTotals } from '@/analysis/series-from-totals'
import { HOUR, type IsoDay, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { asKnown } from '@/case/as-known'
import { buildFixture } from '@/case/fixture'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'
import { accessBins } from './access-bins'
import type { LayoutContext } from './context'
import { estimateWidth } from './measure'
import { layoutOverview } from './overview-layout'
import { boxesMeet, boxOfLabel, type Label, type LaneScene } from './scene'
import { timeScale } from './time-scale'
import { layoutWindow } from './window-layout'

const path = resolve('public/cases/coupang-2025/case.json')
const shipped = existsSync(path) ? parseCase(readFileSync(path, 'utf8')) : null
if (shipped === null) it.skip('the default case: public/cases/coupang-2025/case.json has not been built', () => {})
const cases: readonly Case[] = [buildFixture(), ...(shipped?.ok ? [shipped.value] : [])]

const YEAR = 365 * 24 * HOUR
const view = fc.record({
  which: fc.nat({ max: cases.length - 1 }),
  from: fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 0, 1) }),
  // Evenly over magnitudes: an hour is as likely as a year.
  length: fc.double({ min: Math.log(HOUR), max: Math.log(4 * YEAR), noNaN: true }).map(Math.exp),
  width: fc.integer({ min: 340, max: 2000 }),
  lang: fc.constantFrom('en' as const, 'ko' as const),
  zone: fc.constantFrom('Asia/Seoul' as ZoneId, 'UTC' as ZoneId, 'America/New_York' as ZoneId),
  known: fc.constantFrom('2025-11-19', '2025-11-30', '2026-02-10', '2026-12-31').map((day) => day as IsoDay),
  scale: fc.constantFrom('linear' as const, 'log' as const),
})
type View = typeof view extends fc.Arbitrary<infer V> ? V : never

function drawn({ which, from, length, width, lang, zone, known, scale }: View) {
  const theCase = cases[which] ?? buildFixture()
  const now = asKnown(theCase, known)
  const narrow = width < 640
  const [x0, x1] = narrow ? [16, width - 16] : [176, width - 14]
  const span = spanOf(from, Math.round(from + length))
  const context: LayoutContext = { scale: timeScale(span, x0, x1), zone, lang, narrow, measure: estimateWidth }
  const [extract] = theCase.extracts
  const bins = extract === undefined ? null : accessBins(seriesFromTotals(extract), now, span, zone, x1 - x0)
  const scene = layoutWindow(context, now, bins, { scale, pages: null, allClaims: true, exhibits: [] })
  const overview = layoutOverview(context, now, bins)
  return { context, scene, overview, x0, x1 }
}

function expectApart(labels: readonly Label[], where: string): void {
  labels.forEach((a, index) => {
    for (const b of labels.slice(index + 1))
      if (boxesMeet(boxOfLabel(a), boxOfLabel(b), -0.5)) throw new Error(`${where}: ${said(a)} lies on ${said(b)}`)
  })
}
const said = (label: Label): string => `“${label.runs.map((run) => run.text).join('')}” at ${label.x},${label.y}`

function expectInside(lane: LaneScene, x0: number, x1: number): void {
  for (const label of lane.labels) {
    expect(label.x, said(label)).toBeGreaterThanOrEqual(x0 - (label.ground === 'none' ? 9 : 0.5))
    expect(label.x + label.width, said(label)).toBeLessThanOrEqual(x1 + 14)
  }
  for (const { box } of lane.marks) {
    expect(box.x + box.w).toBeGreaterThan(x0 - 9)
    expect(box.x).toBeLessThan(x1 + 9)
  }
}

describe('the window at any zoom, width, language, zone and as-known date', () => {
  it('lays no label on another and cuts none', () => {
    fc.assert(
      fc.property(view, (given) => {
        const { scene, overview, x0, x1 } = drawn(given)
        expectApart(scene.axis.labels, 'axis')
        for (const { id, scene: lane } of [...scene.lanes, { id: 'overview', scene: overview }]) {
          // Counts stand on their own pills and axis values of a phone on the grid.
          expectApart(
            lane.labels.filter((label) => label.ground !== 'none' && label.paint !== 'ink3'),
            id,
          )
          expectInside(lane, x0, x1)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('draws only finite numbers, and marks in order of time', () => {
    fc.assert(
      fc.property(view, (given) => {
        const { scene, overview } = drawn(given)
        const lanes = [...scene.lanes.map((lane) => lane.scene), overview]
        for (const shape of lanes.flatMap((lane) => lane.shapes))
          if (shape.shape !== 'glyph') expect(shape.d).not.toMatch(/NaN|Infinity|undefined/)
        for (const { id, scene: lane } of scene.lanes) {
          if (id === 'coverage' || id === 'events') continue
          const times = lane.marks.map((mark) => mark.at)
          expect(times).toEqual([...times].sort((a, b) => a - b))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('puts words beside events, never on them', () => {
    fc.assert(
      fc.property(view, (given) => {
        const { scene } = drawn(given)
        const events = scene.lanes.find((lane) => lane.id === 'events')?.scene
        for (const mark of events?.marks ?? []) {
          if (mark.outline === 'box' && mark.targets.length === 1) continue
          for (const label of events?.labels ?? []) {
            if (label.ground === 'none') continue
            const { x, y, w, h } = mark.box
            expect(boxesMeet(boxOfLabel(label), { x: x + 4, y, w: w - 8, h }), said(label)).toBe(false)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
