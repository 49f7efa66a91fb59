import { firstText, hasAny, member, number, withoutPort } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import type { JsonObject } from '../json/json-line'

/** When processing began, in UTC, or by the server's clock; else when the line was written. */
const TIMES = ['StartUTC', 'StartLocal', 'time'] as const
const NS_PER_MS = 1e6
const HEADER = 'request_'

/**
 * Access log of Traefik as JSON. Its owner may drop fields and keep headers (`request_…`); `Duration` counts nanoseconds.
 * https://doc.traefik.io/traefik/observability/access-logs/#limiting-the-fieldsincluding-headers
 */
export const traefikJson = jsonFormat({
  id: 'traefik-json',
  framing: 'lines',
  record: (object) =>
    hasAny(object, 'RequestMethod', 'RequestPath', 'DownstreamStatus') && hasAny(object, ...TIMES)
      ? object
      : 'unknown-format',
  access(record) {
    const nanoseconds = number(record, 'Duration')
    return {
      client: firstText(record, 'ClientHost') ?? withoutPort(firstText(record, 'ClientAddr')),
      account: firstText(record, 'ClientUsername'),
      host: firstText(record, 'RequestHost', 'RequestAddr'),
      method: firstText(record, 'RequestMethod'),
      path: firstText(record, 'RequestPath'),
      referrer: firstText(record, 'request_Referer'),
      agent: firstText(record, 'request_User-Agent'),
      status: member(record, 'DownstreamStatus'),
      bytes: member(record, 'DownstreamContentSize'),
      duration: nanoseconds === null ? null : nanoseconds / NS_PER_MS,
      named: headers(record),
    }
  },
  time(record, line, times) {
    for (const name of TIMES) {
      const time = times.read(line, record, name)
      if (time !== 'no-time') return time
    }
    return 'no-time'
  },
})

const headers = (record: JsonObject): (readonly [string, unknown])[] =>
  Object.entries(record).flatMap(([name, value]) =>
    name.startsWith(HEADER) ? [[name.slice(HEADER.length), value] as const] : [],
  )
