import AxeBuilder from '@axe-core/playwright'
import { ROUTES } from './support/dwell'
import { expect, test } from './support/test'

const WIDTHS = [390, 1024, 1440]

for (const route of ROUTES) {
  test.describe(`at ${route}`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`nothing stands in the way of assistive technology, ${colorScheme}`, async ({ dwell, page }) => {
        await page.emulateMedia({ colorScheme })
        await dwell.open(route)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
        expect(told).toEqual([])
      })
    }

    for (const width of WIDTHS) {
      test(`nothing runs over the side at ${width} pixels`, async ({ dwell, page }) => {
        await page.setViewportSize({ width, height: 844 })
        await dwell.open(route)
        const over = await page.evaluate(() => {
          const edge = document.documentElement.clientWidth
          return { page: document.documentElement.scrollWidth - edge, edge }
        })
        expect(over.page).toBeLessThanOrEqual(0)
      })
    }

    test('reads in Korean, with no English left in the headings and buttons', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale: 'ko-KR', ...(baseURL ? { baseURL } : {}) })
      const page = await context.newPage()
      await page.goto(`/${route}`)
      await page.waitForFunction(() => 'dwell' in window)
      await page.evaluate(() => window.dwell.idle())
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
      const english = await page
        .locator('h1:visible, h2:visible, h3:visible, button:visible, th:visible')
        .evaluateAll((elements) =>
          elements
            .map((e) => e.textContent?.trim() ?? '')
            .filter((text) => /[A-Za-z]{4,}/.test(text) && !/[가-힣]/.test(text)),
        )
      expect(english.filter((text) => !/^(English|Dwell|Coupang|SHA-256)/.test(text))).toEqual([])
      await context.close()
    })
  })
}

test('an address that leads nowhere says so and offers the cases', async ({ dwell, page }) => {
  await dwell.open('#/nowhere/at/all')
  await expect(page.getByRole('link', { name: /case|Coupang/i }).first()).toBeVisible()
})
