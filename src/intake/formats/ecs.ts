import { asNumber, asText, hasAny, member, membersOf } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import { isObject, type JsonLine, type JsonObject } from '../json/json-line'

const ACCESS = ['http.request.method', 'http.response.status_code', 'url.original', 'url.path', 'url.full']
const NS_PER_MS = 1e6

/**
 * Elastic Common Schema, one object a line; exported from Elasticsearch, it lies in `_source`.
 * https://www.elastic.co/docs/reference/ecs
 */
export const ecs = jsonFormat({
  id: 'ecs',
  framing: 'lines',
  record(object) {
    const source = member(object, '_source')
    const record = isObject(source) ? source : object
    if (!hasAny(record, '@timestamp')) return field(record, 'ecs.version') === undefined ? 'unknown-format' : 'no-time'
    return ACCESS.some((path) => asText(field(record, path)) !== null) ? record : 'not-an-access'
  },
  access(record, line) {
    const nanoseconds = asNumber(field(record, 'event.duration'))
    return {
      client: first(record, 'client.ip', 'source.ip', 'client.address', 'source.address'),
      account: first(record, 'user.name') ?? userId(record, line),
      // Not `host.name`: that is the machine that wrote the event.
      host: first(record, 'url.domain'),
      method: first(record, 'http.request.method'),
      path: target(record),
      referrer: first(record, 'http.request.referrer'),
      agent: first(record, 'user_agent.original'),
      status: field(record, 'http.response.status_code'),
      bytes: field(record, 'http.response.body.bytes') ?? field(record, 'http.response.bytes'),
      duration: nanoseconds === null ? null : nanoseconds / NS_PER_MS,
      named: [...Object.entries(record), ...membersOf(record, 'labels')],
    }
  },
  time: (record, line, times) => times.read(line, record, '@timestamp'),
})

/**
 * The value of an ECS field, which may be nested, written with dots, or half of each; an array of one is its element.
 * It calls itself once for each dot of `path`, which is ours, however deep the record is.
 */
function field(object: JsonObject, path: string): unknown {
  const value = member(object, path)
  if (value !== undefined) return Array.isArray(value) && value.length === 1 ? value[0] : value
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const inner = member(object, path.slice(0, dot))
    const found = isObject(inner) ? field(inner, path.slice(dot + 1)) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function first(record: JsonObject, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const value = asText(field(record, path))
    if (value !== null) return value
  }
  return null
}

/** A keyword by the schema, but written as a number it may have more digits than a double holds. */
function userId(record: JsonObject, line: JsonLine): string | null {
  const id = field(record, 'user.id')
  return typeof id === 'number' ? (line.digits('id', id) ?? line.digits('user.id', id)) : asText(id)
}

/** The original as it was sent, else put together of its parts. */
function target(record: JsonObject): string | null {
  const original = first(record, 'url.original')
  const path = original ?? first(record, 'url.path')
  if (path === null) return first(record, 'url.full')
  const query = original === null ? first(record, 'url.query') : null
  return query === null ? path : `${path}?${query}`
}
