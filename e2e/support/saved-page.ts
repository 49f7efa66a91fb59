import { pathToFileURL } from 'node:url'
import type { Browser, Page, TestInfo } from '@playwright/test'
import { Dwell } from './dwell'

export const openShare = async (page: Page) => {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  return page.getByRole('dialog', { name: 'Share this view' })
}

/** Presses a button of the share dialog; resolves with the path of what it saved. */
export async function saved(page: Page, info: TestInfo, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const path = info.outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** A file opened from the disk by somebody else, who has no network. */
export async function opened(browser: Browser, path: string) {
  const context = await browser.newContext({ offline: true, locale: 'fr-FR' })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(path).href) && !request.url().startsWith('data:'))
      trouble.push(`request: ${request.url().slice(0, 100)}`)
  })
  await page.goto(pathToFileURL(path).href)
  return { page, there: new Dwell(page), trouble, close: () => context.close() }
}
