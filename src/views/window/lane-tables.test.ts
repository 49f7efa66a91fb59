import { describe, expect, it } from 'vitest'
import { type AccessSeries, pageSeries, QUARTER } from '@/analysis/access-series'
import { accessBins } from '@/analysis/layout/access-bins'
import type { ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { buildFixture } from '@/case/fixture'
import { refOf } from '@/data/exhibits/exhibit'
import { rangeExhibit, rowExhibit } from '@/data/exhibits/exhibit-fixture'
import { cardOf } from './card-of'
import { laneTables, spokenAccesses } from './lane-tables'
import { type CardContext, spokenCard } from './mark-card'
import { windowExhibits } from './window-exhibits'

const full = buildFixture()
const zone = 'Asia/Seoul' as ZoneId
const from = parseInstant('2025-04-14T00:00:00+09:00')
const grid = { from, binMs: QUARTER }
const [page] = full.pages
const series: AccessSeries = {
  ...grid,
  series: [
    pageSeries(grid, page?.id ?? null, 'attack', new Float64Array(192).fill(3)),
    pageSeries(grid, null, 'normal', new Float64Array(192).fill(7)),
  ],
  scale: 1000,
  simulated: true,
  span: spanOf(from, from + 192 * QUARTER),
}
const bins = accessBins(series, full, spanOf(from, from + 192 * QUARTER), zone, 40)
const context: CardContext = { full, known: full, zone, lang: 'en', bins, exhibits: [] }

describe('laneTables', () => {
  it('has the numbers that the lane draws, with their zone’s days and the mark of simulation', () => {
    const table = laneTables(context).find((each) => each.lane === 'accesses')
    expect(table?.columns.slice(1).every((column) => column.startsWith('≈ '))).toBe(true)
    expect(table?.rows).toEqual([
      ['14 April 2025', '288,000', '672,000'],
      ['15 April 2025', '288,000', '672,000'],
    ])
  })

  it('has every event and phase of the case, with the numbers of their sources', () => {
    const tables = laneTables(context)
    expect(tables.find((each) => each.lane === 'events')?.rows).toHaveLength(full.events.length)
    expect(tables.find((each) => each.lane === 'phases')?.rows).toHaveLength(full.phases.length)
    expect(
      tables
        .find((each) => each.lane === 'events')
        ?.rows.at(0)
        ?.at(-1),
    ).toMatch(/^\[\d/)
  })

  it('reads a long window out by month, with the same sum', () => {
    const long = accessBins(series, full, spanOf(from, from + 90 * 96 * QUARTER), zone, 100)
    const table = spokenAccesses({ ...context, bins: long })
    expect(table?.rows).toEqual([['April 2025', '576,000', '1,344,000']])
  })

  it('leaves out lanes with nothing in them', () => {
    const bare = buildFixture((file) => ({ ...file, coverage: [], signingKeys: [] }))
    const lanes = laneTables({ ...context, full: bare, known: bare, bins: null }).map((table) => table.lane)
    expect(lanes).not.toContain('coverage')
    expect(lanes).not.toContain('keys')
    expect(lanes).not.toContain('accesses')
  })
})

describe('cardOf', () => {
  const mark = { at: from, box: { x: 0, y: 0, w: 1, h: 1 }, x: 0, y: 0, outline: 'box' } as const

  it('says of a simulated bin that it is simulated', () => {
    const card = cardOf({ ...mark, key: `bin:${from}`, targets: [], bin: 0 }, context)
    expect(card?.title).toBe('14 April 2025')
    expect(card?.body.join(' ')).toContain('≈ 288,000')
    expect(card?.body.join(' ')).toContain('Simulated')
  })

  it('names the source of an event', () => {
    const [event] = full.events
    const card = cardOf({ ...mark, key: 'event', targets: [{ kind: 'event', id: event?.id ?? '' }] }, context)
    expect(card?.precision).toBe('to the minute')
    expect(card?.sources.map((source) => source.cite)).toEqual(
      event?.sources.map(() => expect.stringMatching(/^\[\d+\]$/)),
    )
    expect(card && spokenCard(card)).toContain(event?.title.en)
  })

  it('gives nothing for what the case no longer has', () => {
    expect(cardOf({ ...mark, key: 'event', targets: [{ kind: 'event', id: 'gone' }] }, context)).toBeNull()
  })
})

describe('exhibits on the events lane', () => {
  const row = rowExhibit({ number: 1, note: 'night \u202e shift' })
  const linked = refOf(rangeExhibit({ number: 2 }))
  const exhibits = windowExhibits([row], linked === null ? [] : [linked])
  const pinned: CardContext = { ...context, exhibits }

  it('stand in the table of events, in the zone of the screen', () => {
    const rows = laneTables(pinned)
      .find(({ lane }) => lane === 'events')
      ?.rows.slice(full.events.length)
    expect(rows?.map(([when, , , what]) => [when, what])).toEqual([
      ['1 May 2025 00:00 – 1 Jun 2025 00:00', 'Exhibit E-02: Accesses, 1 May 2025 00:00 – 1 Jun 2025 00:00'],
      ['14 May 2025 03:12', 'Exhibit E-01: Line 52,118 of web-access_2025-05.log.gz'],
    ])
  })

  it('say whose they are, that they are simulated, and no more of the note than can be seen', () => {
    const said = (id: string) => {
      const mark = { key: '', at: row.time, box: { x: 0, y: 0, w: 1, h: 1 }, x: 0, y: 0, outline: 'box' as const }
      const card = cardOf({ ...mark, targets: [{ kind: 'exhibit', id }] }, pinned)
      return card === null ? null : spokenCard(card)
    }
    expect(said('1')).toContain('SIMULATED, one row for 1,000 accesses')
    expect(said('1')).toContain('night <U+202E> shift')
    expect(said('1')).toContain('whatever the as-known date')
    expect(said('2')).toContain('not kept in this browser')
    expect(said('3')).toBeNull()
  })
})
