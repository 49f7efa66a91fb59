import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page, TestInfo } from '@playwright/test'
import { DEFAULT_CASE } from './support/dwell'
import { opened, openShare, saved } from './support/saved-page'
import { expect, looking, test } from './support/test'

const VIEW = `${DEFAULT_CASE}?v=1&from=2025-03-01T00:00:00Z&to=2025-12-15T00:00:00Z&tz=UTC&known=2026-02-10&sel=claim:q-start.segye-0210`
const PASSPHRASE = '비밀 문구 하나, 그리고 둘'

test.describe('a page saved as one HTML file', () => {
  test('shows the same view without a network, and nothing it cannot do', async ({ dwell, page, browser }, info) => {
    const here = await dwell.open(`${VIEW}&adopt=q-start:q-start.asiae-1130a`)
    await page.keyboard.press('Escape')
    const view = await dwell.summary()
    expect(here.headline).toEqual(view.headline)
    const before = await page.getByRole('heading', { level: 1 }).first().textContent()
    await openShare(page)
    const path = await saved(page, info, 'Save as one HTML file')
    const { page: other, there, trouble, close } = await opened(browser, path)
    expect(await there.summary()).toEqual(view)
    expect(await other.getByRole('heading', { level: 1 }).first().textContent()).toBe(before)
    await expect(other.getByRole('note')).toContainText('Read only. Saved from Dwell')
    await expect(other.getByRole('note')).toContainText(view.case?.sha256 ?? 'no hash')
    await expect(other.getByRole('button', { name: 'Share', exact: true })).toHaveCount(0)
    await expect(other.locator('input[type=file]')).toHaveCount(0)

    const lanes = other.getByRole('group', { name: 'The lanes' }).or(other.locator('svg[role=group]')).first()
    await lanes.focus()
    await other.keyboard.press('ArrowRight')
    await there.idle()
    expect((await there.summary()).window).not.toEqual(view.window)
    await other.goBack()
    expect((await there.summary()).window).toEqual(view.window)

    await other.getByRole('link', { name: 'Dwell, all cases' }).click()
    expect((await there.summary()).window).toEqual(view.window)
    await other
      .getByRole('link', { name: /^Claims/ })
      .first()
      .click()
    await there.idle()
    await expect(other.getByRole('heading', { level: 1, name: 'Questions and claims' })).toBeVisible()
    await expect(other.getByRole('button', { name: /Adopt/ })).toHaveCount(0)
    await other.getByRole('link', { name: 'Report' }).first().click()
    await there.idle()
    await expect(other.locator('.report h1')).toHaveText('Coupang customer data breach, 2025')
    await expect(other.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
    const report = await other.locator('.report').textContent()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Report' }).first().click()
    await dwell.idle()
    // It says when it was made, and the hash of all that.
    const wordsOf = (said: string | null) => (said ?? '').replace(/\d\d:\d\d|[0-9a-f]{64,}/g, '')
    expect(wordsOf(report)).toBe(wordsOf(await page.locator('.report').textContent()))
    expect(trouble).toEqual([])
    await close()
  })

  test('works in a frame that may keep nothing, and says when it was cut off, changed or is newer', async ({
    dwell,
    page,
    browser,
  }, info) => {
    await dwell.open(VIEW)
    await page.keyboard.press('Escape')
    await openShare(page)
    const html = await readFile(await saved(page, info, 'Save as one HTML file'), 'utf8')
    const context = await browser.newContext({ offline: true })
    const outside = await context.newPage()
    const trouble: string[] = []
    outside.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
    outside.on('pageerror', (error) => trouble.push(error.message))
    await outside.setContent('<iframe sandbox="allow-scripts" style="width:1400px;height:900px"></iframe>')
    await outside.locator('iframe').evaluate((frame: HTMLIFrameElement, text) => {
      frame.srcdoc = text
    }, html)
    const frame = outside.frameLocator('iframe')
    await expect(frame.getByRole('note')).toContainText('Read only.')
    await expect(frame.getByRole('heading', { level: 1 }).first()).toContainText('208 days')
    await frame
      .getByRole('link', { name: /^Claims/ })
      .first()
      .click()
    await expect(frame.getByRole('heading', { level: 1, name: 'Questions and claims' })).toBeVisible()
    await frame.getByRole('link', { name: 'Report' }).first().click()
    await expect(frame.locator('.report h1')).toHaveText('Coupang customer data breach, 2025')
    await frame.locator('.report-bar a').first().click()
    await expect(frame.getByRole('heading', { level: 1 }).first()).toContainText('208 days')
    expect(trouble).toEqual([])

    for (const [what, text, sentence] of [
      ['cut', html.slice(0, -30_000), /its end is missing/],
      ['changed', html.replace(/"text":"(.*?)Coupang/, '"text":"$1Koupang'), /not the one that was saved/],
      ['newer', html.replace('"dwell.contents/1"', '"dwell.contents/12"'), /newer version \(12\)/],
      ['stump', html.slice(0, 300_000), /the file is not complete/],
    ] as const) {
      // Not handed to expect, which would print megabytes.
      expect(text === html, what).toBe(false)
      const path = info.outputPath(`${what}.html`)
      await writeFile(path, text)
      await outside.goto(pathToFileURL(path).href)
      await expect(outside.getByText(sentence)).toBeVisible()
    }
    await context.close()
    const { problems } = await dwell.pick(info.outputPath('cut.html'))
    expect(problems.join(' ')).toMatch(/“cut\.html” is a page saved from Dwell/)
  })

  test('runs no script of a case', async ({ dwell, page, browser }, info) => {
    const hostile = '</script><script>window.broken = 1</script><!--<script>'
    const own = JSON.parse(await readFile(new URL('../public/cases/coupang-2025/case.json', import.meta.url), 'utf8'))
    const path = info.outputPath('hostile.json')
    await writeFile(
      path,
      JSON.stringify({ ...own, id: 'hostile', title: { en: hostile }, shortTitle: { en: hostile } }),
    )
    await dwell.open('#/')
    expect((await dwell.pick(path)).case?.title).toBe(hostile)
    await openShare(page)
    const {
      page: other,
      there,
      trouble,
      close,
    } = await opened(browser, await saved(page, info, 'Save as one HTML file'))
    expect((await there.summary()).case?.title).toBe(hostile)
    expect(await other.evaluate(() => 'broken' in window)).toBe(false)
    const policy = await other.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-/)
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|connect-src|https?:/)
    expect(trouble).toEqual([])
    await close()
  })
})

test.describe('an encrypted case file', () => {
  const seal = async (page: Page, info: TestInfo) => {
    const card = await openShare(page)
    await card.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE.normalize('NFD'))
    await card.getByLabel('The same again').fill('something else')
    await expect(card.getByText('The two are not the same.')).toBeVisible()
    await card.getByLabel('The same again').fill(PASSPHRASE.normalize('NFC'))
    await expect(card.getByText(/^(Weak|Fair|Strong)/)).toBeVisible()
    return saved(page, info, 'Save encrypted')
  }
  const enter = async (page: Page, passphrase: string) => {
    await page.getByRole('dialog').getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
  }

  test('brings everything back for its passphrase, in Korean letters of either form', async ({
    dwell,
    page,
    elsewhere: there,
  }, info) => {
    await dwell.open(`${VIEW}&f=client:198.51.100.77`)
    await page.keyboard.press('Escape')
    const view = await dwell.summary()
    const path = await seal(page, info)
    expect((await readFile(path)).toString('latin1')).not.toMatch(/198\.51\.100\.77|coupang/i)
    await there.open('#/')
    const waiting = await there.pick(path)
    expect(waiting.case).toBeNull()
    await enter(there.page, 'not this one')
    await expect(there.page.getByText('This passphrase does not open the file.', { exact: false })).toBeVisible()
    expect((await there.summary()).problems).toEqual([expect.stringMatching(/does not open the file/)])
    await enter(there.page, PASSPHRASE.normalize('NFC'))
    await expect(there.page.getByText('is open, with its view, adoptions and exhibits', { exact: false })).toBeVisible()
    expect(await there.summary()).toEqual(view)
    expect(there.page.url()).not.toContain('198.51.100.77')
  })

  test('that was changed, cut, or is newer says which, and nothing open is lost', async ({ dwell, page }, info) => {
    await dwell.open()
    const bytes = await readFile(await seal(page, info))
    await page.keyboard.press('Escape')
    const before = await dwell.view()
    const flipped = Buffer.from(bytes)
    flipped[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    const head = Buffer.from(bytes.toString('latin1').replace('"passes":3', '"passes":4'), 'latin1')
    for (const [name, content, sentence] of [
      ['cut', bytes.subarray(0, -1), /its end is missing/],
      ['head', head, /its head is not as it was written/],
      ['newer', Buffer.from('dwell.sealed/2\n{}\n'), /newer version of Dwell \(format 2\)/],
    ] as const) {
      const path = info.outputPath(`${name}.dwell-sealed`)
      await writeFile(path, content)
      expect((await dwell.pick(path)).problems).toEqual([expect.stringMatching(sentence)])
      await expect(page.getByRole('dialog').getByText(sentence)).toBeVisible()
      await page.keyboard.press('Escape')
    }
    const path = info.outputPath('flipped.dwell-sealed')
    await writeFile(path, flipped)
    await dwell.pick(path)
    await enter(page, PASSPHRASE)
    await expect(page.getByText('the file was changed after it was encrypted', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')
    expect(await dwell.view()).toEqual(before)
  })
})

looking('the window is copied and saved as a picture, and cited', async ({ dwell, page }, info) => {
  const { case: open } = await dwell.go(VIEW)
  await page.keyboard.press('Escape')
  const card = await openShare(page)
  await test.step('a picture twice as fine as it is laid out, and not blank', async () => {
    const png = await readFile(await saved(page, info, 'Save PNG'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2320)
    expect(png.readUInt32BE(20)).toBeGreaterThan(1400)
    await page.getByRole('button', { name: 'Copy as image' }).click()
    await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible()
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0)
      const inked = (x: number, y: number, w: number, h: number): number => {
        const { data = new Uint8ClampedArray() } = context?.getImageData(x, y, w, h) ?? {}
        return data.reduce((sum, value, at) => (at % 4 === 0 && value < 140 ? sum + 1 : sum), 0)
      }
      return {
        width: picture.width,
        title: inked(60, 60, 800, 50),
        bars: inked(400, 500, 1500, 300),
        foot: inked(60, picture.height - 70, 2200, 40),
      }
    })
    expect(copied.width).toBe(2320)
    for (const part of [copied.title, copied.bars, copied.foot]) expect(part).toBeGreaterThan(400)
  })

  await test.step('an SVG file that needs nothing beside it', async () => {
    const svg = await readFile(await saved(page, info, 'Save SVG'), 'utf8')
    expect(svg.match(/https?:\/\/[^"'\s<)]+/g)).toEqual(['http://www.w3.org/2000/svg'])
    for (const said of [open?.sha256 ?? 'no hash', 'SIMULATED', 'as known on 10 Feb 2026', 'times in UTC', 'Sources'])
      expect(svg).toContain(said)
  })

  await test.step('a citation of the view, the file and the day, as text, BibTeX and CSL-JSON', async () => {
    await card.getByRole('button', { name: 'Copy citation' }).click()
    const plain = await page.evaluate(() => navigator.clipboard.readText())
    for (const said of [
      open?.title ?? '',
      open?.sha256 ?? '',
      'as known on 10 February 2026',
      'known=2026-02-10',
      'accessed',
    ])
      expect(plain).toContain(said)
    await card.getByRole('radio', { name: 'BibTeX' }).check({ force: true })
    await expect(card.getByText('@misc{coupang-2025-', { exact: false })).toBeVisible()
    await card.getByRole('radio', { name: 'CSL-JSON' }).check({ force: true })
    await expect(card.getByText('"type": "dataset"', { exact: false })).toBeVisible()
  })
})

looking('a link with a million characters is told in one sentence and opens the case', async ({ dwell }) => {
  const { problems, case: open } = await dwell.go(`${DEFAULT_CASE}?v=1&f=${'x'.repeat(1_000_000)}`)
  expect(open?.id).toBe('coupang-2025')
  expect(problems).toEqual([expect.stringMatching(/long/)])
  expect(problems[0]?.length).toBeLessThan(300)
})
