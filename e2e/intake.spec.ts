import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { bigLog } from './support/bad-files'
import { DEFAULT_CASE } from './support/dwell'
import { expect, test } from './support/test'

const LOG_PAGE = `${DEFAULT_CASE}/log`

/** Lines of an access log, one a minute of an hour of 14 April 2025. */
const hour = (at: number, lines = 60): string =>
  Array.from({ length: lines }, (_, i) => {
    const clock = `${two(at)}:${two(i % 60)}:07`
    return `203.0.113.${i} - - [14/Apr/2025:${clock} +0900] "GET /orders/${at * 100 + i} HTTP/1.1" 200 ${i * 7} "-" "test"\n`
  }).join('')
const two = (n: number): string => String(n).padStart(2, '0')

/** A part of the card that is closed until it is asked for. */
const unfold = (page: Page, name: string) => page.locator('summary').filter({ hasText: name }).click()

test('a zone is asked for once, and remembered for the files of that name', async ({ dwell, page }, testInfo) => {
  const line = (at: string) =>
    `192.0.2.9:4853 [14/Apr/2025:${at}.127] web~ app/app1 5/0/1/3/9 200 739 - - ---- 1/1/0/0/0 0/0 "GET /orders HTTP/1.1"\n`
  const [first, second] = [testInfo.outputPath('edge.log'), testInfo.outputPath('edge.log.1')]
  await writeFile(first, line('12:48:57') + line('12:49:58'))
  await writeFile(second, line('11:48:57'))
  await dwell.open(LOG_PAGE)
  expect(dwell.opened(await dwell.pick(first))).toEqual([])
  await expect(page.getByText('12:48:57.127')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read with this zone' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Zone of the clock' }).fill('lisbon')
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click()
  await page.getByRole('button', { name: 'Read with this zone' }).click()
  const [read] = dwell.opened(await dwell.summary())
  expect(read).toMatchObject({ rows: 2, rejects: 0, lines: 2 })
  expect(Date.parse(read?.first ?? '')).toBe(Date.parse('2025-04-14T11:48:57.127Z'))
  await expect(page.getByText('chosen by you: Europe/Lisbon')).toBeVisible()
  await page.getByRole('button', { name: 'Remove edge.log' }).click()
  const [again] = dwell.opened(await dwell.pick(second))
  expect(Date.parse(again?.first ?? '')).toBe(Date.parse('2025-04-14T10:48:57.127Z'))
})

test('a file that changed after it was picked is not read, and nothing of it is kept', async ({
  dwell,
  page,
}, testInfo) => {
  const line =
    '192.0.2.9:4853 [14/Apr/2025:12:48:57.127] web~ app/app1 5/0/1/3/9 200 739 - - ---- 1/1/0/0/0 0/0 "GET /orders HTTP/1.1"\n'
  for (const name of ['front.log', 'back.log.gz']) {
    const file = testInfo.outputPath(name)
    const write = (lines: number) =>
      writeFile(file, name.endsWith('.gz') ? gzipSync(line.repeat(lines)) : line.repeat(lines))
    await write(1)
    await dwell.open(LOG_PAGE)
    await dwell.pick(file)
    await page.getByRole('combobox', { name: 'Zone of the clock' }).fill('seoul')
    await page.getByRole('option', { name: 'Asia/Seoul' }).click()
    await write(2)
    await page.getByRole('button', { name: 'Read with this zone' }).click()
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
      `“${name}” was not opened. The browser can no longer read this file.`,
    )
    expect(dwell.opened(await dwell.summary())).toEqual([])
  }
})

test('a table is read by the columns that its user names', async ({ dwell, page }, testInfo) => {
  const file = testInfo.outputPath('export.csv')
  const rows = Array.from({ length: 9 }, (_, i) => `${i + 1}/2/2025,10:00:0${i},192.0.2.${i},"/a,${i}",200,${i * 5}`)
  await writeFile(file, `day,clock,source,uri,result,took\n${rows.join('\n')}\n`)
  await dwell.open(LOG_PAGE)
  await dwell.pick(file)
  await page.getByRole('button', { name: 'Name the columns…' }).click()
  const dialog = page.getByRole('dialog')
  const read = dialog.getByRole('button', { name: 'Read', exact: true })
  await expect(read).toBeDisabled()
  await expect(dialog.getByText('Say how it is written: Time.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Time is written as' }).selectOption('day-first')
  await dialog.getByRole('combobox', { name: 'Column took is' }).selectOption('duration')
  await dialog.getByRole('combobox', { name: 'Duration is in' }).selectOption('ms')
  await dialog.getByRole('textbox', { name: 'Value' }).fill('shop.example')
  await dialog.getByRole('combobox', { name: 'Field' }).selectOption('host')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByText('Say whose clock wrote the times.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Zone of the clock' }).fill('seoul')
  await page.getByRole('option', { name: 'Asia/Seoul' }).click()
  await expect(dialog.getByRole('cell', { name: '2025-02-02 10:00:01+09:00' })).toBeVisible()
  await expect(dialog.getByRole('cell', { name: '5 ms', exact: true })).toBeVisible()
  await read.click()
  const [extract] = dwell.opened(await dwell.summary())
  expect(extract).toMatchObject({ rows: 9, rejects: 0, skipped: 1, lines: 10 })
  expect(Date.parse(extract?.first ?? '')).toBe(Date.parse('2025-02-01T10:00:00+09:00'))
  await page.getByRole('button', { name: 'Show its 9 rows' }).click()
  await page.getByRole('gridcell', { name: '/a,3' }).first().click()
  await expect(page.getByRole('definition').filter({ hasText: 'shop.example' })).toBeVisible()
})

test('the format can be said by the user, and left to the content again', async ({ dwell, page }, testInfo) => {
  const file = testInfo.outputPath('web.log')
  await writeFile(file, hour(3))
  await dwell.open(LOG_PAGE)
  const before = dwell.opened(await dwell.pick(file))
  await expect(page.getByText('reads 100 % of 60 sample lines')).toBeVisible()
  await page.getByRole('button', { name: 'Read as…' }).click()
  await page.getByRole('menuitem', { name: 'Envoy' }).click()
  await dwell.idle()
  await expect(page.getByText('chosen by you')).toBeVisible()
  await page.getByRole('button', { name: 'Read as…' }).click()
  await page.getByRole('menuitem', { name: 'What the content says' }).click()
  expect(dwell.opened(await dwell.summary())).toEqual(before)
  await expect(page.getByText('reads 100 % of 60 sample lines')).toBeVisible()
})

test('rejected lines are saved byte for byte, and raw lines are read back from a .gz', async ({
  dwell,
  page,
}, info) => {
  const broken = [Buffer.from('\u0000no \u001b[31mline\r\n'), Buffer.from([0xff, 0xfe, 0x41, 0x0a]), Buffer.from('end')]
  const file = info.outputPath('mixed.log.gz')
  const [one, two, three] = broken
  await writeFile(
    file,
    gzipSync(
      Buffer.concat([hour(4), one ?? '', hour(5), two ?? '', hour(6), three ?? ''].map((part) => Buffer.from(part))),
    ),
  )
  await dwell.open(LOG_PAGE)
  const [extract] = dwell.opened(await dwell.pick(file))
  expect(extract).toMatchObject({ rows: 180, rejects: 3, skipped: 0, lines: 183 })

  await unfold(page, '3 lines could not be read')
  await expect(page.getByText('<U+0000>no <U+001B>[31mline')).toBeVisible()
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const raw = await save('Save as they are')
  expect(raw.name).toBe('mixed.log.gz.rejects.log')
  expect(raw.bytes.equals(Buffer.concat(broken))).toBe(true)
  const lines = (await save('Save as JSON lines')).bytes.toString().trim().split('\n')
  const told = lines.map((line): unknown => JSON.parse(line))
  expect(told).toEqual([
    expect.objectContaining({ line: 61, offset: hour(4).length, text: '\u0000no \u001b[31mline' }),
    expect.objectContaining({ line: 122, base64: Buffer.from([0xff, 0xfe, 0x41]).toString('base64') }),
    expect.objectContaining({ line: 183, text: 'end' }),
  ])

  await page.getByRole('button', { name: 'Show its 180 rows' }).click()
  await dwell.idle()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'line 182 of mixed.log.gz' })
  await expect(row.getByText(hour(6).trim().split('\n').at(-1) ?? '')).toBeVisible()
  await row.getByText('Bytes', { exact: true }).click()
  await expect(row.getByText('32 30 33 2e 30 2e 31 31  33 2e')).toBeVisible()
})

test('a log that is read again stays as it was when that is cancelled', async ({ dwell, page }, testInfo) => {
  const file = await bigLog(testInfo.outputPath(), 48)
  await dwell.open(LOG_PAGE)
  await dwell.pick(file)
  const before = await dwell.view()
  await page.getByRole('button', { name: 'How fields are read…' }).click()
  await page.getByRole('button', { name: 'Add a template' }).click()
  await page.getByRole('textbox', { name: 'Template 1' }).fill('/delivery/*')
  await expect(page.getByText('Nothing in it is an id.')).toBeHidden()
  await page.getByRole('button', { name: 'Read again with these rules' }).click()
  await expect(page.getByText('It is being read again.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await dwell.view()).toEqual(before)
  await expect(page.getByText('It is being read again.')).toBeHidden()
  await expect(page.getByText('long hexadecimal ids stand as :id')).toBeVisible()
})

test('rotated parts are one log, in the order of their times', async ({ dwell, page }, testInfo) => {
  const names = ['app.log', 'app.log.1', 'app.log.2.gz']
  const [now, earlier, first] = names.map((name) => testInfo.outputPath(name))
  if (now === undefined || earlier === undefined || first === undefined) throw new Error('three names')
  await writeFile(now, hour(9))
  await writeFile(earlier, hour(8))
  await writeFile(first, gzipSync(hour(6)))
  await dwell.open(LOG_PAGE)
  const [extract, ...others] = dwell.opened(await dwell.pick(now, earlier, first))
  expect(others).toEqual([])
  expect(extract).toMatchObject({ name: 'app.log', rows: 180, lines: 180, stepsBack: 0 })
  await expect(page.getByText('14 Apr 2025 07:00 – 08:00')).toBeVisible()
  await unfold(page, '3 files and members')
  const table = page.getByRole('region', { name: '3 files and members' })
  await expect(table.getByRole('rowheader')).toHaveText([...names].reverse())
})

test('a log from the file chooser is read by what has rehearsed meanwhile, and holds nothing of that', async ({
  dwell,
  page,
}, testInfo) => {
  const file = testInfo.outputPath('app.log')
  await writeFile(file, hour(9))
  await dwell.open(LOG_PAGE)
  let readers = 0
  page.on('worker', (worker) => {
    if (worker.url().includes('log-worker')) readers++
  })
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open access logs' }).click()
  const chooser = await choosing
  await expect.poll(() => readers).toBe(1)
  expect(dwell.opened(await dwell.summary())).toEqual([])
  await chooser.setFiles(file)
  const [extract, ...others] = dwell.opened(await dwell.summary())
  expect(others).toEqual([])
  expect(extract).toMatchObject({ name: 'app.log', rows: 60, lines: 60, duplicates: 0 })
  expect(Date.parse(extract?.first ?? '')).toBe(Date.parse('2025-04-14T09:00:07+09:00'))
  expect(readers).toBe(1)
})

test('a table that cannot be shown as it would be read says so, and can when the site is back', async ({
  dwell,
  page,
  allowedInConsole,
}, testInfo) => {
  allowedInConsole.push(/Failed to load resource/)
  const file = testInfo.outputPath('export.csv')
  await writeFile(file, 'at,source,uri\n2025-02-01T10:00:00Z,192.0.2.1,/a\n2025-02-01T10:00:01Z,192.0.2.2,/b\n')
  await dwell.open(LOG_PAGE)
  await dwell.pick(file)
  const open = page.getByRole('button', { name: 'Name the columns…' })
  const dialog = page.getByRole('dialog')
  await page.route('**/preview-mapping-*.js', (route) => route.abort())
  await open.click()
  await expect(dialog.getByRole('alert')).toContainText('The first rows could not be read')
  await expect(dialog.getByRole('button', { name: 'Read', exact: true })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.unroute('**/preview-mapping-*.js')
  await open.click()
  await expect(dialog.getByRole('cell', { name: '/b', exact: true }).first()).toBeVisible()
  await expect(dialog.getByRole('alert')).toBeHidden()
})
