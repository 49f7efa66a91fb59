import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { DEFAULT_CASE, Dwell } from './dwell'
import { test as base } from './test'

export const LOG_PAGE = `${DEFAULT_CASE}/log`
/** Folder of the default case, as it is served. */
export const CASE = fileURLToPath(new URL('../../dist/cases/coupang-2025/', import.meta.url))
export const [shipped] = JSON.parse(readFileSync(`${CASE}case.json`, 'utf8')).extracts

let read: readonly string[] | null = null
/** Lines of the simulated log, which are its rows, read without any of Dwell's code. */
export function shippedLines(): readonly string[] {
  read ??= gunzipSync(readFileSync(CASE + shipped.file))
    .toString()
    .trimEnd()
    .split('\n')
  return read
}

interface Fixtures {
  /** Goes to the access log's page with this search, as a link does in a tab where the simulated log is open already. */
  readonly openLog: (search?: string) => Promise<void>
}

/** Tests of one worker share a tab in which the simulated log was opened once: reading its 766,857 lines took most of their time. */
export const test = base.extend<Fixtures, { readonly logTab: Page }>({
  logTab: [
    async ({ browser }, use, { project }) => {
      const { viewport, locale, timezoneId, colorScheme, reducedMotion, permissions, baseURL } = project.use
      const options = { viewport, locale, timezoneId, colorScheme, reducedMotion, permissions, baseURL }
      const known = Object.entries(options).filter(([, value]) => value !== undefined)
      const context = await browser.newContext(Object.fromEntries(known))
      const page = await context.newPage()
      await new Dwell(page).open(LOG_PAGE)
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      await new Dwell(page).idle()
      await use(page)
      await context.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  context: ({ logTab }, use) => use(logTab.context()),
  page: ({ logTab }, use) => use(logTab),
  openLog: async ({ logTab, dwell, viewport, colorScheme, reducedMotion }, use) => {
    if (viewport) await logTab.setViewportSize(viewport)
    await logTab.emulateMedia({ colorScheme, reducedMotion: reducedMotion ?? null })
    await use(async (search = '') => {
      // By way of another page, so that nothing is left of what the panels showed.
      for (const hash of [`${DEFAULT_CASE}/sources`, LOG_PAGE + search]) {
        await logTab.evaluate((to) => {
          location.hash = to
        }, hash)
        await dwell.idle()
      }
    })
  },
})
