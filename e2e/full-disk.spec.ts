import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { DEFAULT_CASE, type Dwell } from './support/dwell'
import { expect, ownProfile as test } from './support/test'

test('a disk with no room left is told, and the case opens all the same', async ({
  dwell,
  page,
  baseURL,
  allowedInConsole,
}, testInfo) => {
  allowedInConsole.push(/favicon\.ico/)
  // Before the page stores anything.
  await page.goto('/theme.js')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1024 })
  await dwell.open()
  const shipped = await page.request.get('/cases/coupang-2025/case.json')
  const own = { ...(await shipped.json()), id: 'own-case' }
  const file = testInfo.outputPath('own-case.json')
  await writeFile(file, JSON.stringify(own))
  const { problems, case: open } = await dwell.pick(file)
  expect(open?.id).toBe('own-case')
  expect(problems).toEqual([expect.stringMatching(/room|space|full|storage|kept/i)])
})

test('exhibits that cannot be kept stay in the tab, and it is said', async ({
  dwell,
  page,
  baseURL,
  allowedInConsole,
}, testInfo) => {
  allowedInConsole.push(/favicon\.ico/)
  await page.goto('/theme.js')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1024 })
  await pinOne(dwell, page, testInfo.outputPath('one.log'))
  const { exhibits, problems } = await dwell.summary()
  expect(exhibits).toMatchObject([{ number: 1, kind: 'range', rows: 1 }])
  expect(problems).toContainEqual(expect.stringMatching(/E-01 is pinned in this tab only: .*no room/))
})

test('so do those of a browser that keeps nothing', async ({ dwell, page }, testInfo) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no storage', 'SecurityError')
    }
    Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse })
  })
  await pinOne(dwell, page, testInfo.outputPath('one.log'))
  const { exhibits, problems } = await dwell.summary()
  expect(exhibits).toMatchObject([{ number: 1, kind: 'range', rows: 1 }])
  expect(problems).toContainEqual(expect.stringMatching(/E-01 is pinned in this tab only: .*does not allow/))
})

async function pinOne(dwell: Dwell, page: Page, file: string): Promise<void> {
  await writeFile(file, '203.0.113.1 - - [14/May/2025:03:00:09 +0900] "GET / HTTP/1.1" 200 12 "-" "-"\n')
  await dwell.open(`${DEFAULT_CASE}/log`)
  await dwell.pick(file)
  await page.getByRole('button', { name: 'Pin as exhibit' }).first().click()
}
