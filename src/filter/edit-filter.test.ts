import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exclude, include, negate, only, remove, removeTerm, replaceField, stateOf, toggle } from './edit-filter'
import { anyFilter, anyTerm } from './filter-in-test'
import { parseFilter } from './parse-filter'
import type { Filter, FilterValue } from './term'
import { writeFilter } from './write-filter'

const filterOf = (text: string): Filter => {
  const filter = parseFilter(text)
  if (!filter.ok) throw new Error(text)
  return filter.value
}
const text = (value: string): FilterValue => ({ is: 'text', text: value })

describe('clicking', () => {
  it.each([
    ['', 'page:/a'],
    ['page:/b', 'page:/b,/a'],
    ['page:/a', 'page:/a'],
    ['-page:/a,/b', '-page:/b page:/a'],
    ['-page:/a', 'page:/a'],
    ['page:~login', 'page:~login page:/a'],
  ])('include /a, from %j', (before, after) => {
    expect(writeFilter(include(filterOf(before), 'page', text('/a')))).toBe(after)
  })

  it.each([
    ['', '-page:/a'],
    ['page:/a,/b', 'page:/b -page:/a'],
    ['page:/a status:404', 'status:404 -page:/a'],
    ['-page:/b', '-page:/b,/a'],
  ])('exclude /a, from %j', (before, after) => {
    expect(writeFilter(exclude(filterOf(before), 'page', text('/a')))).toBe(after)
  })

  it('only takes the place of all terms of the field', () => {
    expect(writeFilter(only(filterOf('page:/b status:404 -page:/c'), 'page', text('/a')))).toBe('page:/a status:404')
  })

  it('toggles, removes and turns round', () => {
    const once = toggle(filterOf('status:404'), 'page', text('/a'))
    expect(writeFilter(once)).toBe('status:404 page:/a')
    expect(writeFilter(toggle(once, 'page', text('/a')))).toBe('status:404')
    expect(writeFilter(negate(once, 1))).toBe('status:404 -page:/a')
    expect(writeFilter(removeTerm(once, 0))).toBe('page:/a')
  })

  it('hours of a heat map in one term', () => {
    const hours: FilterValue[] = [9, 9, 10].map((hour) => ({ is: 'range', from: hour, to: hour }))
    expect(writeFilter(replaceField(filterOf('hour:1 status:404'), 'hour', hours))).toBe('hour:9,10 status:404')
    expect(writeFilter(replaceField(filterOf('hour:1 status:404'), 'hour', []))).toBe('status:404')
  })

  it('puts nothing into a term of which something is withheld: it asks nothing', () => {
    const filter = include(filterOf('client:*k7x2k7x2k7x2'), 'client', text('198.51.100.7'))
    expect(writeFilter(filter)).toBe('client:*k7x2k7x2k7x2 client:198.51.100.7')
  })

  it('stops at what a filter may hold', () => {
    const full = filterOf(`status:${Array.from({ length: 256 }, (_, i) => i).join(',')}`)
    expect(include(full, 'status', { is: 'range', from: 404, to: 404 })).toBe(full)
    const terms = filterOf(Array.from({ length: 64 }, (_, i) => `-status:${i}`).join(' '))
    expect(include(terms, 'page', text('/a'))).toBe(terms)
  })

  it('leaves a filter that can be written and read, with the value as asked', () => {
    fc.assert(
      fc.property(anyFilter, anyTerm, (filter, { field, values: [value] }) => {
        if (value === undefined || value.is === 'withheld') return
        const done = [include, exclude, only, toggle, remove].map((edit) => edit(filter, field, value))
        for (const after of done) expect(filterOf(writeFilter(after))).toEqual(after)
        expect(done.slice(0, 3).map((after) => stateOf(after, field, value))).toEqual([
          'included',
          'excluded',
          'included',
        ])
        expect(stateOf(done[4] ?? [], field, value)).toBeNull()
      }),
    )
  })
})
