import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Automation } from '@/app/automation'
import type { Summary } from '@/app/summary'

declare global {
  interface Window {
    readonly dwell: Automation
  }
}

export const DEFAULT_CASE = '#/c/coupang-2025'
export const LOG_PAGE = `${DEFAULT_CASE}/log`
export const ROUTES = [
  '#/',
  DEFAULT_CASE,
  ...['log', 'claims', 'sources', 'report'].map((page) => `${DEFAULT_CASE}/${page}`),
]

/** One open page, read and driven the way a script outside would: through `window.dwell` and what a user can reach. */
export class Dwell {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens an address as a new visit would: the whole page is loaded, also when only the fragment differs. */
  async open(fragment: string = DEFAULT_CASE): Promise<Summary> {
    if (this.page.url() !== 'about:blank') await this.page.goto('about:blank')
    await this.page.goto(`/${fragment}`)
    return this.summary()
  }

  /** Opens a link that was copied elsewhere, whole as it is. */
  async follow(link: string): Promise<Summary> {
    await this.page.goto(link)
    return this.summary()
  }

  /** Follows a link in the page as it is open: cheaper than a new visit, and as good where only the view matters. */
  async go(fragment: string): Promise<Summary> {
    await this.page.evaluate((to) => {
      location.hash = to
    }, fragment)
    return this.summary()
  }

  /** Waits until nothing is loading or drawing. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(() => 'dwell' in window)
    await this.page.evaluate(() => window.dwell.idle())
  }

  async summary(): Promise<Summary> {
    await this.idle()
    return this.page.evaluate(() => window.dwell.summary())
  }

  /** Everything the summary holds except what is wrong: equal before and after means the case is untouched. */
  async view(): Promise<Omit<Summary, 'problems'>> {
    const { problems: _, ...view } = await this.summary()
    return view
  }

  /** Hands files to the page through its file picker. */
  async pick(...files: string[]): Promise<Summary> {
    await this.page.locator('input[type=file]').first().setInputFiles(files)
    return this.summary()
  }

  /** Turns the interface Korean the way a user does. */
  async inKorean(): Promise<void> {
    await this.page.getByRole('radio', { name: '한국어' }).first().check({ force: true })
    await this.page.locator('html[lang=ko]').waitFor()
    await this.idle()
  }

  /** Drops one small file on the page. */
  async drop(file: string, type = 'application/octet-stream'): Promise<Summary> {
    const bytes = (await readFile(file)).toString('base64')
    const data = await this.page.evaluateHandle(
      async ({ bytes, name, type }) => {
        const transfer = new DataTransfer()
        const content = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))
        transfer.items.add(new File([content], name, { type }))
        return transfer
      },
      { bytes, name: path.basename(file), type },
    )
    for (const event of ['dragenter', 'dragover', 'drop']) {
      await this.page.locator('body').dispatchEvent(event, { dataTransfer: data })
    }
    return this.summary()
  }

  /** The logs of the user's own, without the simulated one that the case brings along. */
  opened({ extracts }: Pick<Summary, 'extracts'>): Summary['extracts'] {
    return extracts.filter(({ simulated }) => !simulated)
  }

  figure(summary: Summary, id: string): Summary['headline'][number] {
    const found = summary.headline.find((figure) => figure.id === id)
    if (!found) throw new Error(`the headline has no ${id}: ${summary.headline.map((figure) => figure.id).join(', ')}`)
    return found
  }
}
