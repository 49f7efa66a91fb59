import { writeFile } from 'node:fs/promises'
import type { Page, TestInfo } from '@playwright/test'
import { Dwell, LOG_PAGE } from './support/dwell'
import { test as withLog } from './support/log-tab'
import { expect, looking, ownProfile, test } from './support/test'

const CLIENT = '198.51.100.77'
const WITH_CLIENT = `${LOG_PAGE}?v=1&tz=UTC&f=status:4xx%20client:${CLIENT}%20-agent:~okhttp`

const share = async (page: Page) => {
  await page.getByRole('button', { name: 'Share' }).click()
  return page.getByRole('dialog', { name: 'Share this view' })
}
const copied = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Copy link' }).click()
  return page.evaluate(() => navigator.clipboard.readText())
}
/** The filter in the address bar. */
const filterOf = (page: Page): string => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('f') ?? ''

test.describe('a filter that identifies a person', () => {
  test('leaves the address bar and survives a reload, back and forward', async ({ dwell, page }) => {
    const { problems } = await dwell.open(WITH_CLIENT)
    expect(problems).toEqual([])
    expect(filterOf(page)).toMatch(/^status:4xx client:\*[0-9a-z]{12} -agent:~okhttp$/)
    expect(page.url()).not.toContain(CLIENT)
    const first = filterOf(page)
    await page.evaluate(() => {
      location.hash = `${location.hash.replace(/&f=[^&]*/, '')}&f=client:203.0.113.9`
    })
    await dwell.idle()
    expect(filterOf(page)).toMatch(/^client:\*[0-9a-z]{12}$/)
    await page.goBack()
    await dwell.idle()
    expect(filterOf(page)).toBe(first)
    await page.reload()
    expect((await dwell.summary()).problems).toEqual([])
    await expect((await share(page)).getByText(`client:${CLIENT}`)).toBeVisible()
  })

  test('is not in a copied link, which says elsewhere that it withholds it', async ({
    dwell,
    page,
    elsewhere: there,
  }) => {
    await dwell.open(WITH_CLIENT)
    const card = await share(page)
    await expect(
      card.getByText('It withholds 1 filter that identifies a person (Client).', { exact: false }),
    ).toBeVisible()
    const link = await copied(page)
    expect(link).toContain('#/c/coupang-2025/log?')
    expect(decodeURIComponent(link)).not.toContain(CLIENT)
    expect(decodeURIComponent(link)).toContain('status:4xx')
    const { problems } = await there.follow(link)
    expect(problems).toEqual([expect.stringMatching(/withholds 1 filter .* more accesses than its sender saw/)])
    await expect(there.page.getByText(problems[0] ?? '')).toBeVisible()
    const cardThere = await share(there.page)
    await expect(cardThere.getByText('1 filter was withheld by whoever sent this link')).toBeVisible()
    await expect(cardThere.getByRole('switch')).toHaveCount(0)
  })

  test('opens in another tab of the browser that made the link', async ({ dwell, page, context }) => {
    await dwell.open(WITH_CLIENT)
    await share(page)
    const link = await copied(page)
    const other = new Dwell(await context.newPage())
    expect((await other.follow(link)).problems).toEqual([])
    await expect((await share(other.page)).getByText(`client:${CLIENT}`)).toBeVisible()
    await other.page.close()
  })

  test('goes with a link only by the switch, which is off again the next time', async ({
    dwell,
    page,
    elsewhere: there,
  }) => {
    await dwell.open(WITH_CLIENT)
    const card = await share(page)
    await expect(card.getByText('These would go with it:')).toBeVisible()
    await card.getByRole('switch', { name: 'Include what identifies people' }).check()
    await expect(card.getByText('These go with it:')).toBeVisible()
    const link = await copied(page)
    expect(decodeURIComponent(link)).toContain(`client:${CLIENT}`)
    await page.keyboard.press('Escape')
    const again = await share(page)
    await expect(again.getByRole('switch')).not.toBeChecked()
    await expect(again.getByRole('textbox', { name: 'Link to this view' })).not.toHaveValue(new RegExp(CLIENT))
    expect((await there.follow(link)).problems).toEqual([])
    expect(there.page.url()).not.toContain(CLIENT)
    await expect((await share(there.page)).getByText(`client:${CLIENT}`)).toBeVisible()
  })

  ownProfile('holds for the tab where nothing can be stored, and says so', async ({ dwell, page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError')
      }
      Object.defineProperty(window, 'sessionStorage', { get: refuse })
      IDBFactory.prototype.open = refuse
    })
    const { problems } = await dwell.open(WITH_CLIENT)
    expect(problems.join(' ')).toMatch(/hold in this tab only\. Nothing leaves it\./)
    expect(filterOf(page)).toMatch(/client:\*/)
    await expect((await share(page)).getByText(`client:${CLIENT}`)).toBeVisible()
  })
})

looking('a filter that cannot be read is left out, and the rest of the link holds', async ({ dwell, page }) => {
  const { problems, zone } = await dwell.go(`${LOG_PAGE}?v=1&tz=UTC&f=status:abc`)
  expect(problems).toEqual([expect.stringMatching(/filter cannot be read .* “abc” is not a number/)])
  expect(zone).toBe('UTC')
  expect(filterOf(page)).toBe('')
})

const chip = (page: Page) => page.locator('header [data-simulated]').first()
/** A log of three lines that a user brings along. */
async function ownLog(testInfo: TestInfo): Promise<string> {
  const file = testInfo.outputPath('own.log')
  const line = '203.0.113.9 - - [14/May/2025:00:00:01 +0900] "GET /orders HTTP/1.1" 200 512 "-" "test"\n'
  await writeFile(file, line.repeat(3))
  return file
}

test('the simulated chip follows the logs that are drawn', async ({ dwell, page }, testInfo) => {
  await dwell.open()
  await expect(chip(page)).toContainText('Access log simulated')
  await dwell.pick(await ownLog(testInfo))
  await expect(chip(page)).toHaveCount(0)
})

withLog(
  'beside a log of the user’s own, the simulated chip says partly',
  async ({ openLog, dwell, page }, testInfo) => {
    await openLog()
    await dwell.pick(await ownLog(testInfo))
    await expect(chip(page)).toContainText('partly simulated')
    await page.getByRole('button', { name: 'Remove own.log' }).click()
    await expect(chip(page)).toContainText('Access log simulated')
  },
)
