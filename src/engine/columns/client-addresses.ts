import { readAddress } from '../address'
import type { WordList } from '../word-list'

/** The addresses that the words of a client column are, read once. Slot is the code of a word and one. */
export class ClientAddresses {
  /** 4, 16, or 0 for what is no address; by slot. */
  length = new Uint8Array(1)
  /** IPv4 as a number; of IPv6 the place in `long`. */
  short = new Uint32Array(1)
  /** IPv6, 16 bytes each. */
  long = new Uint8Array(16 * 64)
  private read = 0
  private longs = 0

  /** Reads the words that came since. */
  catchUp(list: WordList): void {
    if (this.read === list.size) return
    this.length = grown(this.length, list.size + 1)
    this.short = grown(this.short, list.size + 1)
    const into = new Uint8Array(16)
    for (const { first, words } of list.pieces()) {
      for (let i = 0; i + 1 < words.ends.length; i++) {
        const slot = first + i + 1
        if (slot <= this.read) continue
        const length = readAddress(words.bytes, words.ends[i] ?? 0, words.ends[i + 1] ?? 0, into)
        this.length[slot] = length
        if (length === 4) this.short[slot] = numberOf(into)
        else if (length === 16) this.short[slot] = this.keep(into)
      }
    }
    this.read = list.size
  }

  private keep(address: Uint8Array): number {
    const at = this.longs++ * 16
    if (at + 16 > this.long.length) this.long = grown(this.long, this.long.length * 2)
    this.long.set(address, at)
    return at
  }
}

const known = new WeakMap<WordList, ClientAddresses>()

export function addressesOf(clients: WordList): ClientAddresses {
  const found = known.get(clients) ?? new ClientAddresses()
  known.set(clients, found)
  found.catchUp(clients)
  return found
}

/** IPv4 as a number of 32 bits. */
export const numberOf = (address: ArrayLike<number>): number =>
  (((address[0] ?? 0) << 24) | ((address[1] ?? 0) << 16) | ((address[2] ?? 0) << 8) | (address[3] ?? 0)) >>> 0

function grown<T extends Uint8Array | Uint32Array>(array: T, length: number): T {
  const room = array instanceof Uint8Array ? new Uint8Array(length) : new Uint32Array(length)
  room.set(array)
  return room as T
}
