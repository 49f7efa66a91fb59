import type { CDPSession, Page, PlaywrightTestOptions } from '@playwright/test'
import { Dwell } from './dwell'

type Settings = Partial<Pick<PlaywrightTestOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>>

/** A page that tests of one worker have after one another. After a failure Playwright ends the worker, and the page with it. */
export class Tab {
  readonly page: Page
  readonly #devtools: CDPSession
  #untouched = false

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page
    this.#devtools = devtools
  }

  static async of(page: Page): Promise<Tab> {
    return new Tab(page, await page.context().newCDPSession(page))
  }

  /** A blank page without a history, in a profile where nothing is stored but files of the app. */
  async wipe(settings: Settings): Promise<void> {
    const { page } = this
    this.#untouched = false
    await this.settle(settings)
    if (page.url() === 'about:blank') return
    const { origin } = new URL(page.url())
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('about:blank')
    await this.#devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb' })
    await this.#devtools.send('Page.resetNavigationHistory')
  }

  /** The list of cases, as a first visit shows it. */
  async untouched(settings: Settings): Promise<void> {
    const dwell = new Dwell(this.page)
    if (this.#untouched) {
      await this.settle(settings)
      await dwell.go('#/')
      await this.#devtools.send('Page.resetNavigationHistory')
    } else {
      await this.wipe(settings)
      await dwell.open('#/')
    }
  }

  /** What a test has left in the page and in the browser. */
  async left(): Promise<string[]> {
    const dwell = new Dwell(this.page)
    const { extracts, ledgers, exhibits, problems } = await dwell.summary()
    const left = [
      ...[...dwell.opened({ extracts }), ...ledgers].map(({ name }) => name),
      ...exhibits.map(({ number }) => `exhibit ${number}`),
      ...(await this.page.evaluate(stored)),
    ]
    // What was said of a link stays on the page until it is dismissed: no fault of the test, but not for the next one.
    this.#untouched = left.length === 0 && problems.length === 0
    return left
  }

  /** As the configuration says, whatever a test made of it. */
  async settle({ viewport, colorScheme, reducedMotion }: Settings): Promise<void> {
    if (viewport) await this.page.setViewportSize(viewport)
    await this.page.emulateMedia({ colorScheme: colorScheme ?? null, reducedMotion: reducedMotion ?? null })
  }
}

/** Runs in the page: whatever this origin has stored, but for the list of cases opened, which every test makes longer. */
async function stored(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const found = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const store of database.objectStoreNames)
      if (name !== 'dwell-cases' && (await done(database.transaction(store).objectStore(store).count())) > 0)
        found.push(`${name}/${store}`)
    database.close()
  }
  return found
}
