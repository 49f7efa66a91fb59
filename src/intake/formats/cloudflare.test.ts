import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { cloudflare } from './cloudflare'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough } from './read-format-in-test'

const REQUEST =
  '"ClientIP":"192.0.2.7","ClientRequestHost":"shop.example","ClientRequestMethod":"GET","ClientRequestURI":"/orders/7?x=1"'
const ANSWER = '"EdgeResponseBytes":512,"EdgeResponseStatus":200'
const AGENT = '"ClientRequestUserAgent":"agent \\"x\\"","ClientRequestReferer":"https://a.example/"'
const NANOS = '"EdgeStartTimestamp":1712790000122999999,"EdgeEndTimestamp":1712790000145500000'
const LINE = `{${REQUEST},${AGENT},${ANSWER},${NANOS},"RayID":"87a1"}`
const one = (line: string) => readThrough(cloudflare, line)
const rowAt = (times: string) => one(`{${REQUEST},${times}}`).rows[0]

describe('cloudflare', () => {
  it('reads every field', () => {
    expect(one(LINE)).toEqual({
      rows: [
        {
          // A double would make it 123 ms.
          time: Date.UTC(2024, 3, 10, 23, 0, 0, 122),
          client: '192.0.2.7',
          host: 'shop.example',
          method: 'GET',
          path: '/orders/7?x=1',
          page: '/orders/:id',
          agent: 'agent "x"',
          referrer: 'https://a.example/',
          status: 200,
          bytes: 512,
          duration: expect.closeTo(22.500001, 6),
        },
      ],
      rejects: [],
      headers: [],
      name: 'cloudflare',
      zones: [{ offset: '+0000', rows: 1 }],
    })
  })

  it('leaves out what has no value', () => {
    const line =
      '{"ClientRequestPath":"/a","ClientIP":null,"ClientRequestReferer":"","EdgeResponseStatus":0,"EdgeEndTimestamp":1712790000}'
    expect(one(line).rows).toEqual([{ time: 1_712_790_000_000, path: '/a', page: '/a' }])
  })

  it.each([
    [
      'RFC 3339 with fractions',
      '"EdgeStartTimestamp":"2024-04-10T23:00:00.25Z","EdgeEndTimestamp":"2024-04-10T23:00:01.000000500Z"',
      750.0005,
    ],
    [
      'RFC 3339 in seconds',
      '"EdgeStartTimestamp":"2024-04-10T23:00:00Z","EdgeEndTimestamp":"2024-04-10T23:00:01Z"',
      undefined,
    ],
    ['seconds', '"EdgeStartTimestamp":1712790000,"EdgeEndTimestamp":1712790001', undefined],
    [
      'an end before the start',
      '"EdgeStartTimestamp":1712790001000000000,"EdgeEndTimestamp":1712790000000000000',
      undefined,
    ],
    ['no end', '"EdgeStartTimestamp":1712790001000000000', undefined],
    [
      'an end that is none',
      '"EdgeStartTimestamp":1712790001000000000,"EdgeEndTimestamp":"2024-13-10T23:00:00.1Z"',
      undefined,
    ],
  ])('takes the duration from %s', (_, times, duration) => {
    expect(rowAt(times)?.duration).toEqual(duration === undefined ? undefined : expect.closeTo(duration, 3))
  })

  it('is not misled by the name of a time in what strangers sent', () => {
    const line = `{"ClientRequestUserAgent":"\\"EdgeStartTimestamp\\":1600000000000000000","RequestHeaders":{"EdgeStartTimestamp":1600000000000000000},${REQUEST},${NANOS}}`
    expect(one(line).rows[0]?.time).toBe(1_712_790_000_122)
  })

  it.each([
    ['bad-json', '{"ClientIP":"192.0.2.7",'],
    ['bad-json', '192.0.2.7 - - [10/Apr/2024:23:00:00 +0000] "GET / HTTP/1.1" 200 5'],
    ['unknown-format', '{"ClientIP":"192.0.2.7","EdgeStartTimestamp":1712790000}'],
    ['unknown-format', '{}'],
    ['no-time', `{${REQUEST},${ANSWER}}`],
    ['no-time', `{${REQUEST},"EdgeStartTimestamp":null,"EdgeEndTimestamp":""}`],
    ['not-an-access', `{${REQUEST},"Action":"block","Datetime":"2024-04-10T23:00:00Z"}`],
    ['bad-time', `{${REQUEST},"EdgeStartTimestamp":17}`],
    ['bad-time', `{${REQUEST},"EdgeStartTimestamp":{}}`],
    ['no-zone', `{${REQUEST},"EdgeStartTimestamp":"2024-04-10 23:00:00"}`],
    ['no-status', `{${NANOS},"EdgeResponseStatus":"ok"}`],
    ['no-status', `{${NANOS},"EdgeResponseStatus":20000}`],
    ['bad-bytes', `{${REQUEST},${NANOS},"EdgeResponseBytes":-5}`],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  it('counts the zone of rows only', () => {
    expect(one(`{${REQUEST},${NANOS},"EdgeResponseBytes":[1]}`).zones).toEqual([])
  })

  it.runIf(hasSamples)('reads the sample', () => {
    const { rows, rejects } = one(Buffer.from(sample('lnav_logfile_cloudflare.1')).toString('utf8'))
    expect(rejects).toEqual([])
    expect(rows).toHaveLength(15)
    expect(rows[0]).toMatchObject({ client: '89.163.242.206', path: '/', status: 200, bytes: 12_480, duration: 23 })
    expect(rows[0]?.time).toBe(1_712_790_000_100)
    expect(rows.at(-1)).toMatchObject({ path: '/v1/health', time: 1_712_790_044_995, duration: 5 })
  })

  holdsForAnyBytes(cloudflare, [
    LINE,
    `{${REQUEST},"EdgeStartTimestamp":"2024-04-10T23:00:00.25Z","EdgeEndTimestamp":"2024-04-10T23:00:01.1Z"}`,
  ])
})
