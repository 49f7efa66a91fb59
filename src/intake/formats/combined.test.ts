import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEXT_COLUMNS } from '@/engine/access-table'
import { combined } from './combined'
import { readThrough } from './read-format-in-test'

const STAMP = '[17/May/2015:10:05:03 +0000]'
const TAIL = '"GET /a HTTP/1.1" 200 5'

const NOTHING = Object.fromEntries([...TEXT_COLUMNS, 'status', 'bytes', 'duration'].map((name) => [name, null]))

/** The row of a line with the name of its format, columns without a value null; or why it is none. */
function one(line: string) {
  const { rows, rejects, name } = readThrough(combined, [line])
  return rows[0] === undefined ? { reason: rejects[0]?.reason } : { ...NOTHING, ...rows[0], format: name }
}

describe('combined', () => {
  it('reads every field of a combined line', async () => {
    const line = `10.0.0.1 - alice ${STAMP} "GET /orders/7?x=1 HTTP/1.1" 404 209 "http://a.example/" "Mozilla/5.0 (X11)"`
    expect(one(line)).toEqual({
      client: '10.0.0.1',
      account: 'alice',
      token: null,
      key: null,
      method: 'GET',
      path: '/orders/7?x=1',
      page: '/orders/:id',
      agent: 'Mozilla/5.0 (X11)',
      referrer: 'http://a.example/',
      host: null,
      time: Date.UTC(2015, 4, 17, 10, 5, 3),
      status: 404,
      bytes: 209,
      duration: null,
      format: 'combined',
    })
  })

  it.each([
    ['no referrer and agent', `::1 - - ${STAMP} ${TAIL}`, { client: '::1', agent: null, format: 'common', bytes: 5 }],
    ['no size', `a - - ${STAMP} "GET / HTTP/1.1" 304 -`, { bytes: null, status: 304 }],
    ['dashes', `a - - ${STAMP} ${TAIL} "-" "-"`, { referrer: null, agent: null, account: null, format: 'combined' }],
    ['a trailing dash', `a - - ${STAMP} ${TAIL} "r" "b" "-"`, { referrer: 'r', agent: 'b', key: null }],
    ['named fields', `a - - ${STAMP} ${TAIL} "r" "b" "-" rt=0.1 kid=k-1 jti="t 1"`, { key: 'k-1', token: 't 1' }],
    ['quoted named fields', `a - - ${STAMP} ${TAIL} "r" "b" "kid=k 1" jti=-`, { key: 'k 1', token: null }],
    ['named fields without referrer', `a - - ${STAMP} ${TAIL} kid=k`, { key: 'k', referrer: null, format: 'common' }],
    [
      'escapes',
      `a - - ${STAMP} "GET /\\"\\\\\\x41\\xZZ\\q HTTP/1.1" 200 5 "\\x22" "\\t"`,
      { path: '/"\\A\\xZZ\\q', referrer: '"', agent: '\t' },
    ],
    ['quotes nobody escaped', `a - - ${STAMP} "GET /?q="x"&y HTTP/1.0" 404 1`, { path: '/?q="x"&y', status: 404 }],
    ['spaces in the path', `a - - ${STAMP} "GET /a b HTTP/1.1" 200 5`, { path: '/a b', page: '/a b' }],
    ['no protocol', `a - - ${STAMP} "GET /a" 200 5`, { method: 'GET', path: '/a' }],
    ['no request', `a - - ${STAMP} "-" 408 0`, { method: null, path: null, page: null, status: 408 }],
    ['another protocol', `a - - ${STAMP} "\\x16\\x03\\x01" 400 0`, { method: null, path: null }],
    ['an account with spaces', `a - Jane Doe ${STAMP} ${TAIL}`, { account: 'Jane Doe', client: 'a', host: null }],
    [
      'an account that looks like a time',
      `a - x [01/Jan/2000:00:00:00 +0000] \\" ${STAMP} ${TAIL}`,
      { time: Date.UTC(2015, 4, 17, 10, 5, 3) },
    ],
    [
      'a virtual host with port',
      `shop.example:443 crawler.example - - ${STAMP} ${TAIL}`,
      { host: 'shop.example', client: 'crawler.example', account: null },
    ],
    [
      'a virtual host',
      `shop.example 10.0.0.1 - bob ${STAMP} ${TAIL}`,
      { host: 'shop.example', client: '10.0.0.1', account: 'bob' },
    ],
    [
      'an IPv6 client',
      `2001:db8::1 - bob smith ${STAMP} ${TAIL}`,
      { host: null, client: '2001:db8::1', account: 'bob smith' },
    ],
    ['an agent cut off with the line', `a - - ${STAMP} ${TAIL} "r" "Mozil`, { agent: 'Mozil', referrer: 'r' }],
    ['a referrer cut off with the line', `a - - ${STAMP} ${TAIL} "http://x`, { agent: null, referrer: 'http://x' }],
    ['a zone', `a - - [01/Jan/2020:00:30:00 +0930] ${TAIL}`, { time: Date.UTC(2019, 11, 31, 15) }],
    ['a zone west', `a - - [01/Jan/2020:00:30:00 -0330] ${TAIL}`, { time: Date.UTC(2020, 0, 1, 4) }],
    ['a leap second', `a - - [31/Dec/2016:23:59:60 +0000] ${TAIL}`, { time: Date.UTC(2017, 0, 1) }],
    ['a time before 1970', `a - - [31/Dec/1969:23:59:59 +0000] ${TAIL}`, { time: -1000 }],
  ])('reads %s', async (_, line, fields) => {
    expect(one(line)).toMatchObject(fields)
  })

  it.each([
    ['no-time', 'Error line 1'],
    ['no-time', `a ${STAMP} ${TAIL}`],
    ['no-time', ' a b'],
    ['bad-time', `a - - [31/Apr/2015:10:05:03 +0000] ${TAIL}`],
    ['bad-time', `a - - [17/Mai/2015:10:05:03 +0000] ${TAIL}`],
    ['bad-time', `a - - [17/May/2015:24:05:03 +0000] ${TAIL}`],
    ['bad-time', `a - - [17/May/2015:1x:05:03 +0000] ${TAIL}`],
    ['bad-time', `a - - [17/May/2015:10:05:03 Z0000] ${TAIL}`],
    ['bad-time', `a - - [30/Dec/1969:23:59:59 +0000] ${TAIL}`],
    ['bad-time', `a - - [02/Jan/2200:00:00:00 +0000] ${TAIL}`],
    ['bad-time', `a - - [31/Dec/9999:23:59:59 +0000] ${TAIL}`],
    ['no-request', `a - - [17/May/2015:10:05:03 +0000`],
    ['no-zone', `a - - [17/May/2015:10:05:03] ${TAIL}`],
    ['no-request', `a - - ${STAMP} GET / 200 5`],
    ['no-request', `a - - ${STAMP}`],
    ['open-request', `a - - ${STAMP} "GET /a HTTP/1.1`],
    ['no-status', `a - - ${STAMP} "GET /a HTTP/1.1"`],
    ['no-status', `a - - ${STAMP} "GET /a HTTP/1.1" 20x 5`],
    ['no-status', `a - - ${STAMP} "GET /a HTTP/1.1" 20 5`],
    ['bad-bytes', `a - - ${STAMP} "GET /a HTTP/1.1" 200`],
    ['bad-bytes', `a - - ${STAMP} "GET /a HTTP/1.1" 200 5k`],
  ])('refuses with %s: %s', async (first, line) => {
    expect(one(line)).toMatchObject({ reason: first })
  })

  it('gives back what was written, whatever it is', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const word = fc.stringMatching(/^[!#-Z^-~]{1,20}$/).filter((token) => token !== '-')
    const field = fc.record({
      client: word.filter((client) => !client.includes(':')),
      account: fc.option(word),
      path: text.map((rest) => `/${rest.replaceAll(' HTTP/', '')}`),
      referrer: fc.option(text.filter((value) => value !== '' && value !== '-')),
      agent: fc.option(text.filter((value) => value !== '' && value !== '-')),
      key: fc.option(word.filter((value) => !value.includes('='))),
      status: fc.integer({ min: 100, max: 599 }),
      bytes: fc.option(fc.nat()),
      second: fc.integer({ min: -86_400, max: 4_000_000_000 }),
      zone: fc.integer({ min: -12 * 60, max: 14 * 60 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 20 }), async (fields) => {
        const { rows } = readThrough(combined, fields.map(render).join('\n'))
        expect(rows).toHaveLength(fields.length)
        fields.forEach(({ second, zone, ...written }, i) => {
          expect({ ...NOTHING, ...rows[i] }).toMatchObject({ ...written, time: second * 1000 })
        })
      }),
      { numRuns: 30 },
    )
  })
})

interface Fields {
  client: string
  account: string | null
  path: string
  referrer: string | null
  agent: string | null
  key: string | null
  status: number
  bytes: number | null
  second: number
  zone: number
}

/** As Apache writes it: quotes and backslashes behind a backslash, other bytes beyond printable ASCII as `\xhh`. */
const escapeField = (text: string | null): string =>
  text === null
    ? '-'
    : Array.from(new TextEncoder().encode(text), (byte) => {
        if (byte === 34 || byte === 92) return `\\${String.fromCharCode(byte)}`
        return byte < 32 || byte > 126 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte)
      }).join('')

function render(row: Fields): string {
  const local = new Date((row.second + row.zone * 60) * 1000).toUTCString()
  const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(local) ?? []
  const minutes = Math.abs(row.zone)
  const digits = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join('')
  const stamp = `[${day}/${month}/${year}:${clock} ${row.zone < 0 ? '-' : '+'}${digits}]`
  const quoted = [row.referrer, row.agent].map((text) => `"${escapeField(text)}"`).join(' ')
  const request = `"GET ${escapeField(row.path)} HTTP/1.1" ${row.status} ${row.bytes ?? '-'}`
  return `${row.client} - ${row.account ?? '-'} ${stamp} ${request} ${quoted} kid=${row.key ?? '-'}`
}
