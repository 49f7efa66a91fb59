import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { azureGateway } from './azure-gateway'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough } from './read-format-in-test'

const ACCESS = '"operationName":"ApplicationGatewayAccess","category":"ApplicationGatewayAccessLog"'
const V2 = `{"timeStamp":"2021-10-14T22:17:11+00:00",${ACCESS},"properties":{"instanceId":"appgw_2","clientIP":"192.0.2.9","httpMethod":"GET","originalRequestUriWithArgs":"\\/a\\/7?b=c","requestUri":"\\/rewritten","requestQuery":"b=c","userAgent":"agent","httpStatus":200,"receivedBytes":184,"sentBytes":466,"timeTaken":0.034,"originalHost":"shop.example","host":"backend.example"}}`
const V1 = `{${ACCESS},"time":"2017-04-26T19:27:38Z","properties":{"instanceId":"ApplicationGatewayRole_IN_0","clientIP":"192.0.2.9","clientPort":46886,"httpMethod":"GET","requestUri":"/a","requestQuery":"SERVER-ROUTED=10.4.0.4&SERVER-STATUS=404","userAgent":"-","httpStatus":404,"receivedBytes":65,"sentBytes":553,"timeTaken":205,"host":"shop.example"}}`
const one = (line: string) => readThrough(azureGateway, line)
const withProperties = (properties: string) =>
  `{"timeStamp":"2021-10-14T22:17:11Z",${ACCESS},"properties":{${properties}}}`

describe('azure-gateway', () => {
  it('reads both generations, and lines that end in CR LF', () => {
    const { rows, rejects, zones } = one(`${V2}\r\n${V1}\r\n`)
    expect(rejects).toEqual([])
    expect(rows).toEqual([
      {
        time: Date.UTC(2021, 9, 14, 22, 17, 11),
        client: '192.0.2.9',
        method: 'GET',
        path: '/a/7?b=c',
        page: '/a/:id',
        agent: 'agent',
        host: 'shop.example',
        status: 200,
        bytes: 466,
        duration: 34,
      },
      {
        time: Date.UTC(2017, 3, 26, 19, 27, 38),
        client: '192.0.2.9',
        method: 'GET',
        path: '/a',
        page: '/a',
        host: 'shop.example',
        status: 404,
        bytes: 553,
        duration: 205,
      },
    ])
    expect(zones).toEqual([{ offset: '+0000', rows: 2 }])
  })

  it.each([
    ['the path with its query', '"requestUri":"/a","requestQuery":"b=c","transactionId":"t"', { path: '/a?b=c' }],
    ['one query', '"requestUri":"/a?b=c","requestQuery":"b=c"', { path: '/a?b=c' }],
    ['numbers in strings', '"requestUri":"/","httpStatus":"200","sentBytes":"5"', { status: 200, bytes: 5 }],
    ['no answer', '"requestUri":"/","httpStatus":0,"sentBytes":0', { bytes: 0 }],
  ])('reads %s', (_, properties, fields) => expect(one(withProperties(properties)).rows).toMatchObject([fields]))

  it('does not guess the unit of a duration', () => {
    expect(one(withProperties('"requestUri":"/","timeTaken":5')).rows[0]?.duration).toBeUndefined()
    expect(one(withProperties('"requestUri":"/","timeTaken":5,"transactionId":"t"')).rows[0]?.duration).toBe(5000)
  })

  it.each([
    ['bad-json', '{'],
    ['unknown-format', '{"category":"AzureFirewallNetworkRule","properties":{"requestUri":"/"}}'],
    ['unknown-format', '{"time":"2021-10-14T22:17:11Z","properties":{"requestUri":"/"}}'],
    [
      'not-an-access',
      '{"timeStamp":"2021-10-14T22:17:11Z","category":"ApplicationGatewayFirewallLog","properties":{"requestUri":"/"}}',
    ],
    [
      'not-an-access',
      '{"time":"2016-04-09T00:00:00Z","category":"ApplicationGatewayPerformanceLog","properties":{"latency":"0"}}',
    ],
    ['not-an-access', `{"timeStamp":"2021-10-14T22:17:11Z",${ACCESS},"properties":"x"}`],
    ['not-an-access', withProperties('"listenerName":"tcp"')],
    ['no-time', `{${ACCESS},"properties":{"requestUri":"/"}}`],
    ['bad-time', `{"time":"yesterday",${ACCESS},"properties":{"requestUri":"/"}}`],
    ['no-status', withProperties('"httpStatus":2000')],
    ['bad-bytes', withProperties('"requestUri":"/","sentBytes":1.5')],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  it.runIf(hasSamples)('reads the sample', () => {
    const { rows, rejects } = readThrough(azureGateway, sample('plaso_azure_appgw_access.jsonl'))
    expect(rejects).toEqual([])
    expect(rows.map(({ time, status, duration }) => [time, status, duration])).toEqual([
      [Date.UTC(2021, 9, 14, 22, 17, 11), 200, 34],
      [Date.UTC(2021, 9, 14, 22, 17, 12), 400, 34],
    ])
    expect(rows[0]).toMatchObject({ client: '185.42.129.24', path: '/', bytes: 466, host: '20.110.30.194' })
  })

  holdsForAnyBytes(azureGateway, [V2, V1])
})
