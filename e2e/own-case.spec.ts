import { readFile, writeFile } from 'node:fs/promises'
import type { TestInfo } from '@playwright/test'
import { expect, test } from './support/test'

/** The shipped case under another id and title, as an investigator would begin one of their own. */
async function ownCase(baseURL: string | undefined, testInfo: TestInfo): Promise<string> {
  const shipped = await (await fetch(`${baseURL}/cases/coupang-2025/case.json`)).json()
  const own = { ...shipped, id: 'harbour-2026', title: { en: 'Harbour 2026' }, shortTitle: { en: 'Harbour 2026' } }
  const file = testInfo.outputPath('harbour-2026.json')
  await writeFile(file, JSON.stringify(own))
  return file
}

test('a case file opens as the case, with its own link and report', async ({ dwell, page, baseURL }, testInfo) => {
  const file = await ownCase(baseURL, testInfo)
  await dwell.open()
  const { case: open, problems } = await dwell.pick(file)
  expect(problems).toEqual([])
  expect(open).toMatchObject({ id: 'harbour-2026', title: 'Harbour 2026' })
  expect(page.url()).toContain('#/c/harbour-2026')
  await page
    .getByRole('link', { name: /report/i })
    .first()
    .click()
  await dwell.idle()
  expect(page.url()).toContain('#/c/harbour-2026/report')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour 2026')

  await test.step('is listed beside the shipped case on the next visit', async () => {
    await dwell.open('#/')
    await expect(page.getByRole('link', { name: /Coupang/ }).first()).toBeVisible()
    await page
      .getByRole('link', { name: /Harbour 2026/ })
      .first()
      .click()
    expect((await dwell.summary()).case?.id).toBe('harbour-2026')
  })

  await test.step('is saved with the bytes it was opened with', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /save/i }).click()
    const saved = await (await saving).path()
    expect((await readFile(saved)).equals(await readFile(file))).toBe(true)
  })
})

test('elsewhere its link names the file it needs, and the file brings the view back', async ({
  dwell,
  page,
  elsewhere,
  baseURL,
}, testInfo) => {
  const file = await ownCase(baseURL, testInfo)
  await dwell.open()
  const { case: open } = await dwell.pick(file)
  await page.evaluate(() => {
    location.hash += location.hash.includes('?') ? '&tz=UTC' : '?v=1&tz=UTC'
  })
  const here = await dwell.summary()
  expect(here.zone).toBe('UTC')
  const asked = await elsewhere.follow(page.url())
  expect(asked.problems.join(' ')).toContain('harbour-2026')
  expect(asked.problems.join(' ')).toContain((open?.sha256 ?? 'no hash').slice(0, 12))
  expect(await elsewhere.pick(file)).toEqual({ ...here, problems: [] })
})
