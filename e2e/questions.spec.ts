import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Summary } from '@/app/summary'
import { DEFAULT_CASE } from './support/dwell'
import { expect, looking, ownProfile, test } from './support/test'

const CLAIMS = `${DEFAULT_CASE}/claims`
const START = 'q-start'
const FORM = 'q-start.kmib-1121'
const NOTICE = 'q-start.asiae-1130a'

const adopted = (summary: Summary, id: string) => {
  const question = summary.questions.find((one) => one.id === id)
  return { claim: question?.adopted, by: question?.adoptedBy }
}

/** The way a user adopts: opens the claim, says why, adopts, closes. */
async function adopt(page: Page, question: string, claim: string, reason: string): Promise<void> {
  await page.locator(`[data-question="${question}"] [data-mark="claim:${claim}"]`).press('Enter')
  const item = page.getByRole('dialog').locator(`[data-claim="${claim}"]`)
  await item.getByRole('button', { name: /adopt this claim/i }).click()
  await item.getByRole('button', { name: 'Adopt', exact: true }).click()
  await expect(item.getByRole('alert')).toContainText('reason')
  await item.getByRole('textbox').fill(reason)
  await item.getByRole('button', { name: 'Adopt', exact: true }).click()
  await page.keyboard.press('Escape')
}

looking('what was known on a day is on the whole page', async ({ dwell, page }) => {
  for (const [day, start, accounts] of [
    ['2025-11-20', '2025-11-06T18:38:00+09:00', 4536],
    ['2025-11-30', '2025-06-24T00:00:00+09:00', 33_700_000],
    ['2026-02-10', '2025-04-14T00:00:00+09:00', 33_700_000],
  ] as const) {
    await test.step(day, async () => {
      const summary = await dwell.go(`${DEFAULT_CASE}?v=1&known=${day}`)
      expect(dwell.figure(summary, 'first-access').value).toBe(start)
      const value = (id: string) => {
        const question = summary.questions.find((one) => one.id === id)
        return question?.claims.find((claim) => claim.id === question.adopted)?.value
      }
      expect(value(START)).toBe(start)
      expect(value('q-accounts')).toBe(accounts)
      expect(summary.questions.flatMap((one) => one.claims).every(({ assertedAt }) => assertedAt <= day)).toBe(true)
      await expect(page.getByRole('region', { name: 'What was taken' })).toContainText(accounts.toLocaleString('en'))
    })
  }
})

test.describe('the questions', () => {
  looking('are found by status and words, and each says why it stands so', async ({ dwell, page }) => {
    const summary = await dwell.go(CLAIMS)
    const cards = page.locator('[data-question]')
    await expect(cards).toHaveCount(summary.questions.length)
    await expect(page.locator(`[data-question="${START}"]`)).toContainText(/contested\s*3 different answers stand/)
    await page.getByRole('radio', { name: /^single source/ }).check({ force: true })
    await expect(cards).toHaveCount(summary.questions.filter(({ status }) => status === 'single-source').length)
    await page.getByRole('radio', { name: /^all/ }).check({ force: true })
    await page.getByRole('searchbox').fill('개인정보보호위원회 과징금')
    await expect(cards).toHaveCount(1)
    await expect(cards).toHaveAttribute('data-question', 'q-fine')
    await page.getByRole('searchbox').fill('no such words')
    await expect(page.getByText('No question has this status')).toBeVisible()
    await page.getByRole('searchbox').fill('')

    await test.step('show each claim with who, when and source, by keys in the order of time, and as a table', async () => {
      const card = page.locator(`[data-question="${START}"]`)
      await card.locator(`[data-mark="claim:${FORM}"]`).focus()
      const told = page.locator('[data-card]')
      await expect(told).toContainText(/Coupang, first form, 19 Nov 2025/)
      await expect(told).toContainText(/\[\d+\] Kukmin/)
      await page.keyboard.press('End')
      await expect(told).toContainText('11 Jun 2026')
      await page.keyboard.press('Home')
      await expect(told).toContainText('19 Nov 2025')
      await page.keyboard.press('ArrowRight')
      await expect(told).toContainText('21 Nov 2025')
      await card.getByRole('button', { name: /as a table/ }).click()
      await expect(card.getByRole('row')).toHaveCount(12)
    })
  })
})

test.describe('a claim adopted by the investigator', () => {
  test('moves headline, clocks, link and report, is kept, and can be taken back', async ({
    dwell,
    page,
    elsewhere,
  }) => {
    test.slow()
    const before = await dwell.open(CLAIMS)
    await adopt(page, START, FORM, '우리 로그로 확인함')
    await adopt(page, 'q-aware', 'q-aware.kmib-1121', 'The form is signed.')
    const after = await dwell.summary()
    expect(adopted(after, START)).toEqual({ claim: FORM, by: 'investigator' })
    expect(dwell.figure(after, 'first-access').value).toBe('2025-11-06T18:38:00+09:00')
    expect(dwell.figure(after, 'exfiltration').value).toBe(2)
    expect(dwell.figure(after, 'report-late').value).toBe(-77)

    await test.step('it is shown as the investigator’s own', async () => {
      const own = page.locator(`[data-question="${START}"]`)
      await expect(own).toContainText(/Adopted by the investigator, .*우리 로그로 확인함/)
      await page.getByRole('link', { name: /^Breach window/ }).click()
      await expect(
        page.getByText('Adopted by the investigator, not by the case file: the start, the notice.').first(),
      ).toBeVisible()
      await expect(page.getByRole('button', { name: /2 days: .*adopted by the investigator/ }).first()).toBeVisible()
      await page.getByRole('link', { name: /^Report/ }).click()
      await expect(page.getByText(/Adopted by the investigator, not by the case file/).first()).toBeVisible()
      await page.goBack()
    })

    await test.step('a reload keeps it, also without the link', async () => {
      expect(adopted(await dwell.open(DEFAULT_CASE), START)).toEqual({ claim: FORM, by: 'investigator' })
      expect(page.url()).toContain(`adopt=q-aware:q-aware.kmib-1121,${START}:${FORM}`)
      expect(page.url()).not.toContain('signed')
    })

    await test.step('elsewhere the link shows it as the link’s, and keeps nothing', async () => {
      const shown = await elsewhere.follow(page.url())
      expect(adopted(shown, START)).toEqual({ claim: FORM, by: 'link' })
      expect(elsewhere.figure(shown, 'exfiltration').value).toBe(2)
      expect(adopted(await elsewhere.open(DEFAULT_CASE), START)).toEqual({ claim: 'q-start.segye-0210', by: 'case' })
    })

    await test.step('the as-known date hides it with its claim', async () => {
      const early = await dwell.go(`${DEFAULT_CASE}?v=1&known=2025-11-18`)
      expect(early.questions.some(({ id }) => id === START)).toBe(false)
    })

    await test.step('undo and the way back restore what the case file has', async () => {
      await dwell.open(CLAIMS)
      await page
        .locator('[data-question="q-aware"]')
        .getByRole('button', { name: /^Compare/ })
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page
        .locator(`[data-question="q-aware"]`)
        .getByRole('button', { name: /back to the case file/i })
        .click()
      expect(adopted(await dwell.summary(), 'q-aware').by).toBe('case')
      await page.getByRole('button', { name: 'Undo' }).click()
      expect(adopted(await dwell.summary(), 'q-aware').by).toBe('investigator')
      for (const question of [START, 'q-aware'])
        await page
          .locator(`[data-question="${question}"]`)
          .getByRole('button', { name: /back to the case file/i })
          .click()
      const restored = await dwell.summary()
      expect(restored.headline.map(({ id, claims }) => [id, claims])).toEqual(
        before.headline.map(({ id, claims }) => [id, claims]),
      )
      expect(page.url()).not.toContain('adopt=')
      // An older entry of the history must not bring it back as somebody else's.
      await page.goBack()
      expect(adopted(await dwell.summary(), START).by).toBe('case')
      expect(adopted(await dwell.open(DEFAULT_CASE), START).by).toBe('case')
    })
  })

  test('of a link can be put aside or kept', async ({ dwell, page }) => {
    const link = `${CLAIMS}?v=1&adopt=${START}:${NOTICE}`
    expect(adopted(await dwell.open(link), START)).toEqual({ claim: NOTICE, by: 'link' })
    const card = page.locator(`[data-question="${START}"]`)
    await card.getByRole('button', { name: /back to the case file/i }).click()
    expect(adopted(await dwell.summary(), START).by).toBe('case')
    await dwell.open(link)
    await card.getByRole('button', { name: 'Keep as my own' }).click()
    const item = page.getByRole('dialog').locator(`[data-claim="${NOTICE}"]`)
    await item.getByRole('button', { name: /keep as my own/i }).click()
    await item.getByRole('textbox').fill('I agree.')
    await item.getByRole('button', { name: 'Adopt', exact: true }).click()
    expect(adopted(await dwell.summary(), START)).toEqual({ claim: NOTICE, by: 'investigator' })
  })

  test('is written into a saved case, which opens with it', async ({ dwell, page }) => {
    await dwell.open(CLAIMS)
    await adopt(page, START, NOTICE, 'Told to customers.')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save this case as a file' }).click()
    const file = await (await download).path()
    const saved = JSON.parse(await readFile(file, 'utf8'))
    const question = saved.questions.find(({ id }: { id: string }) => id === START)
    expect(question.adopted.at(-1)).toMatchObject({
      claim: NOTICE,
      by: 'investigator',
      reason: { en: 'Told to customers.' },
    })
    expect(question.adopted.at(-1).at).toMatch(/^\d{4}-\d\d-\d\dT/)
    const opened = await dwell.pick(file)
    expect(opened.problems).toEqual([])
    expect(adopted(opened, START)).toEqual({ claim: NOTICE, by: 'investigator' })
  })

  test.describe('where the browser keeps nothing', () => {
    ownProfile('holds in the tab and says so', async ({ dwell, page }) => {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError')
        }
      })
      await dwell.open(CLAIMS)
      await adopt(page, START, NOTICE, 'Told to customers.')
      const { problems, ...summary } = await dwell.summary()
      expect(adopted({ ...summary, problems }, START).by).toBe('investigator')
      expect(problems.join()).toMatch(/does not allow keeping it\. Save the case/)
    })
  })
})

test.describe('the record by day', () => {
  const slider = (page: Page) => page.getByRole('slider', { name: 'As known on' })

  looking('is stepped through by keys, in words', async ({ dwell, page }) => {
    await dwell.go(`${DEFAULT_CASE}?v=1&known=2025-11-20`)
    await page.getByRole('button', { name: /As known on 20 Nov 2025/ }).click()
    await slider(page).focus()
    await page.keyboard.press('ArrowRight')
    expect((await dwell.summary()).knownOn).toBe('2025-11-21')
    await page.keyboard.press('ArrowRight')
    expect((await dwell.summary()).knownOn).toBe('2025-11-29')
    await expect(
      page
        .getByText(/29 Nov 2025: number 4,536 → 33,700,000 accounts \(Coupang\); start 6 Nov 2025 18:38 → 24 Jun 2025/)
        .first(),
    ).toBeAttached()
    await page.keyboard.press('ArrowLeft')
    expect((await dwell.summary()).knownOn).toBe('2025-11-21')
    await page.keyboard.press('Home')
    expect((await dwell.summary()).knownOn).toBe('2025-11-19')
    await page.keyboard.press('End')
    expect((await dwell.summary()).knownOn).toBe('2026-11-22')
  })

  looking('is replayed, paused, stepped and ended; the way back is one step', async ({ dwell, page }) => {
    const bar = page.getByRole('region', { name: 'Replay of the record' })
    await test.step('stops at its end', async () => {
      await dwell.go(`${DEFAULT_CASE}?v=1&known=2026-10-01`)
      await page.getByRole('button', { name: /As known on/ }).click()
      await page.getByRole('button', { name: 'Replay', exact: true }).click()
      await expect(bar).toContainText('22 Nov 2026')
      await expect(bar).toHaveAttribute('data-replay', 'paused')
      await page.keyboard.press('Escape')
    })
    await dwell.go(DEFAULT_CASE)
    await page.getByRole('button', { name: /As known on/ }).click()
    await page.getByRole('button', { name: 'Replay', exact: true }).click()
    await expect(bar).toHaveAttribute('data-replay', 'playing')
    await expect(bar).toContainText('20 Nov 2025')
    await bar.getByRole('button', { name: 'Pause' }).click()
    await expect(bar).toHaveAttribute('data-replay', 'paused')
    const { knownOn } = await dwell.summary()
    await bar.getByRole('button', { name: 'Next day' }).click()
    const next = (await dwell.summary()).knownOn
    expect(String(next) > String(knownOn)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(bar).toBeHidden()
    expect((await dwell.summary()).knownOn).toBe(next)
    await page.goBack()
    expect((await dwell.summary()).knownOn).toBe('2026-11-22')
  })

  looking('lets marks move only where motion is welcome', async ({ dwell, page }) => {
    const watch = () => {
      const seen: string[] = []
      Object.assign(window, { seen })
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
          if (node instanceof HTMLElement && 'moving' in node.dataset) seen.push(node.className)
      }).observe(document.body, { childList: true })
    }
    for (const [motion, moved] of [
      ['reduce', false],
      ['no-preference', true],
    ] as const) {
      await page.emulateMedia({ reducedMotion: motion })
      await dwell.open(`${DEFAULT_CASE}?v=1&known=2025-11-28`)
      await page.getByRole('button', { name: /As known on/ }).click()
      await slider(page).focus()
      await page.evaluate(watch)
      await page.keyboard.press('ArrowRight')
      expect((await dwell.summary()).knownOn).toBe('2025-11-29')
      expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.length > 0), motion).toBe(moved)
    }
  })
})
