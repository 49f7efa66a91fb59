import type { Page } from '@playwright/test'
import { DEFAULT_CASE, type Dwell } from './support/dwell'
import { type Printed, readPdf } from './support/pdf'
import { expect, looking, test } from './support/test'

const REPORT = `${DEFAULT_CASE}/report`

const SECTIONS = [
  'Summary',
  'The breach window',
  'How sure',
  'Timeline of events',
  'Rival claims',
  'What was taken, by unit',
  'Duties and clocks',
  'Log coverage',
  'Evidence',
  'Method',
  'Limits and open points',
  'Hashes and version',
  'Sources',
]

async function print(dwell: Dwell, page: Page, fragment: string): Promise<Printed> {
  await dwell.go(fragment)
  await page.evaluate(() => document.fonts.ready)
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
}

test.describe('the printed report', () => {
  looking('holds every section and proves on every page where it came from', async ({ dwell, page }) => {
    const { pages, bookmarks, tagged, language } = await print(dwell, page, REPORT)
    const text = pages.map((p) => p.text).join('\n')
    await test.step('tags, bookmarks, sections', () => {
      expect(tagged).toBe(true)
      expect(language).toMatch(/^en/)
      for (const section of SECTIONS) {
        expect(bookmarks.join('\n')).toContain(section)
        expect(text).toContain(section)
      }
    })
    await test.step('figures and hashes', () => {
      for (const figure of ['208', '148,056,502', '33,673,817', '29 h 35 min', '1 h 17 min']) {
        expect(text).toContain(figure)
      }
      expect(text).toMatch(/[0-9a-f]{64}/)
    })
    await test.step('every number of report.json, and its hash', async () => {
      const report = await page.evaluate(() => window.dwell.report())
      const flat = (said: string) => said.replace(/\s+/g, '')
      const paper = flat(pages.map((sheet) => sheet.text).join(''))
      expect(report?.numbers.length).toBeGreaterThan(0)
      expect(report?.numbers.filter((number) => !paper.includes(flat(number.text)))).toEqual([])
      expect(paper).toContain(report?.hash.value ?? 'no hash')
    })
    await test.step('every page', () => {
      expect(pages.length).toBeGreaterThan(3)
      pages.forEach((sheet, index) => {
        expect([sheet.width, sheet.height], 'A4').toEqual([210, 297])
        expect(sheet.text).toContain(`Page ${index + 1} of ${pages.length}`)
        expect(sheet.text).toContain('coupang-2025')
        expect(sheet.text).toContain('UTC+9')
        expect(sheet.text).toContain('SIMULATED')
        expect(sheet.text).toContain('SHA-256')
      })
    })
    await test.step('the head of a table that runs on is repeated', async () => {
      const heads = await page
        .locator('table')
        .evaluateAll((tables) =>
          tables
            .filter((table) => table.querySelectorAll('tbody tr').length > 40)
            .map((table) =>
              [...table.querySelectorAll('thead th')].map((th) => th.textContent?.trim() ?? '').join(' '),
            ),
        )
      expect(heads.length).toBeGreaterThan(0)
      for (const head of heads) {
        expect(pages.filter((sheet) => sheet.text.includes(head)).length, head).toBeGreaterThan(1)
      }
    })
  })

  test('fits Letter as well as A4, and is printed in Korean', async ({ dwell, page }) => {
    await dwell.open(REPORT)
    await page
      .getByRole('radio', { name: /letter/i })
      .first()
      .click({ force: true })
    await dwell.idle()
    const letter = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(letter.pages.map(({ width, height }) => [width, height])).toEqual(letter.pages.map(() => [216, 279]))
    expect(letter.pages.at(-1)?.text).toContain(`of ${letter.pages.length}`)

    await dwell.inKorean()
    const { pages, language } = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }))
    expect(language).toMatch(/^ko/)
    expect(pages[0]?.text).toMatch(/쿠팡/)
    for (const { text } of pages) expect(text).toMatch(/UTC\+9/)
  })

  looking('follows the zone and the day of the link', async ({ dwell, page }) => {
    const { pages } = await print(dwell, page, `${REPORT}?v=1&tz=UTC&known=2025-12-10`)
    for (const { text } of pages) expect(text).toMatch(/\bUTC\b/)
    const text = pages.map((page) => page.text).join(' ')
    expect(text).toContain('137 days')
    // Counted by the regulator in June 2026.
    expect(text).not.toContain('37,550,000')
  })
})
