/**
 * Takes pictures of the built app, to look at it and for the README.
 * `npm run screenshots` writes `docs/window.webp`; `npm run screenshots -- FOLDER` writes every route at every size there.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { ensureBrowser } from './browser.mjs'
import { serve } from './serve.mjs'
import { ROOT, runMain } from './setup.mjs'

const CASE = '#/c/coupang-2025'

interface Shot {
  readonly name: string
  readonly route: string
  readonly options: BrowserContextOptions
}

const desk = { viewport: { width: 1440, height: 1000 } }
const tablet = { viewport: { width: 1024, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }
const dark = { colorScheme: 'dark' } as const
const korean = { locale: 'ko-KR' }

const ALL: readonly Shot[] = [
  { name: 'cases', route: '#/' },
  { name: 'window', route: CASE },
  ...['log', 'claims', 'sources', 'report'].map((name) => ({ name, route: `${CASE}/${name}` })),
].flatMap(({ name, route }) => [
  { name: `${name}-1440-light`, route, options: desk },
  { name: `${name}-1440-dark`, route, options: { ...desk, ...dark } },
  { name: `${name}-1440-ko`, route, options: { ...desk, ...korean } },
  { name: `${name}-1024`, route, options: tablet },
  { name: `${name}-390`, route, options: phone },
  { name: `${name}-390-dark`, route, options: { ...phone, ...dark } },
])

await runMain(async () => {
  const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'docs'))
  await mkdir(folder, { recursive: true })
  const { server, address } = await serve()
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  })
  if (process.argv[2]) {
    for (const shot of ALL) await take(browser, address, folder, shot)
    await printReport(browser, address, folder)
  } else {
    await takeForReadme(browser, address + CASE, path.join(folder, 'window.webp'))
  }
  await browser.close()
  server.close()
  server.closeAllConnections()
})

async function take(browser: Browser, address: string, folder: string, { name, route, options }: Shot) {
  const page = await visit(browser, address + route, options)
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true, animations: 'disabled' })
  await page.context().close()
  console.log(`${name}.png`)
}

/** WebP, which Chromium writes from a canvas: less than half the size of its PNG. */
async function takeForReadme(browser: Browser, url: string, file: string) {
  const page = await visit(browser, url, desk)
  const png = (await page.screenshot({ animations: 'disabled' })).toString('base64')
  await page.goto('about:blank')
  const webp = await page.evaluate(async (source) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob())
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? ''
  }, png)
  await writeFile(file, Buffer.from(webp, 'base64'))
  await page.context().close()
}

async function printReport(browser: Browser, address: string, folder: string) {
  for (const options of [{ locale: 'en-GB' }, korean]) {
    const page = await visit(browser, `${address}${CASE}/report`, options)
    const file = `report-${options.locale.slice(0, 2)}.pdf`
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
    await writeFile(path.join(folder, file), pdf)
    await page.context().close()
    console.log(file)
  }
}

async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', ...options })
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => 'dwell' in window)
  await page.evaluate(() => window.dwell.idle())
  await page.evaluate(() => document.fonts.ready)
  return page
}
