import { writeFile } from 'node:fs/promises'
import { expect, test } from './support/test'

// The browser remembers for a while how much room there was, and would tell the next test.
test.use({ reuseContext: false })

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
