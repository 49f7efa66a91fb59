import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heightOf, type RowLayout, rowAt, topOf } from './row-layout'

const layouts = fc.record({
  count: fc.integer({ min: 1, max: 50_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 44 }),
  open: fc.option(fc.nat(50_000_000)),
  detail: fc.nat(2000),
})

it('finds a row anywhere between its top and that of the next', () => {
  fc.assert(
    fc.property(layouts, fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (said, at, share) => {
      const layout: RowLayout = { ...said, open: said.open === null ? null : said.open % said.count }
      const row = at % layout.count
      const top = topOf(layout, row)
      const next = row + 1 === layout.count ? heightOf(layout) : topOf(layout, row + 1)
      expect(next - top).toBe(layout.rowHeight + (layout.open === row ? layout.detail : 0))
      expect(rowAt(layout, Math.floor(top + share * (next - top)))).toBe(row)
    }),
  )
})
