import AxeBuilder from '@axe-core/playwright'
import { ROUTES } from './support/dwell'
import { expect, test } from './support/test'

const WIDTHS = [390, 1024, 1440]

for (const route of ROUTES) {
  test.describe(`at ${route}`, () => {
    test('nothing stands in the way of assistive technology, in either theme', async ({ dwell, page }) => {
      await dwell.open(route)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        await dwell.idle()
        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
        expect(told, colorScheme).toEqual([])
      }
    })

    test('nothing runs over the side at any width', async ({ dwell, page }) => {
      await dwell.open(route)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        await dwell.idle()
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return { scrollWidth, clientWidth }
        })
        expect(scrollWidth, `${width} pixels wide`).toBeLessThanOrEqual(clientWidth)
      }
    })

    test('reads in Korean, with no English left in headings and buttons', async ({ dwell, page }) => {
      await dwell.open(route)
      await dwell.inKorean()
      // What the case file says in English only stays English.
      const inCase = await (await page.request.get('/cases/coupang-2025/case.json')).text()
      const words = await page
        .locator('h1:visible, h2:visible, h3:visible, button:visible, th:visible')
        .evaluateAll((elements) => elements.map((element) => element.textContent?.trim() ?? ''))
      const english = words.filter((text) => /[A-Za-z]{4,}/.test(text) && !/[가-힣]/.test(text))
      expect(english.filter((text) => !/^(English|Dwell|SHA-256)/.test(text) && !inCase.includes(text))).toEqual([])
    })
  })
}

test('an address that leads nowhere says so and offers the cases', async ({ dwell, page }) => {
  await dwell.open('#/nowhere/at/all')
  await expect(page.getByRole('link', { name: /case|Coupang/i }).first()).toBeVisible()
})
