import { type Random, seeded } from '../coupang-2025/random'
import type { MadeUpLog } from './log-file'
import { AGENTS, CLIENTS, logWords, ROUTES } from './log-words'
import { zipf } from './zipf'

const SEED = 3
const START_S = Date.UTC(2025, 3, 1) / 1000
const ZONE_S = 9 * 3600
/** Mean accesses in a second: 2 million lines are 4.6 days, 50 million are 116. */
const PER_SECOND = 5
/** A server writes a line when it has answered, so slow answers stand up to this many seconds late. One line in 50. */
const LATEST_S = 3
/** Numbers in paths: products are few and often asked for, orders are many and asked for once. */
const PRODUCTS = 2000
const ORDERS = 100_000_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * An access log in Apache's combined format, the same for the same seed: 20,000 clients, 200 routes and 1,500 agents,
 * each by Zipf's law; one path in thirty is met once. About 170 bytes a line. Yields text of up to `chunk` lines.
 */
export function* combinedLog({ lines, seed, chunk = 20_000 }: { lines: number; seed: number; chunk?: number }) {
  const random = seeded(seed)
  const line = lineMaker(random)
  const stamp = stamps()
  let now = START_S
  for (let done = 0; done < lines; ) {
    const end = Math.min(lines, done + chunk)
    let text = ''
    for (; done < end; done += 1) {
      if (random.next() * PER_SECOND < 1) now += 1
      const late = random.next() < 0.02 ? random.below(LATEST_S + 1) : 0
      text += line(stamp(now - late))
    }
    yield text
  }
}

export const COMBINED: MadeUpLog = {
  name: `combined-seed${SEED}`,
  text: (lines) => combinedLog({ lines, seed: SEED }),
}

function lineMaker(random: Random): (time: string) => string {
  const { clients, routes, agents, referrers } = logWords(random)
  const ofClients = zipf(CLIENTS)
  const ofRoutes = zipf(ROUTES)
  const ofAgents = zipf(AGENTS)
  const ofReferrers = zipf(referrers.length)
  const ofProducts = zipf(PRODUCTS)
  return (time) => {
    const route = routes[ofRoutes(random.next())]
    const once = random.next() < 0.04
    const id = once ? random.below(ORDERS) : 1000 + ofProducts(random.next())
    const path = route?.after == null ? route?.before : route.before + id + route.after
    const kind = random.next()
    const method = kind < 0.9 ? 'GET' : kind < 0.98 ? 'POST' : 'HEAD'
    const { status, bytes } = answer(random)
    const referrer = random.next() < 0.55 ? '-' : referrers[ofReferrers(random.next())]
    return `${clients[ofClients(random.next())]} - - [${time}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "${referrer}" "${agents[ofAgents(random.next())]}"\n`
  }
}

function answer(random: Random): { status: number; bytes: number | '-' } {
  const kind = random.next()
  if (kind < 0.84) return { status: 200, bytes: 200 + random.below(1 + random.below(60_000)) }
  if (kind < 0.91) return { status: 304, bytes: '-' }
  if (kind < 0.94) return { status: 302, bytes: 0 }
  if (kind < 0.98) return { status: 404, bytes: 196 }
  if (kind < 0.99) return { status: 403, bytes: 199 }
  return { status: 500, bytes: 528 }
}

/** Writes seconds since 1970 as combined logs do, in Korean time. Remembers the last few. */
function stamps(): (second: number) => string {
  const known = new Map<number, string>()
  return (second) => {
    const had = known.get(second)
    if (had !== undefined) return had
    if (known.size > 100) known.clear()
    const at = new Date((second + ZONE_S) * 1000)
    const day = `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()]}/${at.getUTCFullYear()}`
    const text = `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0900`
    known.set(second, text)
    return text
  }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
