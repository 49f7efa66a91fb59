import { describe, expect, it } from 'vitest'
import { JsonElements } from '../json/json-elements'
import { cloudtrail } from './cloudtrail'
import { holdsForAnyBytes } from './format-property-in-test'
import { readThrough } from './read-format-in-test'

const USER =
  '"userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE","arn":"arn:aws:iam::111122223333:user/bob","accountId":"111122223333","accessKeyId":"AKIAEXAMPLE","userName":"bob"}'
const CALL =
  '"eventTime":"2024-03-15T11:45:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"us-east-1"'
const EVENT = `{"eventVersion":"1.11",${USER},${CALL},"sourceIPAddress":"192.0.2.8","userAgent":"[aws-cli/2.15]","errorCode":"AccessDenied","requestParameters":{"bucketName":"b","key":"k"},"responseElements":null,"additionalEventData":{"bytesTransferredOut":28441},"resources":[{"type":"AWS::S3::Object"}],"eventCategory":"Data"}`
const ROW = {
  time: Date.UTC(2024, 2, 15, 11, 45),
  client: '192.0.2.8',
  account: 'arn:aws:iam::111122223333:user/bob',
  key: 'AKIAEXAMPLE',
  host: 's3.amazonaws.com',
  path: 'GetObject',
  page: 'GetObject',
  agent: '[aws-cli/2.15]',
  bytes: 28_441,
}
const one = (line: string) => readThrough(cloudtrail, [line])

function document(text: string) {
  const records: Uint8Array[] = []
  const elements = new JsonElements(
    (bytes, from, to) => records.push(bytes.slice(from, to)),
    () => expect.unreachable(),
  )
  elements.push(new TextEncoder().encode(text))
  elements.end()
  return readThrough(cloudtrail, records)
}

describe('cloudtrail', () => {
  it('reads every field: calls have no method and no status', () => {
    expect(one(EVENT).rows).toEqual([ROW])
    expect(one(EVENT).zones).toEqual([{ offset: '+0000', rows: 1 }])
  })

  it('reads files, several of them in one, and JSON Lines', () => {
    const file = `{"Records":[${EVENT},${EVENT}]}`
    expect(document(file).rows).toEqual([ROW, ROW])
    expect(document(`${file}${file}`).rows).toHaveLength(4)
    expect(document(`${EVENT}\n${EVENT}\n`).rows).toEqual([ROW, ROW])
    expect(document(JSON.stringify(JSON.parse(file), null, 2)).rows).toEqual([ROW, ROW])
  })

  it('refuses what is cut off or stands between, and nothing else', () => {
    const { rows, rejects } = document(`{"Records":[${EVENT},x,{"a":1},${EVENT.slice(0, 200)}`)
    expect(rows).toEqual([ROW])
    expect(rejects.map(({ reason }) => reason)).toEqual(['bad-json', 'unknown-format', 'bad-json'])
  })

  it.each([
    ['in an event of EventBridge', `{"version":"0","detail-type":"AWS API Call via CloudTrail","detail":${EVENT}}`],
    ['in an answer of lookup-events', JSON.stringify({ EventName: 'GetObject', CloudTrailEvent: EVENT })],
  ])('reads a call %s', (_, line) => expect(one(line).rows).toEqual([ROW]))

  it.each([
    [
      'a role',
      '{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/r/s"}',
      'arn:aws:sts::111122223333:assumed-role/r/s',
    ],
    ['a user without ARN', '{"type":"IAMUser","userName":"bob"}', 'bob'],
    ['a service', '{"type":"AWSService","invokedBy":"ec2.amazonaws.com"}', 'ec2.amazonaws.com'],
    ['nobody', 'null', undefined],
  ])('names %s', (_, identity, account) => {
    expect(one(`{"eventVersion":"1.11","userIdentity":${identity},${CALL}}`).rows[0]?.account).toBe(account)
  })

  it.each([
    ['bad-json', '[]'],
    ['bad-json', EVENT.slice(0, -1)],
    ['unknown-format', '{"Records":[]}'],
    ['unknown-format', '{"CloudTrailEvent":"{"}'],
    ['unknown-format', '{"eventTime":"2024-03-15T11:45:00Z","eventName":"x"}'],
    ['not-an-access', `{"eventVersion":"1.07",${CALL},"eventCategory":"Insight","eventType":"AwsCloudTrailInsight"}`],
    ['not-an-access', '{"eventVersion":"1.11","eventTime":"2024-03-15T11:45:00Z"}'],
    ['no-time', EVENT.replace('"2024-03-15T11:45:00Z"', '""')],
    ['bad-time', EVENT.replace('2024-03-15T', '2024-03-35T')],
    ['no-zone', EVENT.replace('11:45:00Z', '11:45:00')],
    ['bad-bytes', EVENT.replace('28441', '"x"')],
  ])('refuses with %s: %s', (reason, line) => expect(one(line).rejects).toMatchObject([{ reason }]))

  holdsForAnyBytes(cloudtrail, [EVENT, `{"version":"0","detail":${EVENT}}`])
})
