import { DEFAULT_CASE } from './support/dwell'
import { expect, looking, test } from './support/test'

const VIEW = `${DEFAULT_CASE}?v=1&from=2025-05-01T00:00:00Z&to=2025-06-30T00:00:00Z&tz=UTC&known=2026-02-10`

test.describe('a link', () => {
  looking('opens the same view in a fresh profile', async ({ dwell, page, elsewhere, baseURL }) => {
    await dwell.go(VIEW)
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain(`${baseURL}/#/c/coupang-2025?v=1`)
    const here = await dwell.summary()
    expect(await elsewhere.follow(link)).toEqual(here)
  })

  looking('keeps defaults out of the address and everything else in it', async ({ dwell, page }) => {
    await dwell.go(DEFAULT_CASE)
    expect(page.url()).not.toMatch(/[?&](from|to|tz|known|sel|pages|scale|x)=/)
    const { window, zone, knownOn } = await dwell.go(VIEW)
    expect(Date.parse(window?.from ?? '')).toBe(Date.parse('2025-05-01T00:00:00Z'))
    expect(zone).toBe('UTC')
    expect(knownOn).toBe('2026-02-10')
  })

  test.describe('that cannot be followed whole says what was left out', () => {
    const broken = [
      ['a broken window', 'v=1&from=yesterday&tz=UTC', /yesterday/],
      ['a broken zone', 'v=1&tz=Mars/Olympus', /Mars\/Olympus/],
      ['a broken date', 'v=1&known=2026-02-31', /2026-02-31/],
      ['an unknown field', 'v=1&flavour=mint', /flavour/],
      ['a selection the case does not have', 'v=1&sel=claim:no-such-claim', /no-such-claim/],
      ['a window that ends before it begins', 'v=1&from=2025-06-01&to=2025-05-01', /ends before it begins/],
      ['a newer version', 'v=99', /newer version/],
      ['another case file', 'v=1&case=0123456789abcdef', /0123456789abcdef/],
    ] as const

    looking('one sentence for each', async ({ dwell, page }) => {
      for (const [what, query, sentence] of broken) {
        const { problems, case: open } = await dwell.go(`${DEFAULT_CASE}?${query}`)
        expect(problems, what).toEqual([expect.stringMatching(sentence)])
        expect(open?.id).toBe('coupang-2025')
        await expect(page.getByText(problems[0] ?? '').first()).toBeVisible()
      }
    })

    looking('the rest of it still holds', async ({ dwell }) => {
      const { zone, problems } = await dwell.go(`${DEFAULT_CASE}?v=1&tz=UTC&known=soon&flavour=mint`)
      expect(zone).toBe('UTC')
      expect(problems).toHaveLength(2)
    })
  })

  looking('names a case that nobody here has', async ({ dwell }) => {
    const { problems } = await dwell.go('#/c/no-such-case?v=1&case=0123456789abcdef')
    expect(problems.join(' ')).toMatch(/no-such-case/)
    expect(problems.join(' ')).toMatch(/0123456789abcdef/)
  })

  looking('goes back and forward with the browser', async ({ dwell, page }) => {
    await dwell.go(`${DEFAULT_CASE}?v=1&tz=UTC`)
    const other = `${DEFAULT_CASE}?v=1&tz=Asia/Seoul&known=2026-02-10`
    expect(await dwell.go(other)).toMatchObject({ zone: 'Asia/Seoul', knownOn: '2026-02-10' })
    await page.goBack()
    expect(await dwell.summary()).toMatchObject({ zone: 'UTC' })
    await page.goForward()
    expect(await dwell.summary()).toMatchObject({ knownOn: '2026-02-10' })
  })
})
