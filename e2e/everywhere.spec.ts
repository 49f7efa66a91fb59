import AxeBuilder from '@axe-core/playwright'
import { ROUTES } from './support/dwell'
import { expect, test } from './support/test'

const WIDTHS = [390, 1024, 1440]

/** What passes is not listed: on long pages the list costs more than the check. */
const BRIEF: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] }

function grave({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

for (const route of ROUTES) {
  test.describe(`at ${route}`, () => {
    test('nothing stands in the way of assistive technology, in either theme', async ({ dwell, page }) => {
      test.slow()
      await dwell.open(route)
      expect(grave(await new AxeBuilder({ page }).options(BRIEF).analyze())).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await dwell.idle()
      // Themes differ in colour alone, and paper is the same in both.
      const dark = new AxeBuilder({ page }).options({ ...BRIEF, runOnly: ['color-contrast'] })
      expect(grave(await dark.exclude('[data-theme=print]').analyze())).toEqual([])
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
