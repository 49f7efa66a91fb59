import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { hasSamples, sample } from '../read-in-test'
import { localClock } from '../time/local-clock'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough, reasons } from './read-format-in-test'
import { w3c } from './w3c'

const IIS = '#Software: Microsoft Internet Information Services 10.0'
const FIELDS = [
  '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip',
  'cs(User-Agent) cs(Referer) cs-host sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken',
].join(' ')
const ROW =
  '2026-01-02 03:04:05 192.0.2.10 GET /a%20b x=1&y=2 443 CORP\\kim 198.51.100.7 Mozilla/5.0+(X11;+Linux) https://a.example/ shop.example 404 0 2 1405 242 283'

const read = (...lines: string[]) => readThrough(w3c, lines.join('\n'))
const at = (text: string) => Date.parse(text)

describe('W3C extended', () => {
  it('reads every field of an IIS line', () => {
    const { rows, headers, zones, name } = read(IIS, '#Version: 1.0', '#Date: 2026-01-02 00:00:00', FIELDS, ROW)
    expect(headers).toEqual([1, 2, 3, 4])
    expect({ zones, name }).toEqual({ zones: [{ offset: '+0000', rows: 1 }], name: 'w3c' })
    expect(rows).toEqual([
      {
        time: at('2026-01-02T03:04:05Z'),
        client: '198.51.100.7',
        account: 'CORP\\kim',
        method: 'GET',
        path: '/a%20b?x=1&y=2',
        page: '/a%20b',
        agent: 'Mozilla/5.0 (X11; Linux)',
        referrer: 'https://a.example/',
        host: 'shop.example',
        status: 404,
        bytes: 1405,
        duration: 283,
      },
    ])
  })

  it('follows each header block, whatever the order of its fields', () => {
    const { rows } = read(
      IIS,
      '#Fields: date time c-ip cs-uri-stem sc-status',
      '2026-01-02 03:04:05 192.0.2.1 /a 200',
      '#Fields: sc-status\tcs-uri-stem  time date c-ip ',
      '301 /b 03:04:06 2026-01-02  2001:db8::1',
    )
    expect(rows.map(({ client, path, status }) => [client, path, status])).toEqual([
      ['192.0.2.1', '/a', 200],
      ['2001:db8::1', '/b', 301],
    ])
    expect(rows.map(({ time }) => time)).toEqual([at('2026-01-02T03:04:05Z'), at('2026-01-02T03:04:06Z')])
  })

  it('takes the day from the last #Date where there is no date column', () => {
    const fields = '#Fields: time c-ip sc-status'
    const { rows } = read('#Start-Date: 2026-01-01 10:00:00', fields, '10:00:00.5 192.0.2.1 -')
    expect(rows).toEqual([{ time: at('2026-01-01T10:00:00.500Z'), client: '192.0.2.1' }])
    const next = read('#Date: 2026-01-01 10:00:00', fields, '#Date: 2026-01-02 00:00:01', '00:00:01 192.0.2.1 200')
    expect(next.rows[0]?.time).toBe(at('2026-01-02T00:00:01Z'))
    expect(reasons(read(fields, '00:00:01 192.0.2.1 200'))).toEqual({ 'no-time': 1 })
    expect(reasons(read('#Date: soon', fields, '00:00:01 192.0.2.1 200'))).toEqual({ 'no-time': 1 })
  })

  it('asks which clock wrote local times', () => {
    const lines = ['#Fields: date-local time-local c-ip', '2026-01-02 03:04:05.678 192.0.2.1']
    expect(reasons(read(...lines))).toEqual({ 'no-zone': 1 })
    const told = readThrough(w3c, lines.join('\n'), localClock('Asia/Seoul' as ZoneId))
    expect(told.rows[0]?.time).toBe(at('2026-01-01T18:04:05.678Z'))
    expect(told.zones).toEqual([{ offset: 'Asia/Seoul', rows: 1 }])
    const offset = ['#Fields: date time c-ip', '2026-01-02 03:04:05 192.0.2.1']
    expect(reasons(read('#GMT-Offset: -0800', ...offset))).toEqual({ 'no-zone': 1 })
    expect(read('#GMT-Offset: +00:00', ...offset).rows).toHaveLength(1)
  })

  it('reads quoted fields as IIS Advanced Logging writes them', () => {
    const { rows } = read(
      '#Software: IIS Advanced Logging Module',
      '#Fields:   date-UTC time-UTC cs-uri-stem c-ip cs(User-Agent) cs(Host) sc-status x-note TimeTakenMS',
      '2026-01-02 03:04:05.678 /a "192.0.2.1" "Mozilla/5.0 (X11) ""quoted"" a+b" "shop.example" 200 " ""x"" y " 109',
      '2026-01-02 03:04:06 /b - "" "-" 200 - 0',
    )
    expect(rows).toEqual([
      expect.objectContaining({ client: '192.0.2.1', agent: 'Mozilla/5.0 (X11) "quoted" a+b', duration: 109 }),
      { time: at('2026-01-02T03:04:06Z'), path: '/b', page: '/b', status: 200, duration: 0 },
    ])
  })

  it('does not let a quote in a query swallow the fields after it', () => {
    const row = ROW.replace('x=1&y=2', '"x').replace('Linux)', '""z"')
    expect(read(IIS, FIELDS, row).rows[0]).toMatchObject({
      path: '/a%20b?"x',
      agent: 'Mozilla/5.0 (X11; ""z"',
      status: 404,
    })
    // Without `#Software`, IIS is known by its columns; and where it is not, the number of fields decides.
    expect(read(FIELDS, row).rows[0]).toMatchObject({ path: '/a%20b?"x', agent: 'Mozilla/5.0 (X11; ""z"' })
    const other = read('#Fields: date time cs-uri-stem cs-uri-query c-ip', '2026-01-02 03:04:05 /a "x y"')
    expect(other.rows[0]).toMatchObject({ path: '/a?"x', client: 'y"' })
  })

  it.each([
    ['seconds with decimals', '#Software: other', '1.25', 1250],
    ['a whole number of an unknown unit', '#Software: other', '370879', undefined],
    ['milliseconds of ProxySG', '#Software: SGOS 6.7', '25', 25],
    ['nothing', IIS, '-', undefined],
    ['no number', IIS, 'x', undefined],
  ])('reads time taken: %s', (_, software, taken, duration) => {
    const { rows } = read(software, '#Fields: date time c-ip time-taken', `2026-01-02 03:04:05 192.0.2.1 ${taken}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.duration).toBe(duration)
  })

  it.each([
    ['cs-uri', '/a?b', '/a?b'],
    ['cs-uri-path', '/a', '/a'],
    ['cs-uri-stem', '-', undefined],
  ])('reads the path of %s', (name, value, path) => {
    const { rows } = read(`#Fields: date time ${name}`, `2026-01-02 03:04:05 ${value}`)
    expect(rows[0]?.path).toBe(path)
  })

  it.each([
    ['no-header', ROW],
    ['field-count', `${FIELDS}\n${ROW} more`],
    ['field-count', `${FIELDS}\n${ROW.slice(0, 60)}`],
    ['no-status', `${FIELDS}\n${ROW.replace(' 404 ', ' 4o4 ')}`],
    ['bad-bytes', `${FIELDS}\n${ROW.replace(' 1405 ', ' 14k ')}`],
    ['bad-time', `${FIELDS}\n${ROW.replace('2026-01-02', '2026-02-30')}`],
    ['bad-time', `${FIELDS}\n${ROW.replace('03:04:05', '3:04:05')}`],
    ['bad-time', `${FIELDS}\n${ROW.replace('2026-01-02', '-')}`],
    ['no-time', '#Fields: c-ip\n192.0.2.1'],
    ['unknown-format', '#Fields: date time x-edge-location\n2026-01-02\t03:04:05\tICN1'],
  ])('refuses with %s', (reason, text) => expect(reasons(readThrough(w3c, text))).toEqual({ [reason]: 1 }))

  it('takes a row that begins like a header for a row', () => {
    const lines = ['#Fields: cs-method date time', '#GET 2026-01-02 03:04:05', '# comment', '#Remark: none']
    const { rows, rejects, headers } = read(...lines)
    expect(rows).toEqual([{ time: at('2026-01-02T03:04:05Z'), method: '#GET' }])
    expect([rejects.length, headers]).toEqual([1, [1, 4]])
  })

  it('reads a sub-status behind the status', () => {
    const { rows } = read('#Fields: date time sc-status', '2026-01-02 03:04:05 404.2')
    expect(rows[0]?.status).toBe(404)
  })

  holdsForAnyBytes(w3c, [
    IIS,
    '#Date: 2026-01-02 00:00:00',
    FIELDS,
    ROW,
    '#Software: IIS Advanced Logging Module',
    '#GMT-Offset: -0800',
    '#Fields: time c-ip cs(User-Agent) sc-status time-taken',
    '03:04:05.678 "192.0.2.1" "Mozilla/5.0 ""x""" 200 0.125',
  ])
})

describe.runIf(hasSamples)('W3C samples', () => {
  const of = (name: string) => readThrough(w3c, sample(name))

  it.each([
    ['lnav_logfile_w3c.0', 1, 4],
    ['lnav_logfile_w3c.2', 14, 8],
    ['plaso_iis10.log', 1, 4],
    ['plaso_iis10_edge_cases.log', 15, 4],
    ['plaso_iis6.log', 12, 4],
    ['plaso_iis_without_date.log', 11, 4],
  ])('%s: every line is a row or a header', (name, rows, headers) => {
    const reading = of(name)
    expect(reading.rejects).toEqual([])
    expect([reading.rows.length, reading.headers.length]).toEqual([rows, headers])
  })

  it('reads 12 header blocks of a large file', () => {
    const { rows, rejects, headers } = of('lnav_logfile_w3c_big.0')
    expect(rejects).toEqual([])
    expect(rows.length + headers.length).toBe(254)
    expect(rows[0]).toMatchObject({
      time: at('2015-01-13T00:32:17Z'),
      client: '157.55.39.146',
      path: '/robots.txt',
      status: 404,
      bytes: 1405,
      duration: 283,
      agent: 'Mozilla/5.0 (compatible; bingbot/2.0;  http://www.bing.com/bingbot.htm)',
    })
  })

  it('knows which files write local times', () => {
    expect(reasons(of('lnav_logfile_w3c.1'))).toEqual({ 'no-zone': 1 })
    expect(reasons(of('lnav_logfile_w3c.3'))).toEqual({ 'no-zone': 3 })
    const clock = localClock('America/Los_Angeles' as ZoneId)
    const oracle = readThrough(w3c, sample('lnav_logfile_w3c.1'), clock).rows[0]
    expect(oracle).toMatchObject({
      client: '64.103.37.2',
      status: 200,
      bytes: 350,
      agent: 'Mozilla/4.5 [en] (WinNT; I)',
    })
    expect(oracle?.duration).toBeUndefined()
    const advanced = readThrough(w3c, sample('lnav_logfile_w3c.3'), clock)
    expect(advanced.rejects).toEqual([])
    expect(advanced.rows.map(({ client, status, duration }) => [client, status, duration])).toEqual([
      ['70.95.0.0', 200, 109],
      [undefined, 301, 0],
      ['173.5.0.0', 404, 359],
    ])
  })

  it('takes days from #Date, users with backslash, and queries with anything', () => {
    const blocks = of('lnav_logfile_w3c.2').rows
    expect([blocks[0]?.time, blocks[11]?.time]).toEqual([at('2000-10-09T16:44:49Z'), at('2000-10-10T16:44:49Z')])
    const exchange = of('plaso_iis10_edge_cases.log').rows
    expect(exchange[0]).toMatchObject({ account: 'random\\ranuser1', client: '::1', duration: 15 })
    expect(of('plaso_iis6.log').rows[11]).toMatchObject({ path: '/foo/bar/baz.asp?ID=ERROR[`cat%20passwd|echo`]' })
  })
})
