import { describe, expect, it } from 'vitest'
import { LABEL_HEIGHT, labelWidth, placeLabels } from './place-labels'

const PLOT = { x0: 40, y0: 0, x1: 420, y1: 200 }
const boxes = (labels: ReturnType<typeof placeLabels>, widths: ReadonlyMap<string, number>) =>
  labels.map((label) => {
    const width = widths.get(label.id) ?? 0
    const x0 = label.anchor === 'start' ? label.x : label.x - width
    return { x0, x1: x0 + width, y0: label.y - 4 - LABEL_HEIGHT / 2, y1: label.y - 4 + LABEL_HEIGHT / 2 }
  })

describe('placeLabels', () => {
  it('puts a lone label right of its point', () => {
    const [label] = placeLabels([{ id: 'a', x: 100, y: 100, width: 80 }], PLOT, [], [])
    expect(label).toMatchObject({ x: 109, y: 104, anchor: 'start', leader: false })
  })

  it('turns to the left at the right edge', () => {
    const [label] = placeLabels([{ id: 'a', x: 400, y: 100, width: 80 }], PLOT, [], [])
    expect(label).toMatchObject({ anchor: 'end', x: 391 })
  })

  it('never lets two labels touch and drops what does not fit', () => {
    const wishes = Array.from({ length: 40 }, (_, i) => ({
      id: `n${i}`,
      x: 150 + (i % 3),
      y: 90 + (i % 7),
      width: 120,
    }))
    const widths = new Map(wishes.map((wish) => [wish.id, wish.width]))
    const placed = boxes(placeLabels(wishes, PLOT, [], []), widths)
    expect(placed.length).toBeGreaterThan(4)
    expect(placed.length).toBeLessThan(40)
    for (const [i, a] of placed.entries()) {
      expect(a.x0).toBeGreaterThanOrEqual(PLOT.x0)
      expect(a.x1).toBeLessThanOrEqual(PLOT.x1)
      for (const b of placed.slice(i + 1)) {
        expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false)
      }
    }
  })

  it('avoids a line while there is room beside it', () => {
    const line = { x0: 100, x1: 300, y0: 99, y1: 101 }
    const [label] = placeLabels([{ id: 'a', x: 100, y: 100, width: 80 }], PLOT, [], [line])
    expect(label?.y).not.toBe(104)
  })
})

it('counts Hangul as wider than Latin', () => {
  expect(labelWidth('계정')).toBeGreaterThan(labelWidth('ab'))
})
