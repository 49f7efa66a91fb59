import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { LOG_PAGE } from './support/dwell'
import { CASE, test as withLog } from './support/log-tab'
import { expect, test } from './support/test'

const access = (clock: string, fields: string): string =>
  `192.0.2.7 - 7 [14/Apr/2025:${clock} +0900] "GET /orders HTTP/1.1" 200 512 "-" "test"${fields}\n`

/** Three tokens of the ledger, one of them used too early and one too late; three that it never issued, in five accesses. */
const LOG = [
  access('10:00:05', ' kid=k-2 jti=good'),
  access('10:10:00', ' kid=k-2 jti=good'),
  access('09:59:00', ' kid=k-2 jti=early'),
  access('11:30:00', ' kid=k-2 jti=late'),
  access('10:20:00', ' kid=k-1 jti=forged-1'),
  access('10:20:01', ' kid=k-1 jti=forged-2'),
  access('10:20:02', ' kid=k-1 jti=forged-2'),
  access('10:20:03', ' kid=k-1 jti=forged-3'),
  access('10:20:04', ' kid=k-0 jti=forged-3'),
  access('10:30:00', ''),
].join('')
const entry = (token: string): string => `${token},k-2,7,2025-04-14T10:00:00+09:00,2025-04-14T11:00:00+09:00\n`
const LEDGER = `token,key,account,issued_at,expires\n${['good', 'early', 'late', 'unused'].map(entry).join('')}broken,k-2,7,soon,\n\n`
const KEYS = 'kid,in_use_from,revoked_from\nk-1,2024-01-01,2025-04-13\nk-2,2024-12-01,\n'

/** Answers the question about a table's columns as they are guessed. */
async function readTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Name the columns…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Read', exact: true }).click()
}

test('tokens in use that the ledger never issued are told with their accesses', async ({ dwell, page }, testInfo) => {
  const [log, ledger] = [testInfo.outputPath('app.log'), testInfo.outputPath('issuance.csv.gz')]
  await writeFile(log, LOG)
  await writeFile(ledger, gzipSync(LEDGER))
  await dwell.open(LOG_PAGE)
  await dwell.pick(ledger)
  await readTable(page)
  const { ledgers: alone, problems } = await dwell.summary()
  expect(problems).toEqual([])
  const sha256 = createHash('sha256').update(readFileSync(ledger)).digest('hex')
  const counts = { lines: 7, rows: 4, rejects: 1, skipped: 2 }
  const found = { name: 'issuance.csv.gz', kind: 'ledger', sha256, ...counts, simulated: false }
  expect(alone).toEqual([expect.objectContaining({ ...found, tokensInLogs: null, neverIssued: null })])
  await expect(page.getByText('Open an access log to see which of its tokens')).toBeVisible()
  const { ledgers } = await dwell.pick(log)
  const compared = {
    tokensInLogs: 6,
    neverIssued: 3,
    accessesWithNeverIssued: 5,
    usedBeforeIssue: 1,
    usedAfterExpiry: 1,
  }
  expect(ledgers).toEqual([expect.objectContaining({ ...found, ...compared })])
  await expect(page.getByText('3 tokens in use, never issued: out of procedure. 5 accesses with them')).toBeVisible()
  await expect(page.getByText('1 access in these logs without a token.')).toBeVisible()
  await page.locator('summary').filter({ hasText: '1 line is no entry' }).click()
  await expect(page.getByText('broken,k-2,7,soon,')).toBeVisible()
  // The same file once more is not asked about, and not added.
  const again = await dwell.pick(ledger)
  expect(again.ledgers).toHaveLength(1)
  await expect(page.getByText('is the same as')).toBeVisible()
  // Its columns can be said anew.
  await page.getByRole('button', { name: 'Change columns' }).click()
  await readTable(page)
  expect((await dwell.summary()).ledgers).toEqual([expect.objectContaining({ ...found, ...compared })])
  await page.getByRole('button', { name: 'Remove issuance.csv.gz' }).click()
  expect((await dwell.summary()).ledgers).toEqual([])
})

test('keys in use are held against their history', async ({ dwell, page }, testInfo) => {
  const [log, keys, silent] = ['app.log', 'keys.csv', 'plain.log'].map((name) => testInfo.outputPath(name)) as [
    string,
    string,
    string,
  ]
  await writeFile(log, LOG)
  await writeFile(keys, KEYS)
  await writeFile(silent, access('10:00:00', ''))
  await dwell.open(LOG_PAGE)
  await dwell.pick(silent)
  await dwell.pick(keys)
  await page.getByRole('button', { name: 'Name the columns…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Zone of the clock' }).fill('seoul')
  await page.getByRole('option', { name: 'Asia/Seoul' }).click()
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  const [alone] = (await dwell.summary()).ledgers
  expect(alone).toMatchObject({ kind: 'keys', rows: 2, rejects: 0, skipped: 1, lines: 3, keysInLogs: null })
  await expect(page.getByText('Nothing can be compared: no access in plain.log names a key.')).toBeVisible()
  const [compared] = (await dwell.pick(log)).ledgers
  expect(compared).toMatchObject({ keysInLogs: 3, unknownKeys: 1, keysOutsideLife: 1, tokensInLogs: null })
  await expect(page.getByText('k-1: 4 accesses')).toBeVisible()
  await expect(page.getByText(/k-0: 1 access,.*not in this history/)).toBeVisible()
})

withLog('the ledger of the simulated extract tells the accesses of the intruder', async ({ openLog, dwell, page }) => {
  const truth = gunzipSync(readFileSync(`${CASE}SIMULATED-coupang-2025-truth.csv.gz`)).toString()
  const forged = truth.trimEnd().split('\n').length - 1
  await openLog()
  await dwell.pick(`${CASE}SIMULATED-coupang-2025-issuance.csv.gz`)
  await readTable(page)
  const { ledgers, problems } = await dwell.summary()
  expect(problems).toEqual([])
  const none = { rejects: 0, usedBeforeIssue: 0, usedAfterExpiry: 0 }
  expect(ledgers).toEqual([
    expect.objectContaining({
      kind: 'ledger',
      simulated: true,
      accessesWithNeverIssued: forged,
      neverIssued: forged,
      ...none,
    }),
  ])
  await page.getByRole('button', { name: 'Remove SIMULATED-coupang-2025-issuance.csv.gz' }).click()
  expect((await dwell.summary()).ledgers).toEqual([])
})
