import { test as base, type ConsoleMessage, expect, type Request, type WebError } from '@playwright/test'
import { Dwell } from './dwell'

export { expect }

interface Fixtures {
  readonly dwell: Dwell
  /** Addresses asked for, in order. */
  readonly requests: string[]
  /** Sentences the test expects in the browser's console, such as a worker that ran out of room. */
  readonly allowedInConsole: RegExp[]
}

/**
 * Every test here also proves that nothing left the browser: a request to another origin, a breach of
 * the content policy, an error in the console or an uncaught exception fails it, whatever it tests.
 */
export const test = base.extend<Fixtures>({
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
      // The next test gets the same context, and this is not among what Playwright sets back.
      await context.setOffline(false)
      expect(trouble, 'nothing leaves the browser, nothing breaks unseen').toEqual([])
    },
    { auto: true },
  ],
  dwell: async ({ page }, use) => use(new Dwell(page)),
})
