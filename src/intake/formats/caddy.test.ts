import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { caddy } from './caddy'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough, reasons } from './read-format-in-test'

const HEADERS = '"headers":{"User-Agent":["agent"],"Referer":["https://a.example/"],"Cookie":[]}'
const REQUEST = `"request":{"remote_ip":"198.51.100.1","remote_port":"44790","client_ip":"192.0.2.4","proto":"HTTP/2.0","method":"GET","host":"shop.example:8443","uri":"/a/7?b=c",${HEADERS}}`
const HEAD = '"level":"info","ts":1693840791.7564995,"logger":"http.log.access.log0","msg":"handled request"'
const LINE = `{${HEAD},${REQUEST},"bytes_read":0,"user_id":"Bob","duration":0.0175,"size":3768,"status":200}`
const one = (line: string) => readThrough(caddy, line)

describe('caddy', () => {
  it('reads every field', () => {
    expect(one(LINE).rows).toEqual([
      {
        time: 1_693_840_791_756,
        client: '192.0.2.4',
        account: 'Bob',
        host: 'shop.example:8443',
        method: 'GET',
        path: '/a/7?b=c',
        page: '/a/:id',
        agent: 'agent',
        referrer: 'https://a.example/',
        status: 200,
        bytes: 3768,
        duration: 17.5,
      },
    ])
  })

  it.each([
    ['remote_ip', '"remote_ip":"192.0.2.4"', { client: '192.0.2.4' }],
    ['remote_addr', '"remote_addr":"[2001:db8::4]:4100"', { client: '2001:db8::4' }],
    ['a header that a filter made a string', '"headers":{"User-Agent":"agent"}', { agent: 'agent' }],
  ])('reads %s', (_, fields, row) => {
    expect(one(`{${HEAD},"request":{"uri":"/",${fields}}}`).rows).toMatchObject([row])
  })

  it.each([
    ['1693840791756.4995', 1_693_840_791_756],
    ['1693840791756499567', 1_693_840_791_756],
    ['"2023-09-04T15:19:51.756Z"', 1_693_840_791_756],
    ['"04/Sep/2023:15:19:51 +0000"', 1_693_840_791_000],
  ])('reads the time %s', (ts, time) => {
    expect(one(LINE.replace('1693840791.7564995', ts)).rows).toMatchObject([{ time }])
  })

  it.each([
    ['0', 0],
    ['2.5', 2500],
    ['2701', undefined],
    ['"1.5ms"', undefined],
    ['-0.5', undefined],
    ['1e300', undefined],
  ])('takes a duration of %s for %s ms', (text, duration) => {
    expect(one(LINE.replace('0.0175', text)).rows[0]?.duration).toBe(duration)
  })

  it('has no value for a status that was not written', () => {
    expect(
      one(`{${HEAD},"request":{"uri":"/","headers":{"User-Agent":[]}},"user_id":"","status":0,"size":0}`).rows,
    ).toEqual([{ time: 1_693_840_791_756, path: '/', page: '/', bytes: 0 }])
  })

  it.each([
    ['bad-json', '{"level":"info","ts":1693840791.7'],
    ['unknown-format', '{"level":"info","ts":1693840791.7,"msg":"serving initial configuration"}'],
    ['unknown-format', '{"logger":"app","request":{"uri":"/"}}'],
    [
      'not-an-access',
      '{"level":"debug","ts":1742400753.05,"logger":"http.handlers.reverse_proxy","msg":"selected upstream"}',
    ],
    [
      'not-an-access',
      `{"level":"error","ts":1742400753.05,"logger":"http.log.error","msg":"dial tcp",${REQUEST},"status":502}`,
    ],
    ['not-an-access', `{${HEAD}}`],
    ['no-time', `{"logger":"http.log.access",${REQUEST},"status":200}`],
    ['no-zone', LINE.replace('1693840791.7564995', '"2023/09/04 15:19:51.756"')],
    ['bad-time', LINE.replace('1693840791.7564995', 'true')],
    ['no-status', LINE.replace('"status":200', '"status":[]')],
    ['bad-bytes', LINE.replace('"size":3768', '"size":-1')],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  it.runIf(hasSamples)('reads the samples', () => {
    const mirrors = readThrough(caddy, sample('lnav_logfile_caddy_log.1'))
    expect([mirrors.rows.length, mirrors.rejects]).toEqual([4, []])
    expect(mirrors.rows[0]).toMatchObject({ client: '10.10.10.117', status: 200, bytes: 3768, time: 1_716_723_772_601 })
    const mixed = readThrough(caddy, sample('crowdsec_caddy-logs.log'))
    expect(reasons(mixed)).toEqual({ 'not-an-access': 1 })
    expect(mixed.rows.map(({ status }) => status)).toEqual([...Array(7).fill(undefined), 401, 401, 200])
    expect(mixed.rows.at(-1)).toMatchObject({ account: 'Bob', bytes: 18_630, agent: 'curl/7.88.1' })
  })

  holdsForAnyBytes(caddy, [LINE, `{${HEAD},"request":{"uri":"/","remote_addr":"[2001:db8::4]:4100"}}`])
})
