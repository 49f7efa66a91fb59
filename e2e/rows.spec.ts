import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { BlobReader, type FileEntry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { parquetReadObjects } from 'hyparquet'
import { LOG_PAGE } from './support/dwell'
import { shipped, shippedLines, test } from './support/log-tab'
import { expect, test as fresh } from './support/test'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Rows in the window that meet the filter' })
const rowsPanel = (page: Page): Locator => page.locator('[data-panel="rows"]')
const openRow = (page: Page): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('group', { name: /^Line / }) })
const rawLine = (page: Page): Locator => openRow(page).getByRole('group', { name: /^Line / })

/** Number of the first row in sight. */
async function firstInSight(page: Page): Promise<number> {
  const said = await rowsPanel(page)
    .getByText(/^rows [\d,]+–/)
    .textContent()
  return Number(/[\d,]+/.exec(said ?? '')?.[0].replaceAll(',', ''))
}

/** Exports what is listed; gives the rows and the header. */
async function exported(page: Page, format: 'CSV' | 'Parquet') {
  await page.getByRole('button', { name: 'Export rows' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(format, { exact: true }).click()
  await expect(dialog.getByText('what identifies people')).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ])
  const zip = await readFile(await download.path())
  const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(zip)])), {
    useWebWorkers: false,
  }).getEntries()
  const [rows, header] = await Promise.all(
    entries.map((entry) => (entry as FileEntry).getData(new Uint8ArrayWriter(), { checkSignature: true })),
  )
  await page.keyboard.press('Escape')
  return {
    name: download.suggestedFilename(),
    rows: rows ?? new Uint8Array(),
    header: JSON.parse(new TextDecoder().decode(header)),
  }
}

test('all rows are listed, sorted, and lead back to their lines', async ({ openLog, dwell, page }) => {
  await openLog()
  const all = shippedLines()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(all.length + 1))

  await grid(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await dwell.idle()
  await expect(rawLine(page)).toHaveText(all.at(-1) ?? '')
  const hash = createHash('sha256')
    .update(all.at(-1) ?? '')
    .digest('hex')
  await expect(openRow(page).getByText(`line hash ${hash.slice(0, 8)}`)).toBeVisible()
  await openRow(page).getByRole('button', { name: 'Copy with hash' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')[0]).toBe(all.at(-1))
  for (const part of [hash, shipped.sha256, 'SIMULATED']) expect(copied).toContain(part)

  await openRow(page).getByRole('button', { name: '50 lines around' }).click()
  const around = page.getByRole('dialog').getByRole('listitem')
  await expect(around).toHaveCount(26)
  await expect(around.first()).toContainText(all.at(-26) ?? '')
  await page.keyboard.press('Escape')
  // The dialog gives the focus back when it has gone; before that, it takes the next key, too.
  await expect(openRow(page).getByRole('button', { name: '50 lines around' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(openRow(page)).toHaveCount(0)

  const byAccount = grid(page).getByRole('columnheader', { name: 'Account' })
  await byAccount.getByRole('button').click()
  await dwell.idle()
  await expect(byAccount).toHaveAttribute('aria-sort', 'ascending')
  const accounts = all.map((line) => line.split(' ', 3)[2] ?? '').filter((account) => account !== '-')
  const [least = ''] = accounts.sort()
  await expect(grid(page).getByRole('row').nth(1)).toContainText(least)

  await test.step('the order stands in the address, and Back undoes it', async () => {
    expect(page.url()).toContain('&o=account&')
    await page.goBack()
    await expect(byAccount).toHaveAttribute('aria-sort', 'none')
    await openLog('?o=-account')
    await expect(byAccount).toHaveAttribute('aria-sort', 'descending')
  })
})

test('text is found round and round, and a time is jumped to', async ({ openLog, dwell, page }) => {
  await openLog()
  const all = shippedLines()
  const wanted = /kid=\S+ jti=(\S+)/.exec(all[400_000] ?? '')?.[1] ?? ''
  const hits = all.flatMap((line, i) => (line.includes(wanted) ? [i + 1] : []))
  await rowsPanel(page).getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('textbox', { name: 'Text to find in any column' }).fill(wanted)
  for (const [i, hit] of hits.entries()) {
    await page.keyboard.press('Enter')
    const said = `hit ${i + 1} at row ${hit.toLocaleString('en')}`
    await expect(rowsPanel(page).getByText(said)).toBeVisible()
  }
  await page.keyboard.press('Enter')
  await expect(rowsPanel(page).getByText(`hit 1 of ${hits.length} at row`)).toBeVisible()

  await rowsPanel(page).getByRole('button', { name: 'Jump to time' }).click()
  const time = page.getByRole('textbox', { name: 'Date and time, KST' })
  await time.fill('yesterday')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is no date and time.')).toBeVisible()
  await time.fill('2025-05-14 03:12')
  await page.keyboard.press('Enter')
  await dwell.idle()
  await expect(rowsPanel(page).getByText('nearest row: 14 May 2025 03:1')).toBeVisible()
  await expect(grid(page)).toBeFocused()
  await expect(grid(page).getByRole('columnheader').first()).toContainText('14 May 2025, KST')

  // The list is higher than its box: a wheel moves it row by row all the same, and it stays where it was left.
  const before = await firstInSight(page)
  await grid(page).hover()
  await page.mouse.wheel(0, 240)
  await expect.poll(() => firstInSight(page)).toBe(before + 10)
  await dwell.idle()
  expect(await firstInSight(page)).toBe(before + 10)
})

const NUMBER = 654_321
const LINK = `?sel=row:${shipped.sha256.slice(0, 12)}.${NUMBER}`

fresh('a link to a row opens it in a fresh page', async ({ dwell, page }) => {
  await dwell.open(LOG_PAGE + LINK)
  await expect(page.getByText('of a file that is not open here')).toBeVisible()
  await page.getByRole('button', { name: `Open ${shipped.file}` }).click()
  await dwell.idle()
  await expect(rawLine(page)).toHaveText(shippedLines()[NUMBER - 1] ?? '')
  await expect(openRow(page)).toBeInViewport()
})

test('a link to a row says why it cannot be shown', async ({ openLog, dwell, page }) => {
  await openLog(`${LINK}&from=2024-12-01T00:00:00%2B09:00&to=2024-12-05T00:00:00%2B09:00`)
  await expect(page.getByText('the window or the filter leaves it out')).toBeVisible()
  await page.getByRole('button', { name: 'Show it', exact: true }).click()
  await dwell.idle()
  await expect(rawLine(page)).toHaveText(shippedLines()[NUMBER - 1] ?? '')
})

test('exactly what is filtered is exported, whole', async ({ openLog, page }) => {
  await openLog(`?f=status:404%20method:GET`)
  const wanted = shippedLines().filter((line) => /"GET [^"]*" 404 /.test(line))
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(wanted.length + 1))

  const csv = await exported(page, 'CSV')
  expect(csv.name).toBe('SIMULATED-coupang-2025-rows.csv.zip')
  const records = new TextDecoder().decode(csv.rows).trimEnd().split('\r\n')
  expect(records).toHaveLength(wanted.length + 1)
  expect(csv.header).toMatchObject({
    filter: 'status:404 method:GET',
    rows: wanted.length,
    simulated: true,
    file: { sha256: createHash('sha256').update(csv.rows).digest('hex') },
    extracts: [{ scale: 1000, files: [{ contentSha256: shipped.sha256 }] }],
  })

  const parquet = await exported(page, 'Parquet')
  const rows = await parquetReadObjects({ file: new Uint8Array(parquet.rows).buffer })
  expect(rows).toHaveLength(wanted.length)
  expect(rows.every(({ status, method }) => status === 404n && method === 'GET')).toBe(true)
  expect(rows[0]?.client).toBe(wanted[0]?.split(' ')[0])
})
