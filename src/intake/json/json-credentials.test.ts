import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { ColumnEngine } from '@/engine/columns/column-engine'
import type { RowsQuery } from '@/engine/query'
import { CredentialReader } from '../credentials/credential-reader'
import { caddy } from '../formats/caddy'
import { cloudflare } from '../formats/cloudflare'
import { ecs } from '../formats/ecs'
import { traefikJson } from '../formats/traefik-json'
import { DEFAULT_ROUTE_RULE } from '../route-rule'
import { RowBatch } from '../row-batch'
import { rowRules } from '../row-rules'

const TOKEN = 'GqX7_kd82.Jwq-01'
const KEPT = `sha256:${createHash('sha256').update(TOKEN).digest('hex').slice(0, 16)}`
const batch = new RowBatch(rowRules(DEFAULT_ROUTE_RULE, await CredentialReader.create()))

async function row(format: typeof caddy, line: string) {
  const bytes = new TextEncoder().encode(line)
  const time = format.open({ clock: null }).read(bytes, 0, bytes.length, batch)
  if (typeof time !== 'number') throw new Error(time)
  batch.commit(time, 0, 1)
  const engine = new ColumnEngine()
  await engine.append('log', batch.chunk())
  batch.clear()
  batch.forget()
  const query: RowsQuery = { kind: 'rows', tables: ['log'], where: [], time: null, order: null, from: 0, count: 1 }
  const { text } = await engine.query(query, new AbortController().signal)
  return [text.account, text.token, text.key, text.path, text.referrer].map(([value]) => value)
}

const BEARER = `"Authorization":["Bearer ${TOKEN}"]`
it.each([
  [
    'Caddy',
    caddy,
    `{"ts":1712790000.5,"logger":"http.log.access","kid":"k-1","request":{"uri":"/","headers":{"Referer":["/?token=${TOKEN}"],${BEARER}}}}`,
    'k-1',
    '/',
  ],
  [
    'Traefik',
    traefikJson,
    `{"StartUTC":"2024-04-10T23:00:00Z","RequestPath":"/?kid=k-2","request_Referer":"/?token=${TOKEN}","request_X-Api-Key":"${TOKEN}"}`,
    'k-2',
    '/?kid=k-2',
  ],
  [
    'Cloudflare',
    cloudflare,
    `{"EdgeStartTimestamp":1712790000,"ClientRequestURI":"/a","ClientRequestReferer":"/?token=${TOKEN}","RequestHeaders":{"authorization":"Bearer ${TOKEN}"},"Cookies":{"kid":"k-3"}}`,
    'k-3',
    '/a',
  ],
  [
    'ECS',
    ecs,
    `{"@timestamp":"2024-04-10T23:00:00Z","url":{"path":"/a"},"http":{"request":{"referrer":"/?token=${TOKEN}"}},"labels":{"kid":"k-4","jwt":"${TOKEN}"}}`,
    'k-4',
    '/a',
  ],
])('takes tokens and keys from what %s wrote beside, and keeps no token whole', async (_, format, line, key, path) => {
  expect(await row(format, line)).toEqual([null, KEPT, key, path, `/?token=${KEPT}`])
})

it('takes the account that the server knew before one that a stranger named', async () => {
  const basic = `"Authorization":["Basic ${btoa('mallory:secret')}"]`
  const line = (user: string) =>
    `{"ts":1712790000.5,"logger":"http.log.access","user_id":"${user}","request":{"uri":"/","headers":{${basic}}}}`
  expect((await row(caddy, line('bob')))[0]).toBe('bob')
  expect((await row(caddy, line('')))[0]).toBe('mallory')
})
