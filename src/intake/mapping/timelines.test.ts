import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { CredentialReader } from '../credentials/credential-reader'
import { readThrough, reasons } from '../formats/read-format-in-test'
import { localClock } from '../time/local-clock'
import { csvRecordEnd } from './csv-records'
import { guessMapping } from './guess-mapping'
import { mappedCsv, mappedJsonl } from './mapped-format'
import type { FieldSource, Mapping } from './mapping'
import { sampleTable } from './sample-table'
import type { Target } from './table-kind'

const credentials = await CredentialReader.create()
const TIMELINES = new URL('../../../../shared/samples/timelines/', import.meta.url)

/** Reads a timeline as a table: guessed, with the fields that are corrected by hand. */
function read(name: string, fields: Partial<Record<Target, FieldSource>> = {}, zone: string | null = null) {
  const bytes = new Uint8Array(readFileSync(new URL(name, TIMELINES)))
  const sample = sampleTable(bytes, true)
  if (sample === null) throw new Error('no table')
  const guess = guessMapping(sample, 'access').mapping
  const mapping: Mapping = { ...guess, fields: { ...guess.fields, ...fields } }
  const clock = zone === null ? null : localClock(zone as ZoneId)
  const { layout } = mapping
  if (layout.type !== 'csv') return readThrough(mappedJsonl(mapping, credentials), bytes, clock)
  const records: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const { to, next } = csvRecordEnd(bytes, from, bytes.length, layout)
    if (to > from) records.push(bytes.subarray(from, to))
    from = next
  }
  return readThrough(mappedCsv({ ...mapping, layout }, credentials), records, clock)
}

/** First and last time of the rows. */
const spanOf = (rows: readonly { readonly time: number }[]) => {
  const times = rows.map(({ time }) => time)
  return [Math.min(...times), Math.max(...times)].map((time) => new Date(time).toISOString())
}

describe.skipIf(!existsSync(TIMELINES))('timelines of other tools, as tables', () => {
  it.each<[string, rows: number, headers: number, first: string, last: string]>([
    ['plaso_dynamic.log', 20, 1, '2012-01-22T07:52:33.000Z', '2026-07-02T17:48:00.586Z'],
    ['plaso_json_line.log', 20, 0, '2012-01-22T07:52:33.000Z', '2026-07-02T17:48:00.586Z'],
    ['plaso_tln.log', 20, 1, '2012-01-22T07:52:33.000Z', '2026-07-02T17:48:00.000Z'],
    ['timesketch_e2e_evtx_direct.csv', 13, 1, '2012-03-14T04:17:38.276Z', '2012-03-14T04:17:43.354Z'],
    ['timesketch_e2e_sigma_events.csv', 4, 1, '2015-07-24T19:01:01.000Z', '2015-07-24T19:01:03.000Z'],
    ['timesketch_e2e_sigma_events.jsonl', 4, 0, '2015-07-24T19:01:01.000Z', '2015-07-24T19:01:03.000Z'],
    ['timesketch_unit_csv_datetime_last_column.csv', 4, 1, '2018-07-27T10:58:07.000Z', '2018-07-27T12:24:50.000Z'],
    ['timesketch_unit_validate_time_precision.csv', 2, 1, '2015-07-24T19:01:01.000Z', '2024-07-24T10:57:02.877Z'],
    ['timesketch_unit_validate_timestamp_conversion.csv', 3, 1, '2012-03-14T04:17:38.000Z', '2022-07-24T19:01:01.000Z'],
  ])('%s is read as guessed', (name, rows, headers, first, last) => {
    const found = read(name)
    expect(reasons(found)).toEqual({})
    expect([found.rows.length, found.headers.length, ...spanOf(found.rows)]).toEqual([rows, headers, first, last])
  })

  it('asks for the zone of times without one, and says which are none', () => {
    expect(reasons(read('timesketch_unit_invalid_datetime.csv'))).toEqual({ 'no-zone': 3, 'bad-time': 1 })
    expect(reasons(read('timesketch_unit_invalid_datetime.csv', {}, 'UTC'))).toEqual({ 'bad-time': 1 })
    expect(reasons(read('plaso_l2tcsv.log'))).toEqual({ 'no-zone': 19 })
  })

  it('joins date, time of day and zone', () => {
    const time: FieldSource = { columns: ['date', 'time', 'timezone'], separator: ' ', time: 'month-first' }
    const joined = read('plaso_l2tcsv.log', { time })
    expect(joined.rows).toHaveLength(19)
    expect(joined.zones).toEqual([{ offset: '+0000', rows: 19 }])
    // CET is an hour ahead in winter, and the name of no one offset: the clock has to be said.
    expect(reasons(read('plaso_l2tcsv_time_zone.log', { time }))).toEqual({ 'bad-time': 19 })
    const said = read('plaso_l2tcsv_time_zone.log', {}, 'Europe/Berlin')
    expect(said.rows.map((row) => row.time)).toEqual(joined.rows.map((row) => row.time))
  })
})
