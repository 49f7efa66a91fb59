import { networkKey, networkText } from '../network-name'
import { addressesOf } from './client-addresses'
import { type Coded, NO_SLOTS } from './coded'
import type { NumberedRows } from './rows-numbered'
import { slotsOf } from './slots'
import { compareAscii } from './utf8-order'
import { textHolds } from './words-holding'

/** The /24 of IPv4 clients and the /48 of IPv6 ones; clients that are no address are in none. Rows keep the client. */
export function codedNetwork(all: NumberedRows): Coded {
  const slots = new Map<number, number>()
  const keys: number[] = [-1]
  const maps = all.tables.map(({ words }) => {
    const { length, short, long } = addressesOf(words.client)
    const map = new Uint32Array(words.client.size + 1)
    for (let slot = 1; slot < map.length; slot++) {
      if (length[slot] === 0) continue
      const key = networkKey(length[slot] === 4 ? (short[slot] ?? 0) : null, long, short[slot] ?? 0)
      let network = slots.get(key)
      if (network === undefined) {
        network = keys.length
        slots.set(key, network)
        keys.push(key)
      }
      map[slot] = network
    }
    return map
  })
  const text = (slot: number): string => networkText(keys[slot] ?? 0)
  return {
    size: keys.length,
    maps,
    stored: (stretch) => {
      const chunk = all.stretches[stretch]?.chunk
      return (chunk && slotsOf(chunk, 'client')) ?? NO_SLOTS
    },
    text,
    heads: () => null,
    holding: (wanted) => Uint8Array.from(keys, (_, slot) => (slot > 0 && textHolds(text(slot), wanted) ? 1 : 0)),
    compare: (a, b) => compareAscii(text(a), text(b)),
    slotsOf: (texts) => {
      const wanted = new Map(texts.map((one, i) => [one, i]))
      const found = new Int32Array(texts.length).fill(-1)
      for (let slot = 1; wanted.size > 0 && slot < keys.length; slot++) {
        const at = wanted.get(text(slot))
        if (at !== undefined) found[at] = slot
      }
      return found
    },
  }
}
