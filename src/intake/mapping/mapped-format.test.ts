import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { CredentialReader } from '../credentials/credential-reader'
import { jwt } from '../credentials/made-in-test'
import { holdsForAnyBytes } from '../formats/format-property-in-test'
import { readThrough, reasons } from '../formats/read-format-in-test'
import { localClock } from '../time/local-clock'
import { mappedCsv, mappedJsonl } from './mapped-format'
import { type CsvLayout, type FieldSource, MAPPING_FORMAT, type Mapping } from './mapping'
import type { Target } from './table-kind'

const encoder = new TextEncoder()
const credentials = await CredentialReader.create()
const column = (name: string, more: object = {}): FieldSource => ({ columns: [name], separator: ' ', ...more })

function csv(
  columns: readonly string[],
  fields: Partial<Record<Target, FieldSource>>,
  layout: Partial<CsvLayout> = {},
) {
  return mappedCsv(
    {
      format: MAPPING_FORMAT,
      kind: 'access',
      layout: { type: 'csv', delimiter: ',', quote: '"', headerRecord: 1, columns, ...layout },
      fields,
    },
    credentials,
  )
}

function json(fields: Partial<Record<Target, FieldSource>>) {
  const mapping: Mapping = {
    format: MAPPING_FORMAT,
    kind: 'access',
    layout: { type: 'json', framing: 'lines' },
    fields,
  }
  return mappedJsonl(mapping, credentials)
}

const COLUMNS = ['time', 'ip', 'url', 'status', 'size', 'took_ms', 'agent "x"']
const FORMAT = csv(COLUMNS, {
  time: column('time', { time: 'iso' }),
  client: column('ip'),
  path: column('url'),
  status: column('status'),
  bytes: column('size'),
  duration: column('took_ms', { unit: 'ms' }),
  agent: column('agent "x"'),
  host: { fixed: 'shop.example' },
})
const HEADER = 'time,ip,url,status,size,took_ms,"agent ""x"""'
const ROW = '2026-01-02T03:04:05.678Z,192.0.2.1,/orders/17?a=1,200,512,12.5,"Agent, ""quoted"""'

describe('mappedCsv', () => {
  it('reads rows, and headers wherever they stand', () => {
    const { rows, headers, zones } = readThrough(
      FORMAT,
      [HEADER, ROW, HEADER.replaceAll(/(\w+),/g, '"$1",')].join('\n'),
    )
    expect(headers).toEqual([1, 3])
    expect(zones).toEqual([{ offset: '+0000', rows: 1 }])
    expect(rows).toEqual([
      {
        time: Date.parse('2026-01-02T03:04:05.678Z'),
        client: '192.0.2.1',
        path: '/orders/17?a=1',
        page: '/orders/:id',
        status: 200,
        bytes: 512,
        duration: 12.5,
        agent: 'Agent, "quoted"',
        host: 'shop.example',
      },
    ])
  })

  it.each([
    ['2026-01-02T03:04:05,192.0.2.1,/,200,,,', 'no-zone'],
    [',192.0.2.1,/,200,,,', 'no-time'],
    ['-,192.0.2.1,/,200,,,', 'no-time'],
    ['yesterday,192.0.2.1,/,200,,,', 'bad-time'],
    ['2026-01-02T03:04:05Z,192.0.2.1,/,OK,,,', 'no-status'],
    ['2026-01-02T03:04:05Z,192.0.2.1,/,200,lots,,', 'bad-bytes'],
    ['2026-01-02T03:04:05Z,192.0.2.1,/', 'field-count'],
    ['2026-01-02T03:04:05Z,192.0.2.1,/,200,1,1,x,y', 'field-count'],
    ['2026-01-02T03:04:05Z,192.0.2.1,/,200,1,1,"x', 'field-count'],
  ])('%s is refused: %s', (line, reason) => {
    const { rejects, zones } = readThrough(FORMAT, line)
    expect(rejects.map((reject) => reject.reason)).toEqual([reason])
    expect(zones).toEqual([])
  })

  it('takes nothing and - for no value, and numbers as data frames write them', () => {
    const { rows } = readThrough(FORMAT, ' 2026-01-02T03:04:05Z ,-,"",404.0,-1,1.5e-3,-')
    const [{ status, duration, ...others } = { status: 0, duration: 0 }] = rows
    expect(Object.keys(others)).toEqual(['time', 'host'])
    expect(status).toBe(404)
    expect(duration).toBeCloseTo(0.0015)
  })

  it('joins a date and a time of day, and reads them in the order and zone that were said', () => {
    const format = csv(['날짜', '시간', '요청', 'IP'], {
      time: { columns: ['날짜', '시간'], separator: ' ', time: 'day-first' },
      path: column('요청'),
      client: column('IP'),
    })
    const clock = localClock('Asia/Seoul' as ZoneId)
    const { rows, zones } = readThrough(format, '03/11/2025,오후 1:02:03,POST /login HTTP/1.1,192.0.2.9:51000', clock)
    expect(rows).toEqual([
      {
        time: Date.parse('2025-11-03T04:02:03Z'),
        method: 'POST',
        path: '/login',
        page: '/login',
        client: '192.0.2.9',
      },
    ])
    expect(zones).toEqual([{ offset: 'Asia/Seoul', rows: 1 }])
  })

  it('refuses every time while nobody has said how times are written', () => {
    const format = csv(['at'], { time: column('at', { time: null }) }, { headerRecord: 0 })
    expect(readThrough(format, '1/2/2026 03:04:05').rejects.map(({ reason }) => reason)).toEqual(['bad-time'])
  })

  it('keeps no token whole, wherever it stands', () => {
    const format = csv(['t', 'token', 'secret', 'user', 'from'], {
      time: column('t', { time: 'epoch' }),
      token: column('token'),
      account: column('user'),
      referrer: column('from'),
    })
    const made = jwt({ sub: 'kim', jti: 'j-1' })
    const lines = [`1767323045,${made},x,,/a`, `1767323045,j-2,x,lee,-`, `1767323045,,x,${made},/b`]
    expect(readThrough(format, lines.join('\n')).rows).toEqual([
      {
        time: 1_767_323_045_000,
        token: expect.stringMatching(/^sha256:.{16}~j-1$/),
        account: 'kim',
        key: 'key-1',
        referrer: '/a',
      },
      { time: 1_767_323_045_000, token: 'j-2', account: 'lee' },
      {
        time: 1_767_323_045_000,
        token: expect.stringMatching(/^sha256:.{16}~j-1$/),
        account: 'kim',
        key: 'key-1',
        referrer: '/b',
      },
    ])
    const secrets = csv(['t', 'token'], {
      time: column('t', { time: 'epoch' }),
      token: column('token', { token: 'secret' }),
    })
    const [row] = readThrough(secrets, '1767323045,Bearer Zm9vYmFyYmF6').rows
    expect(row?.token).toMatch(/^sha256:[0-9a-f]{16}$/)
  })

  it('reads EUC-KR, header and all', () => {
    const layout = { encoding: 'euc-kr', quote: '"' } as const
    const format = csv(['시각', '계정'], { time: column('시각', { time: 'epoch' }), account: column('계정') }, layout)
    const name = [0xb0, 0xa1, 34, 34, 0xb3, 0xaa]
    const records = [
      [0xbd, 0xc3, 0xb0, 0xa2, 44, 0xb0, 0xe8, 0xc1, 0xa4],
      [...encoder.encode('1767323045,"'), ...name, 34],
    ].map((bytes) => Uint8Array.from(bytes))
    const { rows, headers } = readThrough(format, records)
    expect(headers).toEqual([1])
    expect(rows).toEqual([{ time: 1_767_323_045_000, account: '가"나' }])
  })

  it('takes the host from whole addresses, and no password', () => {
    const format = csv(['t', 'url'], { time: column('t', { time: 'epoch' }), path: column('url') })
    const urls = [
      'https://kim:secret@shop.example:8443/a?b=c',
      'GET http://[2001:db8::1]/ HTTP/1.1',
      'http://shop.example',
      'a://b',
    ]
    const rows = readThrough(format, urls.map((url) => `1767323045,${url}`).join('\n')).rows
    expect(rows.map(({ host, path, method }) => [host, path, method])).toEqual([
      ['shop.example', '/a?b=c', undefined],
      ['2001:db8::1', '/', 'GET'],
      ['shop.example', undefined, undefined],
      ['b', undefined, undefined],
    ])
  })

  it('reads common times in brackets, with and without zone', () => {
    const format = csv(['t'], { time: column('t', { time: 'clf' }) })
    const lines = '[02/Jan/2026:03:04:05 +0900]\n02/Jan/2026:03:04:05\nx\n02/Jan/2026:03:04:05 +0900'
    expect(reasons(readThrough(format, lines))).toEqual({ 'no-zone': 1, 'bad-time': 1 })
    const { rows, zones } = readThrough(format, lines, localClock('UTC' as ZoneId))
    expect(rows.map(({ time }) => new Date(time).toISOString())).toEqual([
      '2026-01-01T18:04:05.000Z',
      '2026-01-02T03:04:05.000Z',
      '2026-01-01T18:04:05.000Z',
    ])
    expect(zones).toEqual([
      { offset: '+0900', rows: 2 },
      { offset: 'UTC', rows: 1 },
    ])
  })

  it('keeps line ends within quotes', () => {
    const format = csv(['t', 'ua'], { time: column('t', { time: 'epoch' }), agent: column('ua') })
    const { rows } = readThrough(format, ['1767323045,"one\ntwo"'])
    expect(rows).toEqual([{ time: 1_767_323_045_000, agent: 'one\ntwo' }])
  })

  holdsForAnyBytes(FORMAT, [HEADER, ROW, '"2026-01-02 03:04:05,1","[2001:db8::1]:80",GET / HTTP/1.1,0,-,,"a\r\nb"'])
})

describe('mappedJsonl', () => {
  const FIELDS = json({
    time: column('@timestamp', { time: 'iso' }),
    client: column('source.ip'),
    method: column('http.request.method'),
    status: column('http.response.status_code'),
    account: column('user.name'),
    path: column('url.original'),
    duration: column('event.duration', { unit: 'ns' }),
  })
  const LINE = JSON.stringify({
    '@timestamp': '2026-01-02T03:04:05+09:00',
    source: { ip: '2001:db8::1' },
    'http.request.method': 'GET',
    http: { response: { status_code: 200 }, 'request.method': 'no' },
    'user.name': null,
    url: { original: '/a/b' },
    event: { duration: 1_500_000 },
  })

  it('reads paths with dots, flat or nested', () => {
    expect(readThrough(FIELDS, LINE).rows).toEqual([
      {
        time: Date.parse('2026-01-02T03:04:05+09:00'),
        client: '2001:db8::1',
        method: 'GET',
        status: 200,
        path: '/a/b',
        page: '/a/b',
        duration: 1.5,
      },
    ])
  })

  it('keeps every millisecond of nanoseconds, and every digit of long ids', () => {
    const format = json({ time: column('t', { time: 'epoch' }), account: column('id'), agent: column('ua') })
    const line = '{"ua":"\\" 12345678901234567890 ,","t":1767323045123999999,"id":98765432109876543210}'
    expect(readThrough(format, line).rows).toEqual([
      { time: 1_767_323_045_123, account: '98765432109876543210', agent: '" 12345678901234567890 ,' },
    ])
  })

  it('survives whatever nests deep or is long', () => {
    const format = json({ time: column('t', { time: 'epoch' }), account: column('a'), agent: column('b.c') })
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const objects = `${'{"c":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    const escapes = `"${'\\\\\\"'.repeat(150_000)}"`
    const lines = [`"a":${deep}`, `"b":${objects}`, `"a":${escapes}`, `"b":${deep},"x":[${'1,'.repeat(200_000)}1]`]
    const { rows } = readThrough(
      format,
      lines.map((more) => `{"t":1767323045123456789,${more}}`),
    )
    expect(rows.map(({ time }) => time)).toEqual(lines.map(() => 1_767_323_045_123))
  })

  it.each([
    ['{"@timestamp":', 'bad-json'],
    ['[1]', 'bad-json'],
    ['{"__proto__":{"@timestamp":"2026-01-02T03:04:05Z"}}', 'no-time'],
    ['{"@timestamp":"2026-01-02T03:04:05Z","http.response.status_code":"x"}', 'no-status'],
  ])('%s is refused: %s', (line, reason) => {
    expect(readThrough(FIELDS, line).rejects.map((reject) => reject.reason)).toEqual([reason])
  })

  holdsForAnyBytes(FIELDS, [LINE, '{"@timestamp":1767323045123999999,"a":[[[{"b":"\\u0000"}]]]}'])
})
