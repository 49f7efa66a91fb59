import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { hasSamples, sample } from '../read-in-test'
import { localClock } from '../time/local-clock'
import { holdsForAnyBytes } from './format-property-in-test'
import { haproxy } from './haproxy'
import { readThrough, reasons } from './read-format-in-test'

const CLOCK = localClock('Asia/Seoul' as ZoneId)
const LINE =
  '192.0.2.1:33317 [06/Feb/2026:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {shop.example|curl #22x#22} {} "GET /a?b=1 HTTP/1.1"'
const TCP = '192.0.2.1:33313 [06/Feb/2026:12:12:51.443] fnt bck/srv1 0/0/5007 212 -- 0/0/0/0/3 0/0'
const read = (line: string) => readThrough(haproxy, line, CLOCK)
const one = (line: string) => read(line).rows[0]

describe('HAProxy HTTP log', () => {
  it('reads every field, by the clock that was told', () => {
    const { rows, zones } = read(LINE)
    expect(zones).toEqual([{ offset: 'Asia/Seoul', rows: 1 }])
    expect(rows).toEqual([
      {
        time: Date.parse('2026-02-06T03:14:14.655Z'),
        client: '192.0.2.1',
        method: 'GET',
        path: '/a?b=1',
        page: '/a',
        status: 200,
        bytes: 2750,
        duration: 109,
      },
    ])
    expect(reasons(readThrough(haproxy, LINE))).toEqual({ 'no-zone': 1 })
  })

  it.each([
    ['an IPv6 client', LINE.replace('192.0.2.1:', '2001:db8::1:'), { client: '2001:db8::1' }],
    ['a socket', LINE.replace('192.0.2.1:33317', 'unix:1'), { client: 'unix' }],
    ['HTTP/2 targets', LINE.replace('/a?b', 'https://shop.example/a?b'), { host: 'shop.example', path: '/a?b=1' }],
    ['logs ahead of the end', LINE.replace('/109 200 2750', '/+109 200 +2750'), { duration: 109, bytes: 2750 }],
    ['a request cut off with the line', LINE.slice(0, -5), { method: 'GET', path: '/a?b=1 HTTP' }],
    ['no captured headers', LINE.replace(/ \{.*\} /, ' '), { path: '/a?b=1' }],
    ['httpslog', `${LINE} 0/0000/0/0/0 shop.example/TLSv1.3/AES`, { path: '/a?b=1', method: 'GET' }],
  ])('reads %s', (_, line, fields) => expect(one(line)).toMatchObject(fields))

  it('reads no request out of <BADREQ>, and takes -1 for what did not happen', () => {
    const row = one(LINE.replace('10/0/30/69/109 200', '-1/-1/-1/-1/-1 -1').replace(/"GET.*/, '"<BADREQ>"'))
    expect(row).toEqual({ time: expect.any(Number), client: '192.0.2.1', bytes: 2750 })
  })

  it.each([
    ['not-an-access', TCP],
    ['not-an-access', '192.0.2.1:50033 [06/Feb/2026:12:14:14.655] fe/be: SSL handshake failure'],
    ['not-an-access', 'Connect from 192.0.2.1:33312 to 10.0.3.31:8012 (www/HTTP)'],
    ['no-time', 'Server bck/srv1 is DOWN'],
    ['no-time', LINE.replace(':33317', '')],
    ['field-count', LINE.replace('10/0/30/69/109', '10/0')],
    ['field-count', LINE.slice(0, 80)],
    ['no-status', LINE.replace(' 200 ', ' 20 ')],
    ['bad-bytes', LINE.replace(' 2750 ', ' 2k ')],
    ['no-request', LINE.replaceAll('"', '')],
    ['bad-time', LINE.replace('06/Feb', '30/Feb')],
    ['bad-time', LINE.replace('14.655', '14')],
    ['bad-time', LINE.replace('2026', '9999')],
  ])('refuses with %s: %s', (reason, line) => expect(reasons(read(line))).toEqual({ [reason]: 1 }))

  holdsForAnyBytes(haproxy, [LINE, TCP])

  it.runIf(hasSamples)('reads 2 requests of the sample; its 3 handshake failures are no accesses', () => {
    const reading = readThrough(haproxy, sample('crowdsec_haproxy-logs.log'), CLOCK)
    expect(reasons(reading)).toEqual({ 'not-an-access': 3 })
    expect(
      reading.rows.map(({ client, path, status, bytes, duration }) => [client, path, status, bytes, duration]),
    ).toEqual([
      ['117.136.40.129', '/xxx/xxx', 200, 739, 173],
      ['22.118.26.10', '/', 200, 20602, 1264],
    ])
  })
})
