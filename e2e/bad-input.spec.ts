import { mkdir, writeFile } from 'node:fs/promises'
import { badFiles, bigLog } from './support/bad-files'
import { expect, test } from './support/test'

test('a file that is no access log gets a clear sentence, and the case stays as it was', async ({
  dwell,
  page,
}, testInfo) => {
  await mkdir(testInfo.outputDir, { recursive: true })
  await dwell.open()
  const before = await dwell.view()
  for (const [name, write] of Object.entries(badFiles)) {
    await test.step(name, async () => {
      const { problems } = await dwell.pick(await write(testInfo.outputDir))
      const [problem = ''] = problems.filter((sentence) => sentence.includes(name))
      expect(problem).toMatch(/^\P{Lowercase}.*[.!?]$/su)
      await expect(page.getByText(problem).first()).toBeVisible()
      expect(await dwell.view()).toEqual(before)
    })
  }
})

test('a case file with several faults has each named with its path', async ({ dwell, baseURL }, testInfo) => {
  const shipped = await fetch(`${baseURL}/cases/coupang-2025/case.json`)
  const bad = await shipped.json()
  bad.zone = 'Mars/Olympus'
  bad.counts[3].value = 'many'
  bad.questions[0].claims[0].source = 'no-such-source'
  const file = testInfo.outputPath('bad.json')
  await writeFile(file, JSON.stringify(bad))
  await dwell.open()
  const before = await dwell.view()
  const { problems } = await dwell.pick(file)
  const told = problems.join('\n')
  expect(told).toContain('bad.json')
  expect(told).toMatch(/zone/)
  expect(told).toMatch(/counts.*3.*value/)
  expect(await dwell.view()).toEqual(before)
})

test('a case file that is no JSON, and one of another format, say so', async ({ dwell }, testInfo) => {
  await dwell.open()
  const before = await dwell.view()
  for (const [name, text] of [
    ['broken.json', '{ "format": "dwell.case/1", '],
    ['newer.json', '{ "format": "dwell.case/99" }'],
  ] as const) {
    const file = testInfo.outputPath(name)
    await writeFile(file, text)
    const { problems } = await dwell.pick(file)
    expect(problems.join('\n')).toContain(name)
    expect(await dwell.view()).toEqual(before)
  }
})

test('a reading stopped half way leaves nothing behind', async ({ dwell, page }, testInfo) => {
  await mkdir(testInfo.outputDir, { recursive: true })
  const file = await bigLog(testInfo.outputDir, 200)
  await dwell.open()
  const before = await dwell.view()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page
    .getByRole('button', { name: /cancel/i })
    .first()
    .click()
  expect(await dwell.view()).toEqual(before)
})

test('text of a hostile log is shown as text', async ({ dwell, page }, testInfo) => {
  const line =
    '203.0.113.9 - - [14/Apr/2025:00:00:01 +0900] "GET /<img src=x onerror=alert(1)> HTTP/1.1" 200 1 "-" "<script>alert(1)</script>"'
  const file = testInfo.outputPath('<img src=x>.log'.replaceAll(/[<>]/g, '_'))
  await writeFile(file, `${line}\n<b id=planted>not a log line</b>\n`)
  await dwell.open()
  const extracts = dwell.opened(await dwell.pick(file))
  expect(extracts).toEqual([expect.objectContaining({ rows: 1, rejects: 1 })])
  await page.getByText(/could not be read/).click()
  await expect(page.getByText('<b id=planted>').first()).toBeVisible()
  expect(await page.locator('#planted, img[src=x]').count()).toBe(0)
})
