import { describe, expect, it } from 'vitest'
import { hasSamples, sample } from '../read-in-test'
import { ecs } from './ecs'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough, reasons } from './read-format-in-test'

const AT = '"@timestamp":"2025-01-13T09:58:13.631Z"'
const NESTED = `{${AT},"source":{"ip":"192.0.2.6"},"user":{"name":"bob","id":"7"},"url":{"original":"/a/7?b=c","path":"/a/7","domain":"shop.example"},"http":{"request":{"method":"GET","referrer":"https://a.example/"},"response":{"status_code":200,"body":{"bytes":471},"bytes":800}},"event":{"duration":1500000},"user_agent":{"original":"agent"},"ecs":{"version":"8.11.0"}}`
const FLAT = `{${AT},"source.ip":"192.0.2.6","user.name":"bob","url.original":"/a/7?b=c","url.domain":"shop.example","http.request.method":"GET","http.request.referrer":"https://a.example/","http.response.status_code":200,"http.response.body.bytes":471,"event.duration":1500000,"user_agent.original":"agent"}`
const HALF = `{${AT},"source":{"ip":["192.0.2.6"]},"user":{"name":"bob"},"url":{"original":"/a/7?b=c","domain":"shop.example"},"http":{"request.method":"GET","request":{"referrer":"https://a.example/"}},"http.response":{"status_code":"200","body.bytes":471},"event":{"duration":1500000},"user_agent":{"original":"agent"}}`
const one = (line: string) => readThrough(ecs, line)

describe('ecs', () => {
  it.each([
    ['nested', NESTED],
    ['with dots', FLAT],
    ['half of each', HALF],
    ['from Elasticsearch', `{"_index":"logs","_id":"1","_source":${NESTED}}`],
  ])('reads every field: %s', (_, line) => {
    expect(one(line).rows).toEqual([
      {
        time: Date.UTC(2025, 0, 13, 9, 58, 13, 631),
        client: '192.0.2.6',
        account: 'bob',
        host: 'shop.example',
        method: 'GET',
        path: '/a/7?b=c',
        page: '/a/:id',
        agent: 'agent',
        referrer: 'https://a.example/',
        status: 200,
        bytes: 471,
        duration: 1.5,
      },
    ])
  })

  it.each([
    [
      'the client before the source',
      '"client":{"ip":"192.0.2.1"},"source":{"ip":"198.51.100.1"}',
      { client: '192.0.2.1' },
    ],
    ['an id where there is no name', '"user":{"id":17,"name":"-"}', { account: '17' }],
    ['an id no double holds', '"user":{"id":9007199254740993}', { account: '9007199254740993' }],
    ['such an id with a dot', '"user.id":9007199254740993', { account: '9007199254740993' }],
    ['the parts of an address', '"url":{"path":"/a","query":"b=c"}', { path: '/a?b=c' }],
    [
      'a whole address',
      '"url":{"full":"https://shop.example/a/7?b=c"}',
      { path: 'https://shop.example/a/7?b=c', page: '/a/:id' },
    ],
    ['the size of the answer', '"http":{"response":{"bytes":5}}', { bytes: 5 }],
  ])('reads %s', (_, fields, row) => {
    expect(one(`{${AT},"http.request.method":"GET",${fields}}`).rows).toMatchObject([row])
  })

  it('keeps all digits of a time', () => {
    expect(one(`{"@timestamp":1736762293631999999,"url.path":"/"}`).rows).toMatchObject([{ time: 1_736_762_293_631 }])
  })

  it.each([
    ['bad-json', '{"@timestamp":'],
    ['unknown-format', '{"url":{"path":"/"}}'],
    ['not-an-access', `{${AT},"message":"started","log.level":"info"}`],
    ['not-an-access', `{${AT},"url":{"original":["/a","/b"]},"http":"x"}`],
    ['not-an-access', `{${AT},"__proto__":{"url":{"path":"/"}}}`],
    ['no-time', '{"ecs.version":"1.6.0","url.path":"/"}'],
    ['no-time', '{"@timestamp":null,"url.path":"/"}'],
    ['bad-time', '{"@timestamp":"now","url.path":"/"}'],
    ['no-zone', '{"@timestamp":"2025-01-13T09:58:13","url.path":"/"}'],
    ['no-status', `{${AT},"url.path":"/","http.response.status_code":"ok"}`],
    ['bad-bytes', `{${AT},"url.path":"/","http.response.body.bytes":{}}`],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  it.runIf(hasSamples)('finds no access in the sample', () => {
    const read = readThrough(ecs, sample('lnav_logfile_ecs_log.json'))
    expect([read.rows, reasons(read)]).toEqual([[], { 'not-an-access': 5 }])
  })

  holdsForAnyBytes(ecs, [NESTED, FLAT, HALF])
})
