import { asText, firstText, hasAny, member, membersOf, text, valueAt, withoutPort } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import { isObject, type JsonObject } from '../json/json-line'

const NOTHING: JsonObject = {}
const requestOf = (record: JsonObject): JsonObject => {
  const request = member(record, 'request')
  return isObject(request) ? request : NOTHING
}

/**
 * Access log of Caddy 2, by its JSON encoder. Addresses are `client_ip` since 2.7, which knows trusted proxies, `remote_ip` since 2.5,
 * and `remote_addr` before.
 * https://caddyserver.com/docs/logging https://caddyserver.com/docs/caddyfile/directives/log
 */
export const caddy = jsonFormat({
  id: 'caddy',
  framing: 'lines',
  record(object) {
    const logger = text(object, 'logger')
    const request = hasAny(requestOf(object), 'uri', 'method')
    if (logger === null) return request && hasAny(object, 'ts') && hasAny(object, 'status') ? object : 'unknown-format'
    if (logger === 'http.log.access' || logger.startsWith('http.log.access.')) return request ? object : 'not-an-access'
    // Other loggers repeat the request they speak of: an error or a step in between is no access of its own.
    return hasAny(object, 'ts') && hasAny(object, 'level') && hasAny(object, 'msg') ? 'not-an-access' : 'unknown-format'
  },
  access(record) {
    const request = requestOf(record)
    return {
      client: firstText(request, 'client_ip', 'remote_ip') ?? withoutPort(firstText(request, 'remote_addr')),
      account: firstText(record, 'user_id'),
      host: firstText(request, 'host'),
      method: firstText(request, 'method'),
      path: firstText(request, 'uri'),
      referrer: header(request, 'Referer'),
      agent: header(request, 'User-Agent'),
      status: member(record, 'status'),
      bytes: member(record, 'size'),
      duration: duration(record),
      // Fields of `log_append`, and headers.
      named: [...Object.entries(record), ...membersOf(request, 'headers')],
    }
  },
  time: (record, line, times) => times.read(line, record, 'ts'),
})

/** The first value, as servers read a header that was sent twice; a filter may have made it a string. */
function header(request: JsonObject, name: string): string | null {
  const values = valueAt(request, 'headers', name)
  return asText(Array.isArray(values) ? values[0] : values)
}

/**
 * Milliseconds. By default seconds with a fraction; where `duration_format` was changed, integers of another unit or words such
 * as `1.5ms`: the line does not say which, so those are no value.
 */
function duration(record: JsonObject): number | null {
  const seconds = member(record, 'duration')
  return typeof seconds === 'number' && (seconds === 0 || !Number.isInteger(seconds)) ? seconds * 1000 : null
}
