import { DEFAULT_CASE } from './support/dwell'
import { expect, looking, test } from './support/test'

looking('every time follows the zone', async ({ dwell, page }) => {
  const seoul = await dwell.go(DEFAULT_CASE)
  await expect(page.getByText('Korean time, UTC+9').first()).toBeVisible()
  await expect(page.getByText(/17 Nov(ember)?( 2025)?,? 16:00/).first()).toBeVisible()
  await page.getByRole('radio', { name: 'UTC', exact: true }).first().click({ force: true })
  const utc = await dwell.summary()
  expect(utc.zone).toBe('UTC')
  expect(utc.window && Date.parse(utc.window.from)).toBe(seoul.window && Date.parse(seoul.window.from))
  expect(utc.window?.from).toMatch(/(Z|\+00:00)$/)
  await expect(page.getByText(/17 Nov(ember)?( 2025)?,? 07:00/).first()).toBeVisible()
  await expect(page.getByText(/17 Nov(ember)?( 2025)?,? 16:00/)).toHaveCount(0)
  expect(dwell.figure(utc, 'report-late').value).toBe(1775)

  await test.step('the browser’s own is offered beside that of the case', async () => {
    const { zone, window, problems } = await dwell.go('#/c/coupang-2025?v=1&tz=Europe/Paris')
    expect({ zone, problems }).toEqual({ zone: 'Europe/Paris', problems: [] })
    expect(window?.from).toMatch(/\+0[12]:00$/)
  })
})

test('the interface turns Korean and stays so', async ({ dwell, page }) => {
  await dwell.open()
  await dwell.inKorean()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  const { headline, case: open } = await dwell.open()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  expect(open?.title).toMatch(/쿠팡/)
  expect(headline.map(({ text }) => text).join(' ')).toMatch(/208일/)
})

test('light, dark and the system’s theme', async ({ dwell, page }) => {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme)
  await dwell.open()
  expect(await theme()).toBe('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(theme).toBe('dark')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page
    .getByRole('menuitemradio', { name: /light/i })
    .or(page.getByRole('menuitem', { name: /light/i }))
    .click()
  await expect.poll(theme).toBe('light')
  await dwell.open()
  expect(await theme()).toBe('light')
})
