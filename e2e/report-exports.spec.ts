import { readFile } from 'node:fs/promises'
import { DEFAULT_CASE } from './support/dwell'
import { expect, looking, test } from './support/test'

const REPORT = `${DEFAULT_CASE}/report`

looking('the report is saved in every form, with the same numbers', async ({ dwell, page }) => {
  await dwell.go(REPORT)
  const written: Record<string, Buffer> = {}
  for (const name of [/^HTML/, /^Word/, /^Markdown/, /^report\.json/]) {
    await page.getByRole('button', { name: 'Save as', exact: true }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name }).click()
    const file = await saved
    written[file.suggestedFilename()] = await readFile(await file.path())
  }
  expect(Object.keys(written)).toEqual([
    'coupang-2025-report-en.html',
    'coupang-2025-report-en.docx',
    'coupang-2025-report-en.md',
    'coupang-2025-report.json',
  ])
  const json = JSON.parse(String(written['coupang-2025-report.json']))
  expect(json.format).toBe('dwell.report/1')
  const told = await page.evaluate(() => window.dwell.report())
  expect(told).toEqual(json)
  const html = String(written['coupang-2025-report-en.html'])
  expect(html).not.toContain('<script')
  for (const text of [html, String(written['coupang-2025-report-en.md'])])
    for (const figure of ['208 days', '29 h 35 min', '33,700,000']) expect(text).toContain(figure)
  for (const text of [html, String(written['coupang-2025-report-en.md'])]) expect(text).toContain(json.hash.value)
  expect(String(written['coupang-2025-report-en.md'])).toContain('data:image/svg+xml;base64,')
  expect(String(written['coupang-2025-report-en.docx'])).toContain('word/media/')
})

test('details are printed and kept; the report has its own language', async ({ dwell, page }) => {
  await dwell.open(REPORT)
  await page.getByRole('button', { name: 'Report details' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Author', { exact: true }).fill('So-yeon Kim')
  await dialog.getByLabel('Handling mark (TLP)').selectOption('AMBER')
  await dialog.getByLabel('Follow-up to the report as known on').fill('2025-11-20')
  await dialog.getByRole('checkbox', { name: 'Access logs read' }).uncheck()
  await dialog.getByRole('button', { name: 'Rival claims: up' }).press('Enter')
  await page.keyboard.press('Escape')
  await page.reload()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('So-yeon Kim')
  await expect(sheet).toContainText('TLP:AMBER')
  await expect(sheet).toContainText('What changed since')
  await expect(sheet.getByRole('heading', { name: 'Access logs read' })).toHaveCount(0)
  await page.getByRole('radio', { name: '한국어' }).check({ force: true })
  await expect(sheet).toContainText('조사 보고서')
  await expect(page.getByRole('button', { name: 'Report details' })).toBeVisible()
})
