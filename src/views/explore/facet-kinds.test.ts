import { describe, expect, it } from 'vitest'
import type { Filter } from '@/filter/term'
import { chosenValues, FACETS, filterValue } from './facet-kinds'

describe('values of facets', () => {
  it('become what a filter takes, and are found again in it', () => {
    for (const { field, groupings } of FACETS)
      for (const by of groupings) {
        if (by === 'table') continue
        const value = { status: '404', 'status-class': '4xx', network: '203.0.113.0/24' }[by as string] ?? 'x y'
        const asked = filterValue(by, value, [])
        expect(asked).not.toBeNull()
        const where: Filter = asked === null ? [] : [{ field, not: true, values: [asked] }]
        expect(chosenValues(where, field, by, [])).toEqual([value])
      }
  })

  it('cannot be asked for where they name nothing a filter knows', () => {
    expect(filterValue('table', 't7', [])).toBeNull()
    expect(filterValue('network', null, [])).toBeNull()
    expect(filterValue('account', null, [])).toEqual({ is: 'none' })
    expect(filterValue('status-class', '5xx', [])).toEqual({ is: 'range', from: 500, to: 599 })
  })
})
