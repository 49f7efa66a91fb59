import { firstText, hasAny, member, number, text } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import { isObject, type JsonObject } from '../json/json-line'

const NOTHING: JsonObject = {}
/** Names that only the second generation writes. */
const V2 = [
  'clientResponseTime',
  'WAFEvaluationTime',
  'serverResponseLatency',
  'transactionId',
  'originalRequestUriWithArgs',
]

const propertiesOf = (record: JsonObject): JsonObject => {
  const properties = member(record, 'properties')
  return isObject(properties) ? properties : NOTHING
}

/**
 * Access log of Azure Application Gateway, one object a line, of both generations (v1: `time`, durations in ms; v2:
 * `timeStamp`, durations in seconds).
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-diagnostics#access-log
 */
export const azureGateway = jsonFormat({
  id: 'azure-gateway',
  framing: 'lines',
  record(object) {
    const category = text(object, 'category') ?? text(object, 'operationName')
    if (category === null || !category.startsWith('ApplicationGateway')) return 'unknown-format'
    const access = category === 'ApplicationGatewayAccessLog' || category === 'ApplicationGatewayAccess'
    // Lines of its proxy for TLS and TCP have neither method nor address.
    return access && hasAny(propertiesOf(object), 'httpMethod', 'requestUri', 'httpStatus') ? object : 'not-an-access'
  },
  access(record) {
    const properties = propertiesOf(record)
    return {
      client: firstText(properties, 'clientIP', 'clientIp'),
      host: firstText(properties, 'originalHost', 'host'),
      method: firstText(properties, 'httpMethod'),
      path: target(properties),
      agent: firstText(properties, 'userAgent', 'UserAgent'),
      status: member(properties, 'httpStatus'),
      bytes: member(properties, 'sentBytes'),
      duration: duration(properties),
    }
  },
  time(record, line, times) {
    const written = times.read(line, record, 'timeStamp')
    return written === 'no-time' ? times.read(line, record, 'time') : written
  },
})

const isV1 = (properties: JsonObject): boolean =>
  text(properties, 'instanceId')?.startsWith('ApplicationGatewayRole') ?? false

/** What v1 calls the query is its own routing notes, not the client's words. */
function target(properties: JsonObject): string | null {
  const original = firstText(properties, 'originalRequestUriWithArgs')
  if (original !== null) return original
  const path = firstText(properties, 'requestUri')
  const query = isV1(properties) ? null : firstText(properties, 'requestQuery')
  return path === null || query === null || path.includes('?') ? path : `${path}?${query}`
}

/** Milliseconds; null where the generation, and so the unit, is not told. */
function duration(properties: JsonObject): number | null {
  const taken = number(properties, 'timeTaken')
  if (taken === null) return null
  if (isV1(properties)) return taken
  return hasAny(properties, ...V2) ? taken * 1000 : null
}
