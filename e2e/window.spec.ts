import type { Page } from '@playwright/test'
import { DEFAULT_CASE } from './support/dwell'
import { expect, looking as test } from './support/test'

const chart = (page: Page) => page.getByRole('group', { name: 'Lanes of the breach window' })

async function box(page: Page, name: RegExp) {
  const found = await page.getByRole('slider', { name }).first().boundingBox()
  if (!found) throw new Error(`no ${name} handle on screen`)
  return { x: found.x + found.width / 2, y: found.y + found.height / 2 }
}

test.describe('the breach window', () => {
  test('is moved by dragging the brush, and nothing is pushed on the way', async ({ dwell, page }) => {
    const before = await dwell.go(DEFAULT_CASE)
    const entries = await page.evaluate(() => history.length)
    const handle = await box(page, /start|from/i)
    await page.mouse.move(handle.x, handle.y)
    await page.mouse.down()
    await page.mouse.move(handle.x + 40, handle.y, { steps: 12 })
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await page.mouse.up()
    const after = await dwell.summary()
    expect(Date.parse(after.window?.from ?? '')).toBeGreaterThan(Date.parse(before.window?.from ?? ''))
    expect(after.window?.to).toBe(before.window?.to)
    expect(page.url()).toMatch(/[?&]from=/)
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(entries + 1)

    await test.step('and goes back to where it was', async () => {
      await page.goBack()
      expect((await dwell.summary()).window).toEqual(before.window)
      await page.goForward()
      expect((await dwell.summary()).window).toEqual(after.window)
    })
  })

  test('is moved and zoomed by keyboard', async ({ dwell, page }) => {
    const before = (await dwell.go(DEFAULT_CASE)).window
    await chart(page).focus()
    const width = (w: typeof before) => Date.parse(w?.to ?? '') - Date.parse(w?.from ?? '')
    await page.keyboard.press('+')
    const closer = (await dwell.summary()).window
    expect(width(closer)).toBeLessThan(width(before))
    await page.keyboard.press('ArrowRight')
    const later = (await dwell.summary()).window
    expect(Date.parse(later?.from ?? '')).toBeGreaterThan(Date.parse(closer?.from ?? ''))
    await page.keyboard.press('-')
    expect(width((await dwell.summary()).window)).toBeGreaterThan(width(later))
    await page.keyboard.press('0')
    const all = (await dwell.summary()).window
    expect(width(all)).toBeGreaterThanOrEqual(width(before))

    await test.step('and by the wheel around the pointer', async () => {
      const area = await chart(page).boundingBox()
      if (!area) throw new Error('the chart is not on screen')
      await page.mouse.move(area.x + area.width / 2, area.y + 200)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -240)
      await page.keyboard.up('Control')
      const after = (await dwell.summary()).window
      expect(Date.parse(after?.from ?? '')).toBeGreaterThan(Date.parse(all?.from ?? ''))
      expect(Date.parse(after?.to ?? '')).toBeLessThan(Date.parse(all?.to ?? ''))
    })
  })

  test('tells the source of a mark to pointer and keyboard alike', async ({ dwell, page }) => {
    await dwell.go(DEFAULT_CASE)
    const mark = page.getByRole('button', { name: /Mass automated access begins/ }).first()
    const card = page.locator('[data-card]')
    await mark.hover()
    await expect(card).toContainText('14 Apr')
    await expect(card).toContainText(/\[\d+/)
    await page.mouse.move(5, 5)
    await expect(card).toBeHidden()
    await mark.focus()
    await page.keyboard.press('Enter')
    await expect(card).toContainText('14 Apr')
    await expect(card.getByRole('button', { name: /copy link/i })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()

    await test.step('a figure of the headline opens its rival claims', async () => {
      await page.getByRole('button', { name: /208 days/ }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(/14 Apr/)
      await expect(dialog).toContainText(/24 June|24 Jun/)
      await expect(dialog).toContainText(/6 Nov/)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })

    await test.step('each chart has a table twin', async () => {
      const twins = page.getByRole('button', { name: /as (a )?tables?$/ })
      const charts = await twins.count()
      expect(charts).toBeGreaterThanOrEqual(4)
      // Each button turns into the way back, so the first one left is always the next chart.
      for (let chart = 0; chart < charts; chart += 1) await twins.first().click()
      await expect(page.getByRole('button', { name: /as a? ?chart$/ })).toHaveCount(charts)
      // Tables beside a drawing, for those who do not see it, are a pixel wide.
      const widths = await page.getByRole('table').evaluateAll((tables) => tables.map((table) => table.clientWidth))
      expect(widths.filter((width) => width > 100).length).toBeGreaterThanOrEqual(charts)
    })
  })
})
