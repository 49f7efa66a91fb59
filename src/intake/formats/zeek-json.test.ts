import { describe, expect, it } from 'vitest'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough } from './read-format-in-test'
import { zeekJson } from './zeek-json'

const ID =
  '"uid":"CHhAvVGS1DHFjwGM9","id.orig_h":"192.0.2.5","id.orig_p":56475,"id.resp_h":"198.51.100.5","id.resp_p":80'
const TS = '"ts":1581245648.761106'
const REQUEST =
  '"trans_depth":1,"method":"GET","host":"shop.example","uri":"/a/7?b=c","referrer":"https://a.example/","user_agent":"agent"'
const LINE = `{${TS},${ID},${REQUEST},"version":"1.1","request_body_len":0,"response_body_len":471,"status_code":200,"status_msg":"OK","tags":[],"username":"bob"}`
const one = (line: string) => readThrough(zeekJson, line)

describe('zeek-json', () => {
  it('reads every field', () => {
    expect(one(LINE).rows).toEqual([
      {
        time: 1_581_245_648_761,
        client: '192.0.2.5',
        account: 'bob',
        host: 'shop.example',
        method: 'GET',
        path: '/a/7?b=c',
        page: '/a/:id',
        agent: 'agent',
        referrer: 'https://a.example/',
        status: 200,
        bytes: 471,
      },
    ])
  })

  it.each([
    ['ISO 8601', '"2020-02-09T10:54:08.761106Z"'],
    ['milliseconds', '1581245648761'],
  ])('reads times in %s', (_, ts) => {
    expect(one(LINE.replace('1581245648.761106', ts)).rows).toMatchObject([{ time: 1_581_245_648_761 }])
  })

  it.each([
    [
      'an answer without its request',
      `{${TS},${ID},"trans_depth":1,"response_body_len":0,"tags":[]}`,
      { client: '192.0.2.5', bytes: 0 },
    ],
    ['nested names', `{${TS},"uid":"C1","id":{"orig_h":"2001:db8::5"},${REQUEST}}`, { client: '2001:db8::5' }],
    ['the name of the log', `{"_path":"http",${TS},${ID},"uri":"/b"}`, { path: '/b' }],
  ])('reads %s', (_, line, row) => expect(one(line).rows).toMatchObject([row]))

  it.each([
    ['bad-json', '#fields\tts\tuid'],
    ['unknown-format', `{${TS},"uid":"C1","id.resp_h":"198.51.100.5",${REQUEST}}`],
    ['unknown-format', `{${TS},"id.orig_h":"192.0.2.5",${REQUEST}}`],
    ['not-an-access', `{${TS},${ID},"proto":"tcp","service":"http","duration":0.4,"conn_state":"SF"}`],
    ['not-an-access', `{"_path":"dns",${TS},${ID},${REQUEST}}`],
    [
      'not-an-access',
      `{${TS},${ID},"trans_depth":0,"method":"INVITE","uri":"sip:bob@192.0.2.9","call_id":"x","status_code":200}`,
    ],
    ['not-an-access', `{${TS},${ID},"trans_depth":1,"helo":"a.example","mailfrom":"b@a.example"}`],
    ['no-time', `{${ID},${REQUEST}}`],
    ['bad-time', LINE.replace('1581245648.761106', '1.5')],
    ['no-status', LINE.replace('"status_code":200', '"status_code":2000')],
    ['bad-bytes', LINE.replace('471', '-471')],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  holdsForAnyBytes(zeekJson, [LINE, `{"_path":"http","ts":"2020-02-09T10:54:08.761106Z",${ID},"uri":"/b"}`])
})
