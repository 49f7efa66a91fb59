import { describe, expect, it } from 'vitest'
import { azureGateway } from './azure-gateway'
import { caddy } from './caddy'
import { cloudflare } from './cloudflare'
import { cloudtrail } from './cloudtrail'
import { ecs } from './ecs'
import { envoyJson } from './envoy-json'
import { readThrough } from './read-format-in-test'
import { traefikJson } from './traefik-json'
import { zeekJson } from './zeek-json'

/** The least that each format takes for a row. */
const LINES: readonly (readonly [typeof ecs, string])[] = [
  [
    azureGateway,
    '{"timeStamp":"2024-04-10T23:00:00Z","category":"ApplicationGatewayAccessLog","properties":{"requestUri":"/"}}',
  ],
  [caddy, '{"ts":1712790000.5,"logger":"http.log.access","request":{"uri":"/"}}'],
  [cloudflare, '{"ClientRequestURI":"/","EdgeStartTimestamp":1712790000}'],
  [
    cloudtrail,
    '{"eventTime":"2024-04-10T23:00:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","awsRegion":"us-east-1"}',
  ],
  [ecs, '{"@timestamp":"2024-04-10T23:00:00Z","url":{"path":"/"}}'],
  [envoyJson, '{"start_time":"2024-04-10T23:00:00Z","response_code":200,"upstream_host":null}'],
  [traefikJson, '{"StartUTC":"2024-04-10T23:00:00Z","RequestPath":"/"}'],
  [zeekJson, '{"ts":1712790000.5,"uid":"C1","id.orig_h":"192.0.2.1","trans_depth":1,"method":"GET"}'],
]

describe('JSON formats', () => {
  it('leave the lines of each other alone', () => {
    for (const [format] of LINES) {
      const read = LINES.map(([, line]) => readThrough(format, [line]))
      const rows = read.map(({ rows }) => rows.length)
      expect(rows).toEqual(LINES.map(([own]) => (own === format ? 1 : 0)))
      for (const { rejects } of read) for (const { reason } of rejects) expect(reason).toBe('unknown-format')
    }
  })

  it('refuse objects that only inherit their names, wrappers and depth', () => {
    const deep = '['.repeat(100_000)
    for (const [format, line] of LINES) {
      const lines = [
        `{"__proto__":${line}}`,
        `{"constructor":{"prototype":${line}}}`,
        '{"toString":1}',
        '{}',
        `{"a":${deep}`,
        deep,
      ]
      const { rows, rejects } = readThrough(format, lines)
      expect(rows).toEqual([])
      expect(rejects.map(({ reason }) => reason)).toEqual([...Array(4).fill('unknown-format'), 'bad-json', 'bad-json'])
      const [own] = readThrough(format, [line.replace('{', '{"__proto__":{"status":"x"},"constructor":1,')]).rows
      expect(own).toEqual(readThrough(format, [line]).rows[0])
    }
    expect(Object.hasOwn(Object.prototype, 'status')).toBe(false)
  })
})
