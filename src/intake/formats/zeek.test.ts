import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough, reasons } from './read-format-in-test'
import { zeek } from './zeek'

const NAMES = 'ts uid id.orig_h method host uri referrer user_agent response_body_len status_code tags username'
const header = (separator = '\t', written = '\\x09') => [
  `#separator ${written}`,
  `#set_separator${separator},`,
  `#empty_field${separator}(empty)`,
  `#unset_field${separator}-`,
  `#path${separator}http`,
  `#open${separator}2026-01-02-03-04-05`,
  `#fields${separator}${NAMES.replaceAll(' ', separator)}`,
  `#types${separator}time`,
]
const VALUES = [
  '1767323045.452687',
  'CwFs1',
  '192.0.2.1',
  'GET',
  'shop.example',
  '/a?b=1',
  'http://a.example/',
  'curl/8',
  '366',
  '200',
  '(empty)',
  'kim',
]
const ROW = VALUES.join('\t')
const read = (...lines: string[]) => readThrough(zeek, lines.join('\n'))

describe('Zeek http.log', () => {
  const expected = {
    time: 1767323045452,
    client: '192.0.2.1',
    account: 'kim',
    method: 'GET',
    host: 'shop.example',
    path: '/a?b=1',
    page: '/a',
    referrer: 'http://a.example/',
    agent: 'curl/8',
    status: 200,
    bytes: 366,
  }

  it('reads every field', () => {
    const { rows, headers, zones } = read(...header(), ROW, '#close\t2026-01-02')
    expect(rows).toEqual([expected])
    expect(headers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10])
    expect(zones).toEqual([{ offset: '+0000', rows: 1 }])
  })

  it('follows the separator that the header names, and a later header', () => {
    const piped = [...header('|', '|'), VALUES.join('|')]
    expect(read(...piped, ...header(), ROW).rows).toEqual([expected, expected])
  })

  it('knows unset, empty and escaped values', () => {
    const values = VALUES.map((value, i) =>
      i === 7 ? 'a\\x09b\\\\n' : i === 5 ? '/\\xc3\\xa9' : i === 11 ? '(empty)' : value,
    )
    const [row] = read(...header(), values.join('\t').replace('\t366\t200\t', '\t-\t-\t')).rows
    expect(row).toMatchObject({ agent: 'a\tb\\n', path: '/é' })
    expect([row?.account, row?.bytes, row?.status]).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['no-header', [ROW]],
    ['field-count', [...header(), `${ROW}\tx`]],
    ['field-count', [...header(), ROW.slice(0, 50)]],
    ['bad-time', [...header(), ROW.replace('1767323045', 'x')]],
    ['no-time', [...header(), ROW.replace('1767323045.452687', '-')]],
    ['no-status', [...header(), ROW.replace('\t200\t', '\tOK\t')]],
    ['bad-bytes', [...header(), ROW.replace('\t366\t', '\tx\t')]],
    ['not-an-access', [...header(), '#path\tconn', ROW]],
  ])('refuses with %s', (reason, lines) => expect(reasons(read(...lines))).toEqual({ [reason]: 1 }))

  holdsForAnyBytes(zeek, [...header(), ROW])

  it.runIf(hasSamples)('reads the sample: 206 lines, 9 of them header', () => {
    const { rows, rejects, headers } = readThrough(zeek, sample('lnav_logfile_bro_http.log.0'))
    expect(rejects).toEqual([])
    expect([rows.length, headers.length]).toEqual([197, 9])
    expect(rows[0]).toMatchObject({
      time: 1320279566452,
      client: '192.168.2.76',
      method: 'GET',
      host: 'www.reddit.com',
      path: '/',
      status: 200,
      bytes: 109978,
    })
  })
})
