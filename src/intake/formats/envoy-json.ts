import { firstText, hasAny, member, number, withoutPort } from '../json/json-field'
import { jsonFormat } from '../json/json-format'

/** Names that no other writer uses together with `start_time` and `response_code`. */
const ENVOY = ['response_flags', 'upstream_cluster', 'upstream_host', 'downstream_remote_address']

/**
 * Envoy's log as JSON, by the names that Envoy Gateway (https://gateway.envoyproxy.io/docs/tasks/observability/proxy-accesslog/) and
 * Istio (https://istio.io/latest/docs/tasks/observability/logs/access-log/) give its fields unless told otherwise. Part of the format
 * `envoy`. The client is `downstream_remote_address`, as in Istio's text. What was no HTTP has neither method nor path.
 */
export const envoyJson = jsonFormat({
  id: 'envoy',
  framing: 'lines',
  record: (object) =>
    hasAny(object, 'start_time') && hasAny(object, 'response_code') && hasAny(object, ...ENVOY)
      ? object
      : 'unknown-format',
  access: (record) => ({
    client:
      withoutPort(firstText(record, 'downstream_remote_address')) ??
      firstText(record, 'x-forwarded-for', 'x_forwarded_for'),
    host: firstText(record, ':authority', 'authority'),
    method: firstText(record, 'method'),
    path: firstText(record, 'x-envoy-origin-path', 'path'),
    referrer: firstText(record, 'referer'),
    agent: firstText(record, 'user-agent', 'user_agent'),
    status: member(record, 'response_code'),
    bytes: member(record, 'bytes_sent'),
    duration: number(record, 'duration'),
    // Headers that its owner added.
    named: Object.entries(record),
  }),
  time: (record, line, times) => times.read(line, record, 'start_time'),
})
