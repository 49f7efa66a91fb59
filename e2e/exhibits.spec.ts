import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { DEFAULT_CASE, type Dwell, LOG_PAGE } from './support/dwell'
import { readPdf } from './support/pdf'
import { opened, openShare, saved } from './support/saved-page'
import { expect, test } from './support/test'

/** Sixty lines in May 2025, five minutes apart, of three clients; the second answered 404. */
const LINES = Array.from({ length: 60 }, (_, i) => {
  const minute = String((i * 5) % 60).padStart(2, '0')
  const hour = String(3 + Math.floor(i / 12)).padStart(2, '0')
  const client = i % 3
  return `203.0.113.${client + 1} - 10482${100 + i} [14/May/2025:${hour}:${minute}:09 +0900] "GET /delivery/addresses?page=${i} HTTP/2.0" ${client === 1 ? 404 : 200} 1994 "-" "okhttp/4.9.3"`
})

async function openLog(dwell: Dwell, file: string, search = ''): Promise<void> {
  await writeFile(file, `${LINES.join('\n')}\n`)
  await dwell.open(`${LOG_PAGE}${search}`)
  await dwell.pick(file)
}

/** Clients and accounts of these lines. */
const identifying = (text: string) => text.match(/203\.0\.113\.\d+|10482\d{3}/g) ?? []

const MAY_14 = '?v=1&from=2025-05-14&to=2025-05-15&f=status:200'

async function pinRow(page: Page, dwell: Dwell): Promise<void> {
  const rows = page.locator('[data-panel="rows"]')
  await rows.getByRole('row').nth(3).click()
  await dwell.idle()
  await rows.getByRole('button', { name: 'Pin as exhibit' }).click()
  await dwell.idle()
}

async function pinRange(page: Page, dwell: Dwell): Promise<void> {
  await page.getByRole('button', { name: 'Pin as exhibit' }).first().click()
  await dwell.idle()
}

async function pinValue(page: Page, dwell: Dwell): Promise<void> {
  const value = page.locator('[data-panel="facet-client"]').getByRole('listitem').first()
  await value.hover()
  await value.getByRole('button', { name: /pin/i }).click()
  await dwell.idle()
}

test.describe('exhibits', () => {
  test('of a row, a range and a value hold the way back to the file, and survive a reload', async ({
    dwell,
    page,
  }, testInfo) => {
    await openLog(dwell, testInfo.outputPath('edge.log'), MAY_14)
    await pinRow(page, dwell)
    await pinRange(page, dwell)
    await pinValue(page, dwell)
    await test.step('a note, in place', async () => {
      await page.getByRole('button', { name: /^E-01/ }).click()
      await page.getByRole('textbox', { name: 'Note to E-01' }).fill('새벽 <img src=x onerror=alert(1)>')
      await page.getByRole('textbox', { name: 'Note to E-01' }).blur()
    })
    const { exhibits } = await dwell.summary()
    const [row, range, value] = exhibits
    await test.step('hashes, lines and counts', () => {
      const hash = /^[0-9a-f]{64}$/
      expect(row).toMatchObject({ number: 1, kind: 'row', kept: true, filter: 'status:200', simulated: false })
      expect(row?.files).toMatchObject([{ name: 'edge.log', sha256: expect.stringMatching(hash) }])
      expect(row?.lineSha256).toMatch(hash)
      const line = LINES[(row?.line ?? 0) - 1]
      expect(row?.length).toBe(line?.length)
      expect(row?.offset).toBe(LINES.slice(0, (row?.line ?? 0) - 1).reduce((sum, { length }) => sum + length + 1, 0))
      expect(range).toMatchObject({ number: 2, kind: 'range', rows: 40, of: 60 })
      expect(value).toMatchObject({ number: 3, kind: 'value', rows: 20, of: 60, value: 'client:203.0.113.1' })
    })
    await page.reload()
    const after = await dwell.summary()
    expect(after.exhibits).toEqual(exhibits)
    expect(after.problems.filter((problem) => !problem.includes('is not open here'))).toEqual([])
    await test.step('on the events lane', async () => {
      await dwell.open(`${DEFAULT_CASE}?v=1&from=2025-05-01&to=2025-06-01&sel=exhibit:1`)
      await expect(page.locator('[data-card]')).toContainText('whatever the as-known date')
      await expect(page.locator('[data-panel="lane-events"] [data-mark^="exhibit:"]')).not.toHaveCount(0)
    })

    await test.step('and in the report, without what identifies a person', async () => {
      await dwell.go(`${DEFAULT_CASE}/report`)
      await expect(page.getByRole('article').getByRole('heading', { name: 'Exhibits' })).toBeAttached()
      const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      const text = pages.map((sheet) => sheet.text).join('\n')
      for (const said of ['Exhibits', 'E-01', 'E-03', row?.lineSha256 ?? '?', 'edge.log', 'withheld', '20 of 60'])
        expect(text).toContain(said)
      expect(text).not.toContain('203.0.113.1')
    })
  })

  test('are told by a link: where they lie, not what was noted', async ({
    dwell,
    page,
    browser,
    elsewhere,
  }, testInfo) => {
    const file = testInfo.outputPath('edge.log')
    await openLog(dwell, file, MAY_14)
    await pinRow(page, dwell)
    await pinRange(page, dwell)
    const before = await dwell.summary()
    await test.step('a saved page carries them only when it is asked to, and redacted if so', async () => {
      const card = await openShare(page)
      const none = await readFile(await saved(page, testInfo, 'Save as one HTML file'), 'utf8')
      expect(none).not.toContain(before.exhibits[0]?.lineSha256)
      await card.getByRole('radio', { name: 'Redacted' }).check({ force: true })
      const path = await saved(page, testInfo, 'Save as one HTML file')
      const html = await readFile(path, 'utf8')
      expect(html).toContain(before.exhibits[0]?.lineSha256)
      // The app's own words have examples of addresses.
      expect(identifying(html)).toEqual(identifying(none))
      const { there, trouble, close } = await opened(browser, path)
      expect((await there.summary()).exhibits).toMatchObject([
        { number: 1, kind: 'row', line: before.exhibits[0]?.line ?? 0 },
        { number: 2, kind: 'range', rows: before.exhibits[1]?.rows ?? 0 },
      ])
      expect(trouble).toEqual([])
      await close()
      await page.keyboard.press('Escape')
    })
    const link = await page.evaluate(() => location.hash)
    const linked = await elsewhere.open(link)
    expect(linked.exhibits).toMatchObject([
      { number: 1, kind: 'row', kept: false, note: '', line: before.exhibits[0]?.line ?? 0 },
      { number: 2, kind: 'range', kept: false, filter: 'status:200' },
    ])
    await expect(elsewhere.page.getByRole('heading', { name: 'From the link' })).toBeVisible()
    await test.step('and kept there once the file is open', async () => {
      await elsewhere.pick(file)
      await elsewhere.page.getByRole('button', { name: /Keep E-01/ }).click()
      const kept = await elsewhere.summary()
      expect(kept.exhibits[0]).toMatchObject({
        kept: true,
        number: 1,
        lineSha256: before.exhibits[0]?.lineSha256 ?? '?',
        files: before.exhibits[0]?.files ?? [],
      })
    })
  })

  test('that are removed come back under their number, which no other gets', async ({ dwell, page }, testInfo) => {
    await openLog(dwell, testInfo.outputPath('edge.log'), MAY_14)
    await pinRange(page, dwell)
    await pinRow(page, dwell)
    await page.getByRole('button', { name: /^E-01/ }).click()
    await page.getByRole('button', { name: 'Remove E-01' }).click()
    await pinValue(page, dwell)
    const numbers = async () => (await dwell.summary()).exhibits.map(({ number }) => number)
    expect(await numbers()).toEqual([2, 3])
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await numbers()).toEqual([1, 2, 3])
  })

  test('of two tabs are both kept', async ({ dwell, page, context }, testInfo) => {
    await openLog(dwell, testInfo.outputPath('edge.log'), MAY_14)
    const second = await context.newPage()
    await second.goto(`/${LOG_PAGE}`)
    await second.waitForFunction(() => 'dwell' in window)
    await pinRange(page, dwell)
    const there = () => second.evaluate(() => window.dwell.idle().then(() => window.dwell.summary().exhibits.length))
    await expect.poll(there).toBe(1)
    await second.getByRole('button', { name: /^E-01/ }).click()
    await second.getByRole('textbox', { name: 'Note to E-01' }).fill('from the second tab')
    await second.getByRole('textbox', { name: 'Note to E-01' }).blur()
    await expect.poll(async () => (await dwell.summary()).exhibits[0]?.note).toBe('from the second tab')
    await pinValue(page, dwell)
    await expect.poll(there).toBe(2)
    await second.close()
    const { exhibits } = await dwell.summary()
    expect(exhibits.map(({ number, note }) => [number, note])).toEqual([
      [1, 'from the second tab'],
      [2, ''],
    ])
  })

  test('panels, facets and exhibits are reached from the search', async ({ dwell, page }, testInfo) => {
    await openLog(dwell, testInfo.outputPath('edge.log'), MAY_14)
    await pinRange(page, dwell)
    const find = async (words: string) => {
      await page.keyboard.press('Control+K')
      await page.getByRole('searchbox').fill(words)
      await page.keyboard.press('Enter')
      await dwell.idle()
    }
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-panel]')?.getAttribute('data-panel'))
    await find('heat map')
    await expect.poll(focused).toBe('heat-map')
    await find('referrer client facet nothing')
    await page.keyboard.press('Escape')
    await find('account')
    await expect.poll(focused).toBe('facet-account')
    await find('e-01')
    await expect(page.getByRole('textbox', { name: 'Note to E-01' })).toBeVisible()
    await find('clear the filter')
    expect((await dwell.summary()).filters?.text).toBe('')
    await find('lane events')
    await expect.poll(focused).toBe('lane-events')
  })
})
