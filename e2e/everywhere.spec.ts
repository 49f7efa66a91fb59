import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DEFAULT_CASE, ROUTES } from './support/dwell'
import { expect, test as inKorean, looking as test } from './support/test'

const WIDTHS = [390, 1024, 1440]

/** What passes is not listed: on long pages the list costs more than the check. */
const BRIEF: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] }

/** In the page itself: there are no frames, and the detour by which axe joins those of other origins takes longer than the checks. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode()

function grave({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Pages of long lists, as known on an early day: they have all of their parts, and fewer lines, which are alike. */
const LONG = ['claims', 'sources', 'report'].map((page) => `${DEFAULT_CASE}/${page}`)
const EARLY = '?v=1&known=2025-11-30'

for (const route of ROUTES) {
  test(`${route} is open to everyone`, async ({ dwell, page }) => {
    await dwell.go(LONG.includes(route) ? route + EARLY : route)
    await test.step('nothing stands in the way of assistive technology, in either theme', async () => {
      expect.soft(grave(await axe(page).options(BRIEF).analyze()), 'light').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await dwell.idle()
      // Themes differ in colour alone, and paper is the same in both.
      const dark = axe(page).options({ ...BRIEF, runOnly: ['color-contrast'] })
      expect.soft(grave(await dark.exclude('[data-theme=print]').analyze()), 'dark').toEqual([])
    })
    await test.step('nothing runs over the side at any width', async () => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        await dwell.idle()
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return { scrollWidth, clientWidth }
        })
        expect.soft(scrollWidth, `${width} pixels wide`).toBeLessThanOrEqual(clientWidth)
      }
    })
  })
}

inKorean('every page reads in Korean, with no English left in headings and buttons', async ({ dwell, page }) => {
  // What the case file says in English only stays English.
  const inCase = await (await page.request.get('/cases/coupang-2025/case.json')).text()
  await dwell.open('#/')
  await dwell.inKorean()
  for (const route of ROUTES) {
    await dwell.go(LONG.includes(route) ? route + EARLY : route)
    // The report's own control switches the report alone.
    if (route.endsWith('/report')) await page.reload()
    await dwell.idle()
    const words = await page
      .locator('h1:visible, h2:visible, h3:visible, button:visible, th:visible')
      .evaluateAll((elements) => elements.map((element) => element.textContent?.trim() ?? ''))
    expect(words.some((text) => /[가-힣]/.test(text))).toBe(true)
    const english = words.filter((text) => /[A-Za-z]{4,}/.test(text) && !/[가-힣]/.test(text))
    const left = english.filter((text) => !/^(English|Dwell|SHA-256)/.test(text) && !inCase.includes(text))
    expect.soft(left, `${route} in Korean`).toEqual([])
  }
})

test('an address that leads nowhere says so and offers the cases', async ({ dwell, page }) => {
  await dwell.go('#/nowhere/at/all')
  await expect(page.getByRole('link', { name: /case|Coupang/i }).first()).toBeVisible()
})
