import { describe, expect, it } from 'vitest'
import { seriesFromTotals } from '@/analysis/series-from-totals'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { NO_FILTERS } from '@/investigation/state'
import { shippedCase } from './report-fixture'
import { type FigureInput, windowFigure } from './window-figure'

const full = shippedCase()
const [extract] = full.extracts
const input: FigureInput = {
  case: full,
  window: spanOf(parseInstant(full.window.from), parseInstant(full.window.to)),
  zone: full.zone,
  language: 'en',
  accesses: extract === undefined ? null : seriesFromTotals(extract),
  filters: NO_FILTERS,
}
/** Points of paper per px of the drawing, on the narrowest sheet. */
const POINTS = 504 / 790

describe('the window figure on paper', () => {
  it.each(['en', 'ko'] as const)('keeps every label on the sheet and at 7 pt or more (%s)', (language) => {
    const figure = windowFigure({ ...input, language })
    for (const lane of figure.lanes) {
      for (const label of lane.scene.labels) {
        expect(label.size * POINTS).toBeGreaterThanOrEqual(7)
        expect(label.x + label.width, label.runs.map((run) => run.text).join('')).toBeLessThanOrEqual(figure.width)
        expect(label.x).toBeGreaterThanOrEqual(figure.left - 1)
      }
    }
  })

  it('never puts two labels of a lane on each other', () => {
    for (const lane of windowFigure(input).lanes) {
      const labels = lane.scene.labels
      for (const [index, a] of labels.entries()) {
        for (const b of labels.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= 9
          expect(apart, `${lane.id}: ${a.runs[0]?.text} / ${b.runs[0]?.text}`).toBe(true)
        }
      }
    }
  })

  it('prints marks of doubt in black and words never on dots', () => {
    for (const { scene } of windowFigure(input).lanes) {
      for (const shape of scene.shapes) {
        if (shape.shape === 'glyph') expect(['ink', 'on-ink']).toContain(shape.paint)
      }
    }
  })

  it('tells a January by its year and the first year in the gutter', () => {
    const { axis } = windowFigure(input)
    expect(axis.year).toBe('2024')
    expect(axis.labels.map((label) => label.runs[0]?.text).slice(0, 4)).toEqual(['Nov', 'Dec', '2025', 'Feb'])
  })

  it('draws a window of hours and a window of years', () => {
    for (const [from, to] of [
      ['2025-11-17T12:00:00+09:00', '2025-11-18T12:00:00+09:00'],
      ['2020-01-01T00:00:00+09:00', '2027-01-01T00:00:00+09:00'],
    ] as const) {
      const figure = windowFigure({ ...input, window: spanOf(parseInstant(from), parseInstant(to)) })
      expect(figure.axis.ticks.length).toBeGreaterThan(3)
      expect(figure.height).toBeGreaterThan(200)
    }
  })

  it('says that accesses are simulated beside them', () => {
    const names = windowFigure(input).lanes.flatMap((lane) => lane.name)
    expect(names).toContain('≈ simulated from')
    expect(windowFigure({ ...input, accesses: null }).lanes.flatMap((lane) => lane.name)).not.toContain(
      '≈ simulated from',
    )
  })
})
