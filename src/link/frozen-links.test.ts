import { describe, expect, it } from 'vitest'
import { spanOf } from '@/base/span'
import { writeFilter } from '@/filter/write-filter'
import { decode, linkOf } from './any-view.test-data'

/** Frozen: what version 1 wrote must open for ever. Add one per version, never edit one. */
const FROZEN_V1 =
  '?v=1&from=2025-04-14&to=2025-11-08T23:59:00%2B09:00&tz=UTC&known=2026-02-10&sel=event:ev-kisa&pages=delivery-list,member-info&scale=log' +
  `&x=${'ab'.repeat(32)}&case=0123456789ab`

/** Frozen: adopted claims came without a new version, too. */
const FROZEN_V1_ADOPTED = '?v=1&known=2026-02-10&adopt=q-end:c-end,q-start:c-start&case=0123456789ab'

/** Frozen like the first: the fields that came with the explorer, which left the meaning of the others as it was. */
const FROZEN_V1_FILTERS =
  '?v=1&sel=row:3519e48d0000.52118&f=status:4xx%20-client:198.51.100.0/24%20agent:~%22a%20b%22,~%EC%B9%B4%20account:*k7x2k7x2k7x2&cmp=before' +
  '&ex=1,row,3519e48d0000,52118,8123456&ex=2,range,2025-05-01,2025-05-14T03:12:00%2B09:00,status:404' +
  '&ex=3,value,2025-05-01,2025-06-01,page:/member/info%20status:404&case=0123456789ab'

/** Frozen: so did the order of the rows. */
const FROZEN_V1_ORDERS = ['?v=1&o=-bytes&case=0123456789ab', '?v=1&o=line&case=0123456789ab'] as const

describe('a link', () => {
  it('of version 1 still opens', () => {
    const { view, problems } = decode(FROZEN_V1)
    expect(problems).toEqual([])
    expect(view).toEqual({
      window: spanOf(Date.parse('2025-04-14T00:00:00+09:00'), Date.parse('2025-11-08T23:59:00+09:00')),
      zone: 'UTC',
      known: '2026-02-10',
      adopt: [],
      selection: { kind: 'event', id: 'ev-kisa' },
      filters: { pages: ['delivery-list', 'member-info'], scale: 'log' },
      where: [],
      order: { by: 'time', descending: false },
      compare: 'nothing',
      exhibits: [],
      extracts: ['ab'.repeat(32)],
    })
    expect(linkOf(view)).toBe(FROZEN_V1)
  })

  it('of version 1 with adopted claims still opens', () => {
    const { view, problems } = decode(FROZEN_V1_ADOPTED)
    expect(problems).toEqual([])
    expect(view.adopt).toEqual([
      { question: 'q-end', claim: 'c-end' },
      { question: 'q-start', claim: 'c-start' },
    ])
    expect(linkOf(view)).toBe(FROZEN_V1_ADOPTED)
  })

  it('of version 1 with filters and exhibits still opens', () => {
    const { view, problems } = decode(FROZEN_V1_FILTERS)
    expect(problems).toEqual([])
    expect(writeFilter(view.where)).toBe('status:4xx -client:198.51.100.0/24 agent:~"a b",~카 account:*k7x2k7x2k7x2')
    expect(view.compare).toBe('before')
    expect(view.selection).toEqual({ kind: 'row', id: '3519e48d0000.52118' })
    expect(view.exhibits).toMatchObject([
      { number: 1, kind: 'row', file: '3519e48d0000', line: 52118, offset: 8123456 },
      { number: 2, kind: 'range', where: [{ field: 'status' }] },
      { number: 3, kind: 'value', where: [{ field: 'status' }], value: { field: 'page' } },
    ])
    expect(linkOf(view)).toBe(FROZEN_V1_FILTERS)
  })

  it('of version 1 with an order of its rows still opens', () => {
    const [bytes, files] = FROZEN_V1_ORDERS.map(decode)
    expect(bytes).toMatchObject({ view: { order: { by: 'bytes', descending: true } }, problems: [] })
    expect(files).toMatchObject({ view: { order: null }, problems: [] })
  })
})
