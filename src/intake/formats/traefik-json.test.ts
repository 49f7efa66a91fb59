import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough, reasons } from './read-format-in-test'
import { traefikJson } from './traefik-json'

const LINE =
  '{"ClientAddr":"192.0.2.3:39496","ClientHost":"192.0.2.3","ClientPort":"39496","ClientUsername":"bob","DownstreamContentSize":357,"DownstreamStatus":200,"Duration":1500000,"RequestAddr":"shop.example:8080","RequestHost":"shop.example","RequestMethod":"GET","RequestPath":"/a/7?b=c","StartLocal":"2021-12-08T15:02:43.587782192+01:00","StartUTC":"2021-12-08T14:02:43.587782192Z","level":"info","msg":"","request_User-Agent":"agent","request_Referer":"https://a.example/","time":"2021-12-08T15:02:44+01:00"}'
const one = (line: string) => readThrough(traefikJson, line)
const START = '"StartUTC":"2021-12-08T14:02:43Z"'

describe('traefik-json', () => {
  it('reads every field', () => {
    const { rows, zones } = one(LINE)
    expect(rows).toEqual([
      {
        time: Date.UTC(2021, 11, 8, 14, 2, 43, 587),
        client: '192.0.2.3',
        account: 'bob',
        host: 'shop.example',
        method: 'GET',
        path: '/a/7?b=c',
        page: '/a/:id',
        agent: 'agent',
        referrer: 'https://a.example/',
        status: 200,
        bytes: 357,
        duration: 1.5,
      },
    ])
    expect(zones).toEqual([{ offset: '+0000', rows: 1 }])
  })

  it.each([
    [
      'an address with port',
      `{"RequestPath":"/","ClientAddr":"[2001:db8::1]:39496",${START}}`,
      { client: '2001:db8::1' },
    ],
    [
      'a host with port',
      `{"RequestPath":"/","RequestAddr":"shop.example:8080",${START}}`,
      { host: 'shop.example:8080' },
    ],
    [
      'local time',
      '{"RequestPath":"/","StartLocal":"2021-12-08T15:02:43+01:00"}',
      { time: Date.UTC(2021, 11, 8, 14, 2, 43) },
    ],
    [
      'the time of writing',
      '{"RequestPath":"/","time":"2021-12-08T15:02:43+01:00"}',
      { time: Date.UTC(2021, 11, 8, 14, 2, 43) },
    ],
  ])('reads %s where fields were dropped', (_, line, fields) => expect(one(line).rows).toMatchObject([fields]))

  it('has no value for dashes, an answer that was not sent, and what was dropped', () => {
    expect(one(`{"RequestPath":"/","ClientUsername":"-","DownstreamStatus":0,${START}}`).rows).toEqual([
      { time: Date.UTC(2021, 11, 8, 14, 2, 43), path: '/', page: '/' },
    ])
  })

  it.each([
    ['bad-json', 'DEBUG: plugin started'],
    ['unknown-format', '{"level":"info","msg":"Configuration loaded","time":"2021-12-08T15:02:44+01:00"}'],
    ['unknown-format', '{"RequestPath":"/"}'],
    ['no-time', '{"RequestPath":"/","StartUTC":"-"}'],
    ['bad-time', '{"RequestPath":"/","StartUTC":"2021-12-32T14:02:43Z"}'],
    ['no-status', `{"DownstreamStatus":"?",${START}}`],
    ['bad-bytes', `{"RequestPath":"/","DownstreamContentSize":"many",${START}}`],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  it.runIf(hasSamples)('reads the sample, of which one line is no JSON', () => {
    const read = readThrough(traefikJson, sample('crowdsec_traefik_json.log'))
    expect(reasons(read)).toEqual({ 'bad-json': 1 })
    expect(read.rejects[0]?.line).toBe(6)
    expect(read.rows.map(({ time, status }) => [new Date(time).toISOString(), status])).toEqual([
      ['2021-12-08T14:02:43.587Z', 200],
      ['2021-12-08T14:02:43.589Z', 200],
      [expect.any(String), 200],
      ['2026-01-08T14:20:00.000Z', 200],
      ['2026-01-14T09:45:33.759Z', 404],
      ['2025-11-28T09:21:55.645Z', 204],
    ])
    expect(read.rows[0]).toMatchObject({ client: '172.17.0.1', agent: 'Nikto', path: '/594VAEoi.save', bytes: 357 })
    expect(read.rows[0]?.duration).toBeCloseTo(0.357313)
  })

  holdsForAnyBytes(traefikJson, [LINE, `{"RequestPath":"/","ClientAddr":"[2001:db8::1]:39496",${START}}`])
})
