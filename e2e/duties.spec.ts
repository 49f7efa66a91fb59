import { DEFAULT_CASE } from './support/dwell'
import { expect, looking as test } from './support/test'

test('duties, number traps, the signing key and what the logs cannot show', async ({ dwell, page }) => {
  const { rules, exposures } = await dwell.go(DEFAULT_CASE)
  await test.step('every rule from every rival trigger, by keyboard', async () => {
    const first = rules?.find(({ id }) => id === 'kr-network-first')
    expect(first?.triggers.map(({ lateMinutes }) => lateMinutes)).toEqual(
      expect.arrayContaining([
        [1775, 1775],
        [-77, -77],
      ]),
    )
    const panel = page.locator('[data-panel="rules"]')
    await expect(panel.getByRole('table', { name: 'Rules by trigger' })).toHaveCount(0)
    await panel.getByText('Every rule from every rival trigger').click()
    const cell = panel.getByRole('button', {
      name: /^First report of an intrusion, from 17 Nov 2025 16:00: late 29 h 35 min/,
    })
    await cell.focus()
    const card = panel.getByRole('region', { name: 'Arithmetic of First report of an intrusion' })
    await expect(card).toContainText('Plus 24 hours: due 18 Nov 2025 16:00.')
    await expect(card).toContainText('Elapsed 53 h 35 min: late 29 h 35 min.')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(panel.getByRole('region', { name: /Arithmetic of Report of a leak/ })).toContainText('72 hours')
    await panel.getByRole('button', { name: /table.*Rules by trigger|Rules by trigger.*table/i }).click()
    await expect(panel.getByRole('row', { name: /GDPR/ }).first()).toContainText('shown for comparison')
  })

  await test.step('traps, and a comparison only between equal units', async () => {
    const panel = page.locator('[data-panel="ledger"]')
    await panel.getByText('5 number traps').click()
    await expect(panel.getByText(/iNews24 adds page-views and records to 181,930,000/)).toBeVisible()
    await panel.getByText('Compare two numbers').click()
    await panel.getByLabel('First number').selectOption('ct-4536')
    await panel.getByLabel('Second number').selectOption('ct-337')
    await expect(panel.getByRole('status')).toContainText('is 7,429 times')
    await panel.getByLabel('Second number').selectOption('ct-views-list')
    await expect(panel.getByRole('status')).toContainText('No comparison is offered')
  })

  await test.step('the exposed span under each rival date, and what a gap means', async () => {
    expect(exposures?.map(({ days }) => days)).toEqual([
      [322, 353],
      [322, 353],
      [18, 49],
    ])
    const panel = page.locator('[data-panel="key-coverage"]')
    await panel.scrollIntoViewIfNeeded()
    await expect(panel.getByText('322–353 days').first()).toBeVisible()
    await expect(panel.getByText('No log for July–November 2024: an earlier start cannot be excluded.')).toBeVisible()
  })
})
