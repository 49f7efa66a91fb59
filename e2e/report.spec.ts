import type { Page } from '@playwright/test'
import { DEFAULT_CASE, type Dwell } from './support/dwell'
import { type Printed, readPdf } from './support/pdf'
import { expect, test } from './support/test'

const REPORT = `${DEFAULT_CASE}/report`

async function print(dwell: Dwell, page: Page, fragment: string): Promise<Printed> {
  await dwell.open(fragment)
  await page.evaluate(() => document.fonts.ready)
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
}

test.describe('the printed report', () => {
  test('holds every section, its bookmarks and its tags', async ({ dwell, page }) => {
    const { pages, bookmarks, tagged, language } = await print(dwell, page, REPORT)
    const text = pages.map((p) => p.text).join('\n')
    expect(tagged).toBe(true)
    expect(language).toMatch(/^en/)
    for (const word of [
      /window/i,
      /timeline|events/i,
      /taken/i,
      /claims/i,
      /duties|clocks/i,
      /log coverage/i,
      /sources/i,
      /method/i,
      /limits/i,
    ]) {
      expect(bookmarks.join('\n')).toMatch(word)
      expect(text).toMatch(word)
    }
    for (const figure of ['208', '148,056,502', '33,673,817', '29 h 35 min', '1 h 17 min'])
      expect(text).toContain(figure)
    expect(text).toMatch(/[0-9a-f]{64}/)
  })

  test('proves on every page where it came from', async ({ dwell, page }) => {
    const { pages } = await print(dwell, page, REPORT)
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach(({ text }, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(text).toContain('coupang-2025')
      expect(text).toMatch(/UTC\+9/)
      expect(text).toMatch(/simulated/i)
      expect(text).toMatch(/SHA-256/)
    })
  })

  test('fits A4 and Letter', async ({ dwell, page }) => {
    await dwell.open(REPORT)
    const a4 = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(a4.pages.map(({ width, height }) => [width, height])).toEqual(a4.pages.map(() => [210, 297]))
    await page
      .getByRole('radio', { name: /letter/i })
      .first()
      .click({ force: true })
    await dwell.idle()
    const letter = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(letter.pages.map(({ width, height }) => [width, height])).toEqual(letter.pages.map(() => [216, 279]))
    expect(letter.pages.at(-1)?.text).toContain(`of ${letter.pages.length}`)
  })

  test('repeats the head of a table that runs on', async ({ dwell, page }) => {
    const { pages } = await print(dwell, page, REPORT)
    const heads = await page
      .locator('table')
      .evaluateAll((tables) =>
        tables
          .filter((table) => table.querySelectorAll('tbody tr').length > 40)
          .map((table) => [...table.querySelectorAll('thead th')].map((th) => th.textContent?.trim() ?? '').join(' ')),
      )
    expect(heads.length).toBeGreaterThan(0)
    for (const head of heads) {
      expect(pages.filter(({ text }) => text.includes(head)).length, head).toBeGreaterThan(1)
    }
  })

  test('is printed in Korean', async ({ dwell, page }) => {
    await dwell.open(REPORT)
    await dwell.inKorean()
    const { pages, language } = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
    expect(language).toMatch(/^ko/)
    expect(pages[0]?.text).toMatch(/쿠팡/)
    for (const { text } of pages) expect(text).toMatch(/UTC\+9/)
  })

  test('follows the zone and the day of the link', async ({ dwell, page }) => {
    const { pages } = await print(dwell, page, `${REPORT}?v=1&tz=UTC&known=2025-12-10`)
    for (const { text } of pages) expect(text).toMatch(/\bUTC\b/)
    expect(pages.map(({ text }) => text).join(' ')).not.toContain('33,673,817')
  })
})
