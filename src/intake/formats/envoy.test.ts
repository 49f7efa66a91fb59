import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { envoy } from './envoy'
import { holdsForAnyBytes } from './format-property-in-test'
import { prefixEnd } from './prefix'
import { readThrough, reasons } from './read-format-in-test'

const HEAD = '[2026-01-02T03:04:05.310Z] "POST /a?b=1 HTTP/2"'
const QUOTED = '"192.0.2.1" "curl/8" "cc21-id" "shop.example" "10.0.2.1:80"'
const LINE = `${HEAD} 204 - 154 37 226 100 ${QUOTED}`
const ISTIO =
  '[2026-01-02T03:04:05.310Z] "GET /a HTTP/1.1" 503 UF,URX upstream_reset{reset} - "TLS error: x" 0 91 12 - ' +
  '"-" "curl/8" "id" "shop.example" "10.0.2.1:80" outbound|80||shop 10.0.0.3:4 10.0.0.4:80 198.51.100.7:5123 shop.example -'
const GATEWAY =
  '{":authority":"shop.example","bytes_sent":121258,"downstream_remote_address":"[2001:db8::5]:5123","duration":11,"method":"GET",' +
  '"response_code":200,"response_flags":"-","start_time":"2026-01-02T03:04:05.310Z","upstream_host":"10.0.0.9:80",' +
  '"user-agent":"curl/8","x-envoy-origin-path":"/a/7?b=1","x-forwarded-for":"203.0.113.9, 2001:db8::5"}'
const one = (line: string) => readThrough(envoy, line).rows[0]

describe('Envoy', () => {
  it('reads every field', () => {
    const { rows, zones } = readThrough(envoy, LINE)
    expect(zones).toEqual([{ offset: '+0000', rows: 1 }])
    expect(rows).toEqual([
      {
        time: Date.parse('2026-01-02T03:04:05.310Z'),
        client: '192.0.2.1',
        method: 'POST',
        path: '/a?b=1',
        page: '/a',
        agent: 'curl/8',
        host: 'shop.example',
        status: 204,
        bytes: 37,
        duration: 226,
      },
    ])
  })

  const withAgent = (agent: string) => LINE.replace('curl/8', agent)
  it.each([
    ['quotes in the agent', withAgent('a"b'), { agent: 'a"b', host: 'shop.example', client: '192.0.2.1' }],
    ['an agent that ends in a backslash', withAgent('a\\'), { agent: 'a\\', host: 'shop.example' }],
    [
      'an agent that forges fields',
      withAgent('a" "b" "evil.example" "c'),
      { agent: 'a" "b" "evil.example" "c', host: 'shop.example' },
    ],
    ['no agent', withAgent('-'), { host: 'shop.example', client: '192.0.2.1' }],
    ['an IPv6 client', LINE.replace('192.0.2.1', '[2001:db8::1]'), { client: '2001:db8::1' }],
    [
      'several addresses',
      LINE.replace('192.0.2.1', '203.0.113.9, [2001:db8::1]:4'),
      { client: '203.0.113.9, [2001:db8::1]:4' },
    ],
    ['an absolute target', LINE.replace('/a?b', 'http://other.example/a?b'), { path: '/a?b=1', host: 'shop.example' }],
    ['no authority', LINE.slice(0, LINE.indexOf(' "cc21')), { agent: 'curl/8', client: '192.0.2.1' }],
    ['a line cut off', LINE.slice(0, LINE.indexOf('192.') + 5), { client: '192.0', bytes: 37 }],
    [
      'Istio',
      ISTIO,
      { client: '198.51.100.7', status: 503, bytes: 91, duration: 12, agent: 'curl/8', host: 'shop.example' },
    ],
    ['what was no HTTP', LINE.replace('POST /a?b=1 HTTP/2', '- - -'), { client: '192.0.2.1' }],
  ])('reads %s', (_, line, fields) => expect(one(line)).toMatchObject(fields))

  it('takes a status of 0, which nobody was sent, for none', () => {
    expect(one(LINE.replace(' 204 ', ' 0 '))?.status).toBeUndefined()
    expect(one(LINE.replace('POST /a?b=1 HTTP/2', '- - -'))?.path).toBeUndefined()
  })

  it.each([
    ['no-time', `x ${LINE}`],
    ['no-time', '[2026-01-02T03:04:05'],
    ['no-request', '[2026-01-02T03:04:05.310Z] GET'],
    ['open-request', HEAD.slice(0, -1)],
    ['no-status', HEAD],
    ['no-status', LINE.replace(' 204 ', ' 2o4 ')],
    ['field-count', `${HEAD} 204 - 154`],
    ['bad-bytes', LINE.replace(' 37 ', ' x ')],
    ['bad-time', LINE.replace('-01-02T', '-13-02T')],
    ['no-zone', LINE.replace('Z]', ']')],
  ])('refuses with %s: %s', (reason, line) => expect(reasons(readThrough(envoy, line))).toEqual({ [reason]: 1 }))

  describe('as JSON', () => {
    it('reads every field by the names of Envoy Gateway', () => {
      const { rows, zones } = readThrough(envoy, [LINE, GATEWAY])
      expect(zones).toEqual([{ offset: '+0000', rows: 2 }])
      expect(rows[1]).toEqual({
        time: Date.parse('2026-01-02T03:04:05.310Z'),
        client: '2001:db8::5',
        method: 'GET',
        path: '/a/7?b=1',
        page: '/a/:id',
        agent: 'curl/8',
        host: 'shop.example',
        status: 200,
        bytes: 121258,
        duration: 11,
      })
    })

    it('reads the names of Istio, numbers in quotes, and what was no HTTP', () => {
      const { rows } = readThrough(envoy, [
        '{"start_time":"2026-01-02T03:04:05Z","authority":"shop.example","path":"/a","user_agent":"x","response_code":"503","bytes_sent":"9","duration":"12","x_forwarded_for":"192.0.2.1","response_flags":"UF"}',
        '{"start_time":"2026-01-02T03:04:05Z","method":null,"path":null,"response_code":0,"response_flags":"-","downstream_remote_address":"192.0.2.1:51"}',
      ])
      const istio = { client: '192.0.2.1', host: 'shop.example', agent: 'x', status: 503, bytes: 9, duration: 12 }
      expect(rows).toEqual([
        expect.objectContaining({ ...istio, path: '/a' }),
        { time: Date.parse('2026-01-02T03:04:05Z'), client: '192.0.2.1' },
      ])
    })

    it.each([
      ['unknown-format', '{"start_time":"2026-01-02T03:04:05Z","response_code":200}'],
      ['bad-json', GATEWAY.slice(0, -1)],
      ['no-time', GATEWAY.replace(/"start_time":"[^"]*"/, '"start_time":null')],
      ['no-zone', GATEWAY.replace('310Z', '310')],
      ['no-status', GATEWAY.replace(':200,', ':20,')],
    ])('refuses with %s: %s', (reason, line) => expect(reasons(readThrough(envoy, [line]))).toEqual({ [reason]: 1 }))
  })

  holdsForAnyBytes(envoy, [LINE, ISTIO, GATEWAY])

  it.runIf(hasSamples)('reads every line of the sample, text or JSON, behind their CRI prefix', () => {
    const lines = new TextDecoder().decode(sample('crowdsec_envoy-logs__envoy.log')).split('\n')
    const bare = lines.map((line) => line.slice(prefixEnd(new TextEncoder().encode(line), 0, line.length)))
    const { rows, rejects } = readThrough(envoy, bare)
    expect(rejects).toEqual([])
    expect(rows.map(({ client, status, duration, host }) => [client, status, duration, host])).toEqual([
      ['10.0.0.12', 200, 11, 'www.example.com'],
      ['192.168.1.45', 301, 0, '10.0.0.13'],
      ['172.16.2.33', 404, 5, 'foo.example.com'],
      ['10.0.35.28', 204, 226, 'locations'],
      ['fd00:1234:5678::5a24', 200, 50, 'example.com'],
      ['fd00:1234:5678::5a24', 301, 0, 'example.com'],
      ['10.42.0.1', 200, 15, 'proxy.example.com'],
      ['fd00:1234:5678::1', 201, 20, 'proxy6.example.com'],
      ['192.168.1.100, 10.42.0.1', 200, 30, 'proxy.example.com'],
      ['fd00:1234:5678::5a24, [fd00:1234:5678::1]:54321', 201, 40, 'proxy6.example.com'],
    ])
  })
})
