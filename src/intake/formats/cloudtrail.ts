import { firstText, hasAny, member, text, valueAt } from '../json/json-field'
import { jsonFormat } from '../json/json-format'
import { isObject, type JsonObject, parseObject } from '../json/json-line'

const NOTHING: JsonObject = {}

/**
 * Events of AWS CloudTrail: files hold `{"Records":[…]}`; exports hold one event a line, bare, in `detail` (EventBridge), or as a string in
 * `CloudTrailEvent` (`aws cloudtrail lookup-events`).
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 *
 * They are calls of an API, not HTTP requests: the service called is the host and the call the path; there is no method and no status.
 */
export const cloudtrail = jsonFormat({
  id: 'cloudtrail',
  framing: 'json-elements',
  record(object) {
    const event = unwrapped(object)
    const known =
      hasAny(event, 'eventSource', 'eventTime') && hasAny(event, 'eventVersion', 'awsRegion', 'userIdentity')
    if (!known) return 'unknown-format'
    // Insights events tell of unusual numbers of calls, not of one.
    const insight = text(event, 'eventCategory') === 'Insight' || text(event, 'eventType') === 'AwsCloudTrailInsight'
    return insight || !hasAny(event, 'eventName') ? 'not-an-access' : event
  },
  access(event) {
    const identity = member(event, 'userIdentity')
    const caller = isObject(identity) ? identity : NOTHING
    return {
      client: firstText(event, 'sourceIPAddress'),
      account: firstText(caller, 'arn', 'userName', 'principalId', 'invokedBy'),
      // Access keys sign requests (Signature Version 4), as a `kid` says which key signed a token.
      key: firstText(caller, 'accessKeyId'),
      host: firstText(event, 'eventSource'),
      path: firstText(event, 'eventName'),
      agent: firstText(event, 'userAgent'),
      // Data events of S3 only.
      bytes: valueAt(event, 'additionalEventData', 'bytesTransferredOut'),
    }
  },
  time: (event, line, times) => times.read(line, event, 'eventTime'),
})

function unwrapped(object: JsonObject): JsonObject {
  const detail = member(object, 'detail')
  if (isObject(detail)) return detail
  const quoted = member(object, 'CloudTrailEvent')
  return typeof quoted === 'string' ? (parseObject(quoted) ?? object) : object
}
