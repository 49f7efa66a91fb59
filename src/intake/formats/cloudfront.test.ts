import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { cloudfront } from './cloudfront'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough, reasons } from './read-format-in-test'
import { w3c } from './w3c'

const FIELDS =
  '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query'
const line = (...fields: string[]) => fields.join('\t')
const AGENT = 'Mozilla/5.0%20(X11;%20Linux)'
const row = (agent = AGENT, query = 'a=1&b=2', status = '200') =>
  line(
    ...['2026-01-02', '03:04:05', 'ICN54-C1', '703', '192.0.2.1', 'GET', 'd1.cloudfront.example'],
    '/a',
    status,
    '-',
    agent,
    query,
  )
const WHOLE = line(
  row(),
  ...[
    '-',
    'Hit',
    'id==',
    'www.example',
    'https',
    '62',
    '0.113',
    '198.51.100.9',
    'TLSv1.3',
    'AES',
    'Hit',
    'HTTP/2.0',
    '-',
    '-',
  ],
  ...['51754', '0.113', 'Hit', 'text/html', '20', '-', '-'],
)
const read = (...lines: string[]) => readThrough(cloudfront, lines.join('\n'))

describe('CloudFront', () => {
  it('reads every field, with or without header', () => {
    const expected = {
      time: Date.parse('2026-01-02T03:04:05Z'),
      client: '192.0.2.1',
      method: 'GET',
      path: '/a?a=1&b=2',
      page: '/a',
      host: 'www.example',
      agent: 'Mozilla/5.0 (X11; Linux)',
      status: 200,
      bytes: 703,
      duration: 113,
    }
    const { rows, zones, rejects } = read(WHOLE, `${WHOLE}\t`)
    expect(rejects).toEqual([])
    expect(zones).toEqual([{ offset: '+0000', rows: 2 }])
    expect(rows).toEqual([expected, expected])
    const headed = read('#Version: 1.0', FIELDS, row())
    expect(headed.headers).toEqual([1, 2])
    const { duration, ...rest } = expected
    expect(headed.rows).toEqual([{ ...rest, host: 'd1.cloudfront.example' }])
  })

  it.each([
    ['once', 'a%20b%22', 'a b"'],
    ['twice in old files', 'Mozilla/5.0%2520(X11)%2522', 'Mozilla/5.0 (X11)"'],
    ['once where the agent itself was encoded', 'My%2520App/1%20CFNetwork/2', 'My%20App/1 CFNetwork/2'],
    ['not at all', '%', '%'],
    ['cut off', 'a%2', 'a%2'],
    ['not hexadecimal', 'a%zz%20', 'a%zz '],
  ])('decodes agents encoded %s', (_, agent, decoded) => {
    expect(read(FIELDS, row(agent)).rows[0]?.agent).toBe(decoded)
  })

  it('reads times of standard logging v2', () => {
    const fields = '#Fields: timestamp(ms)\tx-edge-location\tc-ip'
    expect(read(fields, line('1767323045678', 'ICN', '192.0.2.1')).rows).toEqual([
      { time: 1767323045678, client: '192.0.2.1' },
    ])
    expect(reasons(read(fields, line('-', 'ICN', '192.0.2.1')))).toEqual({ 'no-time': 1 })
  })

  it('takes a status of 000, which nobody was sent, for none', () => {
    expect(read(FIELDS, row(AGENT, '-', '000')).rows[0]).toEqual(expect.not.objectContaining({ status: 0 }))
  })

  it.each([
    ['field-count', row()],
    ['field-count', `${FIELDS}\n${row()}\tmore`],
    ['no-status', `${FIELDS}\n${row(AGENT, '-', '2000')}`],
    ['bad-bytes', `${FIELDS}\n${row().replace('703', 'x')}`],
    ['bad-time', `${FIELDS}\n${row().replace('2026-01-02', '2026-13-02')}`],
    ['bad-time', `${FIELDS}\n${row().replace('03:04:05', '03:04')}`],
    ['no-time', '#Fields: x-edge-location\nICN'],
    ['unknown-format', '#Fields: date time c-ip\n2026-01-02\t03:04:05\t192.0.2.1'],
  ])('refuses with %s', (reason, text) => expect(reasons(readThrough(cloudfront, text))).toEqual({ [reason]: 1 }))

  it('and W3C never claim the same rows', () => {
    expect(readThrough(w3c, [FIELDS, row()]).rows).toEqual([])
  })

  holdsForAnyBytes(cloudfront, [WHOLE, FIELDS, row(), row('a%2520b'), '#Fields: timestamp(ms) x-edge-location c-ip'])

  it.runIf(hasSamples)('reads the sample, which has no header', () => {
    const { rows, rejects } = readThrough(cloudfront, sample('crowdsec_aws-cloudfront-logs.log'))
    expect(rejects).toEqual([])
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      client: '1.2.3.4',
      path: '/testseb?query_param=42',
      status: 400,
      bytes: 703,
      duration: 113,
    })
    expect(rows[0]?.host).toBe('hub-cdn.crowdsec.net')
  })
})
