import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import type { LayoutContext } from './context'
import { type LabelWish, labelRow } from './label-row'
import { timeScale } from './time-scale'

const context: LayoutContext = {
  scale: timeScale(spanOf(0, 1000), 0, 400),
  zone: 'UTC' as ZoneId,
  lang: 'en',
  narrow: false,
  measure: (text) => text.length * 10,
}
const wish = (texts: string[], places: LabelWish['places']): LabelWish => ({
  variants: texts.map((text) => [{ text }]),
  places,
  y: 10,
  size: 11,
  paint: 'ink',
  ground: 'halo',
})
const said = (label: ReturnType<ReturnType<typeof labelRow>['place']>) => label && [label.runs[0]?.text, label.x]

describe('labelRow', () => {
  it('moves first, then shortens, then drops', () => {
    const row = labelRow(context)
    row.block(100, 110)
    expect(said(row.place(wish(['abcdef', 'ab'], (w) => [90, 97 - w])))).toEqual(['abcdef', 37])
    expect(said(row.place(wish(['abcdef', 'ab'], () => [113])))).toEqual(['abcdef', 113])
    expect(said(row.place(wish(['abcdefghij', 'ab'], () => [340])))).toEqual(['ab', 340])
    expect(row.place(wish(['abc'], () => [345]))).toBeNull()
  })

  it('never writes beyond the plot', () => {
    expect(labelRow(context).place(wish(['abcdef'], () => [-1, 341]))).toBeNull()
  })

  it('keeps room for a mark before the text', () => {
    expect(said(labelRow(context).place({ ...wish(['ab'], () => [20]), lead: 12 }))).toEqual(['ab', 32])
  })
})
