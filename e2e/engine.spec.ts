import { writeFile } from 'node:fs/promises'
import { expect, test } from './support/test'

const LINE = '192.0.2.7 - - [14/Apr/2025:00:00:01 +0900] "GET / HTTP/1.1" 200 512 "-" "test"\n'

test('a table engine that cannot be fetched is told, and comes with the next log', async ({
  dwell,
  page,
  allowedInConsole,
}, testInfo) => {
  allowedInConsole.push(/Failed to load resource/)
  const file = testInfo.outputPath('one.log')
  await writeFile(file, LINE)
  await dwell.open()
  const before = await dwell.view()
  await page.context().route(/column-worker/, (route) => route.fulfill({ status: 404 }))
  const { problems } = await dwell.pick(file)
  expect(problems).toEqual([expect.stringMatching(/“one\.log” was not opened\. The table engine could not be started/)])
  expect(await dwell.view()).toEqual(before)
  await page.context().unroute(/column-worker/)
  expect(dwell.opened(await dwell.pick(file))).toEqual([expect.objectContaining({ rows: 1 })])
})

test('a log of one moment far away in time does not hold the page up', async ({ dwell }, testInfo) => {
  const file = testInfo.outputPath('clock.log')
  await writeFile(file, LINE + LINE.replace('2025', '9999') + LINE.replace('14/Apr/2025', '01/Jan/1970'))
  await dwell.open()
  const [log] = dwell.opened(await dwell.pick(file))
  expect(log).toMatchObject({ rows: 2, rejects: 1, first: '1970-01-01T00:00:01+09:00' })
})

test('a worker that dies ends the reading with a sentence, and the next log is read', async ({
  dwell,
  page,
  allowedInConsole,
}, testInfo) => {
  allowedInConsole.push(/Failed to load resource/, /ErrorEvent/)
  const file = testInfo.outputPath('one.log')
  await writeFile(file, LINE)
  await dwell.open()
  await page.context().route(/log-worker/, (route) => route.fulfill({ status: 404 }))
  const { problems } = await dwell.pick(file)
  expect(problems).toEqual([
    expect.stringMatching(/“one\.log” was not opened\. Reading stopped because the browser ended/),
  ])
  expect(dwell.opened(await dwell.summary())).toEqual([])
  await page.context().unroute(/log-worker/)
  expect(dwell.opened(await dwell.pick(file))).toEqual([expect.objectContaining({ rows: 1, duplicates: 0 })])
})
