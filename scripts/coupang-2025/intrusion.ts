import { planAccesses, type Slot } from './intrusion-plan'
import { CLIENTS, DELIVERY_CLIENTS, MISSING_ACCOUNTS, type PageId, ROUTES, STOLEN_KEY } from './parameters'
import type { Random } from './random'
import type { Row } from './row'

/** Rows of the intruder, by Korean day number: the planned accesses, each with an address, an account and a forged token. */
export function planIntrusion(random: Random): Map<number, Row[]> {
  const plan = planAccesses(random)
  const days = [...plan.keys()].sort((a, b) => a - b)
  const nextAccount = accountWalk(random)
  const deliveryClient = deliveryClients(random)
  const laterClient = laterClients(random)
  const rowOf = (slot: Slot): Row => {
    const delivery = slot.page === 'delivery-list' || slot.page === 'delivery-edit'
    const account = nextAccount()
    // A gap in the member numbers: the token is accepted on its signature, the member does not exist.
    const missing = !slot.published && random.next() < MISSING_ACCOUNTS
    return {
      at: slot.at,
      client: delivery ? deliveryClient(slot.at) : laterClient(),
      account: String(account),
      method: 'GET',
      path: pathOf(slot.page, account),
      status: missing ? 404 : 200,
      bytes: missing ? 180 + random.below(40) : 9_000 + random.below(24_000),
      agent: random.pick(AGENTS),
      key: STOLEN_KEY,
      token: random.hex(16),
      server: `web-${10 + random.below(20)}`,
      page: slot.page,
      label: slot.label,
    }
  }
  return new Map(days.map((day) => [day, (plan.get(day) ?? []).map(rowOf)]))
}

/** Member numbers walked one by one; now and then a run ends and the next begins further on. */
function accountWalk(random: Random): () => number {
  let account = 10_000_000
  return () => {
    account += random.next() < 1 / 400 ? 20_000 + random.below(90_000) : 1
    if (account > 45_000_000) account = 10_000_000 + random.below(1000)
    return account
  }
}

/** 16 addresses; in any hour three of them share the work, the first of the three most of it. */
function deliveryClients(random: Random): (at: number) => string {
  const clients = Array.from({ length: DELIVERY_CLIENTS }, (_, i) =>
    i % 2 ? `198.51.100.${17 + i * 13}` : `203.0.113.${27 + i * 7}`,
  )
  return (at) => {
    const share = random.next()
    const hour = Math.floor(at / 3_600_000)
    const which = (hour * 7 + (share < 0.6 ? 0 : share < 0.88 ? 3 : 8)) % clients.length
    return clients[which] ?? clients[0] ?? ''
  }
}

/** The rest of the 2,313: an address is left after a few accesses and comes back only when all have been used. */
function laterClients(random: Random): () => string {
  const count = CLIENTS - DELIVERY_CLIENTS
  let index = 0
  let left = 5 + random.below(14)
  return () => {
    if (left === 0) {
      index = (index + 1) % count
      left = 5 + random.below(14)
    }
    left -= 1
    return `2001:db8:a:${(index >> 6).toString(16)}::${(index & 63) + 1}`
  }
}

function pathOf(page: PageId, account: number): string {
  switch (page) {
    case 'delivery-list':
      return `${ROUTES[page]}?page=1`
    case 'delivery-edit':
      return ROUTES[page].replace(':id', String(account * 3 + 7))
    default:
      return ROUTES[page]
  }
}

/** Most rows name a programming library, some pretend to be a phone, some say nothing. */
const AGENTS = [
  ...Array<string>(6).fill('okhttp/4.9.3'),
  ...Array<string>(3).fill('Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36'),
  '-',
]
