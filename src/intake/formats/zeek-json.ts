import { asText, firstText, hasAny, member, text } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import type { JsonObject } from '../json/json-line'

/**
 * `http.log` of Zeek, written as JSON (`LogAscii::use_json`); `ts` is seconds with microseconds, ms, or ISO 8601
 * (`LogAscii::json_timestamps`). Names keep their dots (`id.orig_h`); some forwarders nest them.
 * https://docs.zeek.org/en/master/logs/http.html
 * https://docs.zeek.org/en/master/scripts/base/protocols/http/main.zeek.html#type-HTTP::Info
 */
export const zeekJson = jsonFormat({
  id: 'zeek-json',
  framing: 'lines',
  record(object) {
    if (origin(object) === null || !hasAny(object, 'uid')) return 'unknown-format'
    return isHttp(object) ? object : 'not-an-access'
  },
  access: (record) => ({
    client: origin(record),
    account: firstText(record, 'username'),
    host: firstText(record, 'host'),
    method: firstText(record, 'method'),
    path: firstText(record, 'uri'),
    referrer: firstText(record, 'referrer'),
    agent: firstText(record, 'user_agent'),
    status: member(record, 'status_code'),
    bytes: member(record, 'response_body_len'),
  }),
  time: (record, line, times) => times.read(line, record, 'ts'),
})

const origin = (object: JsonObject): string | null =>
  asText(member(object, 'id.orig_h')) ?? text(object, 'id', 'orig_h')

/** Where no `_path` names the log: sip.log shares most names, and only it has `call_id`, `seq` and the two paths. */
function isHttp(object: JsonObject): boolean {
  const log = text(object, '_path')
  if (log !== null) return log === 'http'
  const sip = hasAny(object, 'call_id', 'seq', 'request_path', 'response_path', 'request_from')
  return !sip && hasAny(object, 'trans_depth') && hasAny(object, 'response_body_len', 'method', 'status_code')
}
