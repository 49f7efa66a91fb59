import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { combined } from './combined'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough } from './read-format-in-test'

const COMMON = '192.0.2.1 - - [17/May/2015:10:05:03 +0000] "GET /a HTTP/1.1" 200 5'
const LINE = `${COMMON} "-" "agent"`
const duration = (line: string) => readThrough(combined, line).rows[0]?.duration

describe('the time a request took, behind a combined line', () => {
  it.each([
    ['Traefik', `${LINE} 502 "shop@docker" "http://192.0.2.9:80" 12ms`, 12],
    ['Traefik without a router', `${LINE} 502 "-" "-" 0ms`, 0],
    ['nginx', `${LINE} 0.123`, 123],
    ['nginx behind X-Forwarded-For', `${LINE} "198.51.100.7, 192.0.2.1" 1.002`, 1002],
    ['nginx behind a common line', `${COMMON} 0.250`, 250],
    ['named', `${LINE} rt=0.004 uct="0.001" urt="0.002"`, 4],
    ['named in quotes', `${LINE} "request_time=10.000" 0.001`, 10_000],
    ['ingress-nginx', `${LINE} 512 0.017 [default-web-80] [] 192.0.2.9:80 5 0.016 200 4f0c`, 17],
  ])('%s', (_, line, ms) => expect(duration(line)).toBe(ms))

  it.each([
    ['two decimals', `${LINE} 0.123 0.120`],
    ['a whole number', `${LINE} 1234`],
    ['milliseconds that are not the last field', `${LINE} 12ms 7`],
    ['milliseconds in quotes', `${LINE} "12ms"`],
    ['a decimal in quotes', `${LINE} "0.123"`],
    ['other decimals', `${LINE} 0.12 10.5`],
    ['no digits', `${LINE} ms .123 x.123 1.x23`],
    ['a number beyond all sense', `${LINE} 99999999999.000`],
  ])('is not guessed from %s', (_, line) => expect(duration(line)).toBeUndefined())

  it('leaves the client alone whatever X-Forwarded-For says', () => {
    expect(readThrough(combined, `${LINE} "198.51.100.7"`).rows[0]?.client).toBe('192.0.2.1')
  })

  it('reads a field longer than any buffer', () => {
    const agent = '\\"'.repeat(5000)
    expect(readThrough(combined, `${COMMON} "-" "${agent}"`).rows[0]?.agent).toBe('"'.repeat(5000))
  })

  it.runIf(hasSamples)('reads the Traefik sample', () => {
    const { rows, rejects } = readThrough(combined, sample('crowdsec_traefik_clf.log'))
    expect(rejects).toEqual([])
    expect(rows.map((row) => row.duration)).toEqual([0, 0, 0, 1, 0, 42, 25])
    expect(rows.map((row) => row.status)).toEqual([200, 200, 200, 200, undefined, 200, 200])
    expect(rows[4]).toMatchObject({ client: '172.17.1.1', path: '/mobileadmin/home.cs' })
    expect(rows[4]?.bytes).toBeUndefined()
  })
})

describe('combined', () => {
  holdsForAnyBytes(combined, [
    `${LINE} 502 "shop@docker" "http://192.0.2.9:80" 12ms`,
    `shop.example:443 2001:db8::1 - bob [01/Jan/2020:00:30:00 +0930] "POST /b HTTP/2" 404 - "http://a.example/" "b" kid="1" rt=0.1`,
    COMMON,
  ])
})
