import { firstText, hasAny, member, membersOf } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import type { JsonLine, JsonObject } from '../json/json-line'
import { timeText } from '../json/json-time'

const TIMES = ['EdgeStartTimestamp', 'EdgeEndTimestamp'] as const
const NAMES = [
  'ClientRequestURI',
  'ClientRequestPath',
  'ClientRequestMethod',
  'ClientRequestHost',
  'EdgeResponseStatus',
]

/**
 * Cloudflare Logpush, data set `http_requests`: which of its fields stand in a line was chosen by its owner; times are
 * RFC 3339 or counts of seconds or nanoseconds.
 * https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/http_requests/
 * https://developers.cloudflare.com/logs/logpush/logpush-job/log-output-options/
 * https://developers.cloudflare.com/logs/logpush/logpush-job/custom-fields/
 */
export const cloudflare = jsonFormat({
  id: 'cloudflare',
  framing: 'lines',
  record(object) {
    if (!hasAny(object, ...NAMES)) return 'unknown-format'
    if (hasAny(object, ...TIMES)) return object
    // Data set `firewall_events`: a request may give several of them; the request itself is in `http_requests`.
    return hasAny(object, 'Action', 'Datetime') ? 'not-an-access' : 'no-time'
  },
  access: (record, line) => ({
    client: firstText(record, 'ClientIP'),
    host: firstText(record, 'ClientRequestHost'),
    method: firstText(record, 'ClientRequestMethod'),
    path: firstText(record, 'ClientRequestURI', 'ClientRequestPath'),
    referrer: firstText(record, 'ClientRequestReferer'),
    agent: firstText(record, 'ClientRequestUserAgent'),
    status: member(record, 'EdgeResponseStatus'),
    bytes: member(record, 'EdgeResponseBytes'),
    duration: duration(record, line),
    // Custom fields.
    named: [...membersOf(record, 'RequestHeaders'), ...membersOf(record, 'Cookies')],
  }),
  time(record, line, times) {
    const started = times.read(line, record, 'EdgeStartTimestamp')
    return started === 'no-time' ? times.read(line, record, 'EdgeEndTimestamp') : started
  },
})

/** From start to end, in ms; null where they count whole seconds: every request would take 0 or 1000. */
function duration(record: JsonObject, line: JsonLine): number | null {
  const [start, end] = TIMES.map((name) => instant(timeText(line, record, name) ?? ''))
  if (start === undefined || end === undefined || start === null || end === null) return null
  return (end.seconds - start.seconds) * 1000 + (end.nanos - start.nanos) / 1e6
}

/** Seconds and nanoseconds apart: together they do not fit a double. */
function instant(text: string): { seconds: number; nanos: number } | null {
  if (/^\d{18,19}$/.test(text)) return { seconds: Number(text.slice(0, -9)), nanos: Number(text.slice(-9)) }
  const fraction = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.(\d{1,9})Z$/.exec(text)?.[1]
  if (fraction === undefined) return null
  const seconds = Date.parse(`${text.slice(0, 19)}Z`) / 1000
  return Number.isNaN(seconds) ? null : { seconds, nanos: Number(fraction.padEnd(9, '0')) }
}
