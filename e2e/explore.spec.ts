import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { type Dwell, LOG_PAGE } from './support/dwell'
import { shippedLines, test } from './support/log-tab'
import { expect } from './support/test'

const KST = 9 * 3_600_000

interface Line {
  readonly time: number
  readonly status: string
  readonly key: string
  readonly hour: number
  readonly account: string
}

/** The shipped extract, read once more without any of Dwell's code. */
let lines: readonly Line[] = []
test.beforeAll(() => {
  const form = /^\S+ \S+ (\S+) \[(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) \+0900\] ".*?" (\d{3}) .* kid=(\S+) /
  const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'
  lines = shippedLines().map((line) => {
    const [, account = '', day = '', month = '', year, hour, minute, second, status = '', key = ''] =
      form.exec(line) ?? []
    const clock = Date.UTC(
      Number(year),
      months.indexOf(month) / 3,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    )
    return { time: clock - KST, status, key, hour: Number(hour), account }
  })
})

const count = (matches: (line: Line) => boolean): number => lines.filter(matches).length
const within =
  (from: string, to: string) =>
  ({ time }: Line): boolean =>
    time >= Date.parse(from) && time < Date.parse(to)

const matched = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-matched]').getAttribute('data-matched'))
/** Rows the table under the heat map says there are. */
const listed = (page: Page, rows: number): Locator =>
  page.locator('[data-panel=rows]').getByText(`of ${new Intl.NumberFormat('en').format(rows)}`, { exact: false })
const queries = (page: Page): Promise<number> => page.evaluate(() => window.dwell.queries())
/** Acts on a value of a facet as a keyboard does: its buttons are there before a hand hovers. */
async function press(dwell: Dwell, page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await dwell.idle()
}

test('facets filter every panel, and count what a plain reading of the file counts', async ({
  openLog,
  dwell,
  page,
}) => {
  await openLog()
  expect(await matched(page)).toBe(lines.length)
  await press(dwell, page, 'Include ua-sign-02')
  const signed = count(({ key }) => key === 'ua-sign-02')
  expect(await matched(page)).toBe(signed)
  await expect(listed(page, signed)).toBeVisible()
  // Of so many accounts that none has a counter of its own.
  const accounts = new Set(lines.filter(({ key }) => key === 'ua-sign-02').map(({ account }) => account)).size
  expect(accounts).toBeGreaterThan(256)
  const said = `${new Intl.NumberFormat('en').format(accounts)} different, exact`
  await expect(page.locator('[data-panel=facet-account]').getByText(said)).toBeVisible()
  await press(dwell, page, 'Exclude 404')
  const rest = count(({ key, status }) => key === 'ua-sign-02' && status !== '404')
  expect(await matched(page)).toBe(rest)
  await expect(listed(page, rest)).toBeVisible()
  const { problems } = await dwell.summary()
  expect(problems).toEqual([])

  await test.step('and are taken back, by hand and by the history', async () => {
    await page.getByRole('button', { name: 'Undo' }).click()
    await dwell.idle()
    expect(await matched(page)).toBe(signed)
    await page.goBack()
    await dwell.idle()
    expect(await matched(page)).toBe(rest)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await dwell.idle()
    expect(await matched(page)).toBe(lines.length)
  })
})

test('a brush asks the engine nothing, and shows what is in the window while it moves', async ({
  openLog,
  dwell,
  page,
}) => {
  await openLog('?v=1&tz=Asia/Seoul&f=key:ua-sign-02')
  const strip = page.locator('[data-strip]')
  const box = await strip.boundingBox()
  const end = await page.getByRole('slider', { name: 'End of the window' }).boundingBox()
  if (box === null || end === null) throw new Error('the strip has no place')
  const before = await queries(page)
  const all = await matched(page)
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2)
  await page.mouse.down()
  const seen = new Set<number>()
  for (let x = box.x + box.width - 20; x > box.x + box.width / 2; x -= 20) {
    await page.mouse.move(x, box.y + 30)
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
    seen.add(await matched(page))
  }
  expect(await queries(page)).toBe(before)
  expect(seen.size).toBeGreaterThan(5)
  expect(Math.max(...seen)).toBeLessThanOrEqual(all)
  await page.mouse.up()
  const { window } = await dwell.summary()
  if (window === null) throw new Error('no window')
  const inWindow = within(window.from, window.to)
  expect(await matched(page)).toBe(count((line) => line.key === 'ua-sign-02' && inWindow(line)))
  // Only the rows themselves are another question.
  expect((await queries(page)) - before).toBeLessThanOrEqual(4)

  await test.step('nor do keys', async () => {
    await strip.focus()
    const asked = await queries(page)
    await page.keyboard.press('ArrowLeft')
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
    expect(await queries(page)).toBe(asked)
    const moved = await dwell.summary()
    expect(moved.window?.from).not.toBe(window.from)
  })
})

test('a cell of the heat map becomes the day and the hour, and a link brings both back', async ({
  openLog,
  dwell,
  page,
}) => {
  await openLog('?v=1&tz=Asia/Seoul&from=2025-05-01&to=2025-06-01&f=key:ua-sign-02')
  const heat = await page.locator('[data-heat]').boundingBox()
  if (heat === null) throw new Error('the heat map has no place')
  // 31 columns, 24 rows: the 14th day, 03:00.
  await page.mouse.click(heat.x + (13.5 / 31) * heat.width, heat.y + (3.5 / 24) * heat.height)
  const { window, filters } = await dwell.summary()
  expect(window).toEqual({ from: '2025-05-14T00:00:00+09:00', to: '2025-05-15T00:00:00+09:00' })
  expect(filters?.text).toBe('key:ua-sign-02 hour:3')
  const day = within('2025-05-14T00:00:00+09:00', '2025-05-15T00:00:00+09:00')
  const rows = count((line) => line.key === 'ua-sign-02' && line.hour === 3 && day(line))
  expect(rows).toBeGreaterThan(0)
  expect(await matched(page)).toBe(rows)
  await expect(listed(page, rows)).toBeVisible()
  await openLog(new URL(page.url()).hash.slice(LOG_PAGE.length))
  expect(await matched(page)).toBe(rows)

  await test.step('with the keyboard too', async () => {
    await page.locator('[data-heat]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    expect((await dwell.summary()).filters?.text).toBe('key:ua-sign-02 hour:0..1')
  })
})

test('the time before and normal traffic stand against the window, in words and numbers', async ({
  openLog,
  dwell,
  page,
}) => {
  await openLog('?v=1&tz=Asia/Seoul&from=2025-05-01&to=2025-06-01')
  const may = within('2025-05-01T00:00:00+09:00', '2025-06-01T00:00:00+09:00')
  const april = within('2025-03-31T00:00:00+09:00', '2025-05-01T00:00:00+09:00')
  const n = (rows: number): string => new Intl.NumberFormat('en').format(rows)
  await page.getByRole('radio', { name: 'the time before' }).check({ force: true })
  await dwell.idle()
  await expect(
    page.getByText(`${n(count(may))} rows from 1 May 2025 to 31 May 2025, against ${n(count(april))} rows`, {
      exact: false,
    }),
  ).toBeVisible()
  await page.getByRole('radio', { name: 'normal traffic' }).check({ force: true })
  await dwell.idle()
  const normal = count((line) => may(line) && line.key !== 'ua-sign-02')
  await expect(page.getByText(`against ${n(normal)} rows of the same time`, { exact: false })).toBeVisible()
})

test('a typed filter with a mistake says where, and fields are completed', async ({ openLog, dwell, page }) => {
  await openLog()
  await page.getByRole('button', { name: 'Add a filter' }).click()
  const box = page.getByRole('combobox', { name: 'Add a filter' })
  await box.fill('sta')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('status:')
  await box.fill('status:4oo')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“4oo” is not a number', { exact: false })).toBeVisible()
  await box.fill('status:404')
  await page.keyboard.press('Enter')
  await dwell.idle()
  expect(await matched(page)).toBe(count(({ status }) => status === '404'))
})

test('a filter or a time without rows says so and offers a way out', async ({ openLog, dwell, page }) => {
  await openLog('?v=1&tz=Asia/Seoul&from=2026-01-01&to=2026-02-01')
  await expect(page.getByText('No rows in this time.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Show all of their time' }).click()
  await dwell.idle()
  expect(await matched(page)).toBe(lines.length)
  await openLog('?v=1&f=page:/nowhere')
  await expect(page.getByText('Nothing matches the filter; of', { exact: false })).toBeVisible()
})

test('the explorer has no barrier that a tool can find, in either theme, wide and narrow', async ({
  openLog,
  dwell,
  page,
}) => {
  await openLog('?v=1&f=key:ua-sign-02')
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await dwell.idle()
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual(
      [],
    )
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `${width} pixels wide`).toBeLessThanOrEqual(0)
  }
})
