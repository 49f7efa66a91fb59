import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  type ConsoleMessage,
  expect,
  type FullProject,
  type Page,
  type Request,
  type WebError,
} from '@playwright/test'
import { Dwell, LOG_PAGE } from './dwell'
import { Tab } from './tab'

export { expect }

interface Fixtures {
  readonly dwell: Dwell
  /** Another profile of the same browser, in which nothing is stored. */
  readonly elsewhere: Dwell
  /** Addresses asked for, in order. */
  readonly requests: string[]
  /** Sentences the test expects in the browser's console, such as a worker that ran out of room. */
  readonly allowedInConsole: RegExp[]
}

interface OfWorker {
  /** Kept from test to test: a process of its own for each, which compiles everything anew, took half of the time. */
  readonly tab: Tab
  readonly otherTab: Tab
  /** The simulated log is open in it. */
  readonly logTab: Tab
}

/** What the configuration says of every page. */
function pageOptions({ use }: FullProject): BrowserContextOptions {
  const { viewport, locale, timezoneId, colorScheme, reducedMotion, permissions, baseURL } = use
  const options = { viewport, locale, timezoneId, colorScheme, reducedMotion, permissions, baseURL }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

/** A tab in a profile of its own, as long as `use` takes. */
async function inOwnProfile(browser: Browser, project: FullProject, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext(pageOptions(project))
  await use(await context.newPage())
  await context.close()
}

/**
 * Every test here also proves that nothing left the browser: a request to another origin, a breach of
 * the content policy, an error in the console or an uncaught exception fails it, whatever it tests.
 * Each has a profile of its own, for what a kept tab would remember, or could not take back.
 */
export const ownProfile = base.extend<Fixtures, OfWorker>({
  tab: [
    ({ browser }, use, { project }) => inOwnProfile(browser, project, async (page) => use(await Tab.of(page))),
    { scope: 'worker' },
  ],
  otherTab: [
    ({ browser }, use, { project }) => inOwnProfile(browser, project, async (page) => use(await Tab.of(page))),
    { scope: 'worker' },
  ],
  logTab: [
    ({ browser }, use, { project }) =>
      inOwnProfile(browser, project, async (page) => {
        const dwell = new Dwell(page)
        await dwell.open(LOG_PAGE)
        await page.getByRole('button', { name: 'Open', exact: true }).click()
        await dwell.idle()
        await use(await Tab.of(page))
      }),
    { scope: 'worker', timeout: 120_000 },
  ],
  allowedInConsole: async ({ baseURL: _ }, use) => use([]),
  requests: [
    async ({ context, baseURL, allowedInConsole }, use) => {
      const requests: string[] = []
      const trouble: string[] = []
      const onRequest = (request: Request) => {
        requests.push(request.url())
        const { protocol, origin } = new URL(request.url())
        if (['blob:', 'data:', 'about:'].includes(protocol) || origin === baseURL) return
        trouble.push(`request to another origin: ${request.url()}`)
      }
      const onConsole = (message: ConsoleMessage) => {
        const said = `${message.text()} (${message.location().url})`
        if (message.type() !== 'error' || allowedInConsole.some((sentence) => sentence.test(said))) return
        trouble.push(`console: ${said}`)
      }
      const onError = (error: WebError) => trouble.push(`uncaught: ${error.error().stack ?? error.error().message}`)
      context.on('request', onRequest).on('console', onConsole).on('weberror', onError)
      await use(requests)
      context.off('request', onRequest).off('console', onConsole).off('weberror', onError)
      expect(trouble, 'nothing leaves the browser, nothing breaks unseen').toEqual([])
    },
    { auto: true },
  ],
  dwell: async ({ page }, use) => use(new Dwell(page)),
  elsewhere: async ({ otherTab }, use, { project }) => {
    await otherTab.wipe(project.use)
    await use(new Dwell(otherTab.page))
  },
})

/** Begins on a blank page in a profile where nothing is stored. */
export const test = ownProfile.extend({
  context: ({ tab }, use) => use(tab.page.context()),
  page: async ({ tab }, use, { project }) => {
    await tab.wipe(project.use)
    await use(tab.page)
  },
})

/**
 * For tests that only look: begins on the list of cases, in a page that was loaded for a test before it. A test that leaves
 * something behind, in the browser or in the page, fails itself and not another.
 */
export const looking = ownProfile.extend({
  context: ({ tab }, use) => use(tab.page.context()),
  page: async ({ tab }, use, { project }) => {
    await tab.untouched(project.use)
    await use(tab.page)
    expect(await tab.left(), 'nothing is left behind').toEqual([])
  },
})
