import type { Random } from '../coupang-2025/random'

/** What the lines of the made-up log are put together from. Addresses are those of RFC 5737, 3849 and 6890. */
export interface LogWords {
  readonly clients: readonly string[]
  /** Routes before and after the place of their number; `null` where a route has none. */
  readonly routes: readonly { readonly before: string; readonly after: string | null }[]
  readonly agents: readonly string[]
  readonly referrers: readonly string[]
}

export const CLIENTS = 20_000
export const ROUTES = 200
export const AGENTS = 1500
const REFERRERS = 400

const NOUNS = [
  'products',
  'orders',
  'members',
  'reviews',
  'carts',
  'coupons',
  'delivery',
  'vendors',
  'events',
  'search',
]
const VERBS = ['', '/detail', '/list', '/history', '/options', '/photos', '/addresses', '/prices', '/stock', '/summary']
const FILES = ['app.css', 'app.js', 'logo.svg', 'print.css', 'sprite.png', 'font.woff2', 'vendor.js', 'icons.svg']
const SYSTEMS = ['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10_15_7', 'X11; Linux x86_64']
const PHONES = ['SM-S921N', 'SM-A546S', 'Pixel 8', 'LM-V510N', 'SM-F731N']

export function logWords(random: Random): LogWords {
  return {
    clients: Array.from({ length: CLIENTS }, (_, i) => client(i, random)),
    routes: Array.from({ length: ROUTES }, (_, i) => route(i)),
    agents: Array.from({ length: AGENTS }, (_, i) => agent(i)),
    referrers: Array.from({ length: REFERRERS }, (_, i) =>
      i % 4 === 0
        ? `https://www.site-${i}.example/q?from=${i * 37}`
        : `https://shop.example/${pick(NOUNS, i)}${pick(VERBS, i >> 2)}`,
    ),
  }
}

/** One in ten speaks IPv6. */
function client(i: number, random: Random): string {
  if (i % 10 === 9) return `2001:db8:${random.hex(4)}:${random.hex(4)}::${random.hex(4)}`
  // 10.0.0.0/8 and 198.18.0.0/15 are nobody's on the public net; the three documentation blocks hold 762 hosts only.
  return i % 2 === 0
    ? `10.${random.below(256)}.${random.below(256)}.${1 + random.below(254)}`
    : `198.${18 + random.below(2)}.${random.below(256)}.${1 + random.below(254)}`
}

function route(i: number): LogWords['routes'][number] {
  if (i % 5 === 4) return { before: `/static/v${1 + (i % 7)}/${pick(FILES, i)}`, after: null }
  const path = `/api/v${1 + (i % 3)}/${pick(NOUNS, i >> 2)}`
  return i % 5 < 3
    ? { before: `${path}/`, after: pick(VERBS, i) }
    : { before: `${path}${pick(VERBS, i)}?page=`, after: '&size=20' }
}

/** Apps and bots say less of themselves than browsers do. */
function agent(i: number): string {
  const version = `${90 + (i % 41)}.0.${4000 + i}.${i % 200}`
  if (i % 10 < 4) return `ShopApp/${1 + (i % 9)}.${i % 40} (iOS ${14 + (i % 5)}.${i % 7}; build ${i})`
  if (i % 10 < 6) return `Mozilla/5.0 (${pick(SYSTEMS, i >> 2)}) AppleWebKit/537.36 Chrome/${version} Safari/537.36`
  if (i % 10 < 8) return `Mozilla/5.0 (Linux; Android ${10 + (i % 5)}; ${pick(PHONES, i)}) Chrome/${version} Mobile`
  return `okhttp/4.${i % 13}.${i % 5} client-${i}`
}

function pick(words: readonly string[], i: number): string {
  return words[i % words.length] ?? ''
}
