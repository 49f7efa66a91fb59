import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { NORMAL_KEY, STOLEN_KEY } from '../coupang-2025/parameters'
import { SetupError } from '../setup.mjs'
import { withPage } from './app-at-hand'
import type { LogFile } from './log-file'

const LOG_PAGE = '#/c/coupang-2025/log'
const IN_PAGE = fileURLToPath(new URL('./painting.mjs', import.meta.url))
const MOVES = 240
/** Places in the listing that the rows table is scrolled to, as shares of its height; a fixed walk without a pattern. */
const PLACES = Array.from({ length: 40 }, (_, i) => (i * 0.618034) % 1)

/** One filter is changed to the next; each is another kind of question, from a handful of rows to nearly all. So many that one in twenty is not the worst. */
const FILTERS = [
  'status:404',
  '-status:5xx',
  'page:"/products/:id"',
  '',
  `key:${STOLEN_KEY}`,
  `-key:${STOLEN_KEY}`,
  'method:POST',
  'agent:~ShopApp',
  '-agent:~ShopApp status:200',
  'client:192.0.2.0/24',
  '-client:192.0.2.0/24',
  'hour:1..5',
  `key:${NORMAL_KEY} method:GET`,
  'bytes:>40000',
  'page:/orders,/cart,/search',
  '-page:"/products/:id" -status:404',
  'account:~1234',
  '',
  'status:200',
  '-status:404',
  'page:/cart',
  '-page:/cart',
  'page:/member/info/edit',
  'method:GET',
  '-method:GET',
  'agent:~Mozilla',
  'status:3xx',
  'hour:8..20',
  'bytes:<2000',
  'page:/search',
  'account:~99',
  '-account:~7',
  'status:4xx',
  'client:~1',
  'bytes:>1000 method:GET',
  'hour:22..23',
  '-page:/search',
  'status:5xx',
  'agent:~Android',
  '-agent:~iOS',
  'page:/orders',
  'bytes:>50000',
  '',
]

/** What `painting.mjs` leaves in the page. */
interface InPage {
  asked(): number
  watchMoves(): { readonly works: number[]; stop(): void }
  untilPainted(act: () => void): Promise<number>
}
declare global {
  interface Window {
    dwellBench: InPage
  }
}

export interface FilterChange {
  readonly to: string
  readonly took: number
}

/** All in milliseconds. */
export interface Explored {
  /** The page's own work in each frame of a drag. */
  readonly brush: readonly number[]
  /** What the engine was asked from the press to the release, and the picture after it. */
  readonly brushQueries: number
  /** From a change of the filter until every panel is painted. */
  readonly filters: readonly FilterChange[]
  /** From a jump of the rows' scroll bar until the rows there are painted. */
  readonly rows: readonly number[]
  /** Where the brush stood, UTC seconds. */
  readonly windows: readonly { readonly from: number; readonly to: number }[]
}

/** Opens the log in the default case and questions it by hand: drags the window, changes filters, scrolls through all rows. */
export async function exploreInDwell(log: LogFile, address: string): Promise<Explored> {
  return withPage(address + LOG_PAGE, IN_PAGE, async (page) => {
    await page.waitForFunction(() => 'dwell' in window)
    await page.evaluate(() => window.dwell.idle())
    console.log('Reading …')
    await page.locator('input[type=file]').first().setInputFiles(log.path)
    const rows = await page.evaluate(async (name) => {
      await window.dwell.idle()
      return window.dwell.summary().extracts.find((extract) => extract.name === name)?.rows
    }, path.basename(log.path))
    if (rows !== log.lines) throw new SetupError(`Dwell read ${rows ?? 0} of ${log.lines} lines.`)
    console.log('Exploring …')
    const filters = await changeFilters(page)
    const brushed = await drag(page)
    return { ...brushed, filters, rows: await scrollRows(page) }
  })
}

async function drag(page: Page): Promise<Pick<Explored, 'brush' | 'brushQueries' | 'windows'>> {
  const plot = page.locator('[data-strip-plot]')
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (box === null) throw new SetupError('There is no strip to drag on.')
  const y = box.y + box.height / 2
  // A third of the time first, so that there is room to drag it.
  await page.mouse.move(box.x + box.width * 0.1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.4, y, { steps: 8 })
  await page.mouse.up()
  await page.evaluate(() => window.dwell.idle())
  const from = await windowOf(page)
  const asked = await page.evaluate(() => window.dwellBench.asked())
  const watch = await page.evaluateHandle(() => window.dwellBench.watchMoves())
  await page.mouse.move(box.x + box.width * 0.25, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: MOVES / 2 })
  await page.mouse.move(box.x + box.width * 0.35, y, { steps: MOVES / 2 })
  const brush = await watch.evaluate(({ works, stop }) => {
    stop()
    return works
  })
  const brushQueries = (await page.evaluate(() => window.dwellBench.asked())) - asked
  await page.mouse.up()
  await page.evaluate(() => window.dwell.idle())
  return { brush, brushQueries, windows: between(from, await windowOf(page)) }
}

async function windowOf(page: Page): Promise<{ from: number; to: number }> {
  const window_ = await page.evaluate(() => window.dwell.summary().window)
  return { from: Date.parse(window_?.from ?? '') / 1000, to: Date.parse(window_?.to ?? '') / 1000 }
}

/** A dozen places on the way, for the rivals. */
function between(a: { from: number; to: number }, b: { from: number; to: number }) {
  return Array.from({ length: 12 }, (_, i) => ({
    from: Math.round(a.from + ((b.from - a.from) * (i + 1)) / 12),
    to: Math.round(a.to + ((b.to - a.to) * (i + 1)) / 12),
  }))
}

async function changeFilters(page: Page): Promise<FilterChange[]> {
  const changes: FilterChange[] = []
  for (const filter of FILTERS) {
    const took = await page.evaluate((text) => {
      const [path = '', search = ''] = location.hash.slice(1).split('?')
      const fields = search.split('&').filter((field) => field !== '' && !field.startsWith('f='))
      if (text !== '') fields.push(`f=${encodeURIComponent(text)}`)
      return window.dwellBench.untilPainted(() => {
        location.hash = `${path}?${fields.join('&')}`
      })
    }, filter)
    changes.push({ to: filter, took })
    const { problems } = await page.evaluate(() => window.dwell.summary())
    if (problems.some((problem) => problem.includes(filter) && filter !== '')) throw new SetupError(problems.join(' '))
  }
  return changes
}

async function scrollRows(page: Page): Promise<number[]> {
  const table = page.locator('[data-panel=rows] [role=table], [data-panel=rows] [role=grid]').first()
  await table.scrollIntoViewIfNeeded()
  const took: number[] = []
  for (const place of PLACES) {
    took.push(
      await table.evaluate((element, share) => {
        const box = [element, ...element.querySelectorAll('*')].find(
          ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight * 2,
        )
        if (box === undefined) throw new Error('the rows do not scroll')
        return window.dwellBench.untilPainted(() => {
          box.scrollTop = (box.scrollHeight - box.clientHeight) * share
        })
      }, place),
    )
  }
  return took
}
