import { describe, expect, it } from 'vitest'
import { refOf } from './exhibit'
import { rangeExhibit, rowExhibit, valueExhibit } from './exhibit-fixture'
import { viewOf } from './use-open-exhibit'

describe('opening an exhibit', () => {
  it('goes to a row among the rows of the query that found it', () => {
    const row = rowExhibit()
    expect(viewOf(refOf(row), row)).toEqual([
      { type: 'window', window: row.query.window },
      { type: 'where', where: row.query.filter },
      { type: 'select', selection: { kind: 'row', id: 'ce9cbf060000.52118' } },
    ])
    // A link tells no query of a row.
    expect(viewOf(refOf(row), null).map(({ type }) => type)).toEqual(['select'])
  })

  it('sets window and filter of a range, with the value of a value', () => {
    const value = valueExhibit()
    expect(viewOf(refOf(value), value)).toEqual([
      { type: 'window', window: value.query.window },
      { type: 'where', where: [...value.query.filter, value.value] },
    ])
    expect(viewOf(refOf(value), null)).toEqual(viewOf(refOf(value), value))
  })

  it('tells hours by the clock of the zone they were asked in', () => {
    const { query } = rangeExhibit()
    const filter = [{ field: 'hour' as const, not: false, values: [{ is: 'range' as const, from: 0, to: 5 }] }]
    const nights = rangeExhibit({ query: { ...query, filter } })
    expect(viewOf(refOf(nights), nights)[0]).toEqual({ type: 'zone', zone: query.zone })
  })
})
