import { dayNumber, startOfKoreanDay } from './calendar'
import { APP_LOG_GAP, APP_SHARE, NORMAL_KEY, NORMAL_ROWS_A_DAY } from './parameters'
import type { Random } from './random'
import type { Row } from './row'

/** One line of the issuance ledger: a token the normal procedure gave out. Times are UTC milliseconds. */
export interface Issued {
  readonly token: string
  readonly account: string
  readonly issuedAt: number
  readonly expiresAt: number
}

/** Normal traffic of one Korean day: sessions of a customer, each with a token of its own, on the same and other pages. */
export function normalDay(day: number, index: number, random: Random): { rows: Row[]; issued: Issued[] } {
  const weekday = [1.02, 0.98, 0.97, 0.94, 0.9, 1.08, 1][(day + 4) % 7] ?? 1
  const season = 1 + 0.1 * Math.sin(index / 58) + index * 0.00016
  const target = NORMAL_ROWS_A_DAY * weekday * season * (0.975 + 0.05 * random.next())
  const appGone = day >= dayNumber(APP_LOG_GAP[0]) && day <= dayNumber(APP_LOG_GAP[1])
  const rows: Row[] = []
  const issued: Issued[] = []
  const midnight = startOfKoreanDay(day)
  for (let made = 0; made < target; ) {
    const app = random.next() < APP_SHARE
    const account = String(10_000_000 + random.below(35_000_000))
    const token = random.hex(16)
    const start = midnight + secondOfDay(random) * 1000
    const client =
      random.next() < 0.3 ? `192.0.2.${1 + random.below(254)}` : `2001:db8:b:${random.hex(4)}::${random.hex(3)}`
    const agent = random.pick(app ? APP_AGENTS : WEB_AGENTS)
    const server = app ? `app-${10 + random.below(30)}` : `web-${10 + random.below(20)}`
    issued.push({ token, account, issuedAt: start - 2000, expiresAt: start + 3_600_000 })
    let at = start
    const length = 1 + random.below(8)
    for (let i = 0; i < length; i++) {
      made += 1
      at += (3 + random.below(90)) * 1000
      // A session that would run past midnight ends there, so that days stay apart.
      if (at >= midnight + 86_400_000) break
      if (app && appGone) continue
      const [method, path] = random.pick(PAGES)
      rows.push({
        at,
        client,
        account,
        method,
        path: path.replace(':id', String(1000 + random.below(9_000_000))),
        status: statusOf(random),
        bytes: 1_200 + random.below(60_000),
        agent,
        key: NORMAL_KEY,
        token,
        server,
        page: null,
        label: null,
      })
    }
  }
  return { rows, issued }
}

function statusOf(random: Random): number {
  const p = random.next()
  return p < 0.93 ? 200 : p < 0.96 ? 304 : p < 0.98 ? 302 : p < 0.995 ? 404 : 500
}

/** People sleep: two triangles, the larger one in the evening. */
function secondOfDay(random: Random): number {
  const hour =
    random.next() < 0.35 ? 6 + 8 * (random.next() + random.next()) * 0.75 : 14 + 5 * (random.next() + random.next())
  return Math.min(86_399, Math.floor(hour * 3600))
}

const PAGES = [
  ['GET', '/'],
  ['GET', '/search'],
  ['GET', '/search'],
  ['GET', '/products/:id'],
  ['GET', '/products/:id'],
  ['GET', '/products/:id'],
  ['GET', '/cart'],
  ['POST', '/cart'],
  ['GET', '/orders'],
  ['GET', '/orders/:id'],
  ['GET', '/delivery/addresses?page=1'],
  ['GET', '/member/info/edit'],
] as const

const WEB_AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/136.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0',
] as const
const APP_AGENTS = ['ShopApp/8.4 (Android 14)', 'ShopApp/8.4 (iOS 18.3)', 'ShopApp/8.3 (Android 13)'] as const
