import type { WordList } from '../word-list'
import type { Checkpoint } from './checkpoint'
import { compareBytes } from './utf8-order'

/** Words of several lists, each once. */
export interface MergedWords {
  /** Slots: words and one for none. */
  readonly size: number
  /** Per list, slot in it → slot here. */
  readonly maps: readonly Uint32Array[]
  utf8(slot: number): Uint8Array
}

/** So that nobody can write words that all meet in one place. */
const SEED = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** One pass over the words of each list. */
export async function mergeWords(lists: readonly WordList[], checkpoint: Checkpoint): Promise<MergedWords> {
  const most = lists.reduce((sum, { size }) => sum + size, 0) + 1
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)))
  const hashes = new Uint32Array(most)
  const fromList = new Uint16Array(most)
  const fromCode = new Uint32Array(most)
  const utf8 = (slot: number): Uint8Array => lists[fromList[slot] ?? 0]?.utf8(fromCode[slot] ?? 0) ?? new Uint8Array(0)
  const mask = places.length - 1
  let size = 1
  const maps: Uint32Array[] = []
  for (const [index, list] of lists.entries()) {
    const map = new Uint32Array(list.size + 1)
    for (const { first, words } of list.pieces()) {
      await checkpoint()
      for (let i = 0; i + 1 < words.ends.length; i++) {
        const [from, to] = [words.ends[i] ?? 0, words.ends[i + 1] ?? 0]
        const hash = hashOf(words.bytes, from, to)
        let place = hash & mask
        let slot = places[place] ?? 0
        while (
          slot !== 0 &&
          (hashes[slot] !== hash || compareBytes(utf8(slot), words.bytes.subarray(from, to)) !== 0)
        ) {
          place = (place + 1) & mask
          slot = places[place] ?? 0
        }
        if (slot === 0) {
          slot = size++
          places[place] = slot
          hashes[slot] = hash
          fromList[slot] = index
          fromCode[slot] = first + i
        }
        map[first + i + 1] = slot
      }
    }
    maps.push(map)
  }
  return { size, maps, utf8 }
}

/** MurmurHash3's steps (Appleby 2011), a byte at a time. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = SEED
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0xcc9e_2d51)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
