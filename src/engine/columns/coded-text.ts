import type { TextColumn } from '../access-table'
import type { WordList } from '../word-list'
import type { Checkpoint } from './checkpoint'
import { type Coded, NO_SLOTS } from './coded'
import { mergeWords } from './merged-words'
import type { NumberedRows } from './rows-numbered'
import { slotsOf } from './slots'
import { compareBytes } from './utf8-order'
import { flagWordsHolding } from './words-holding'
import { codesOfWords } from './words-named'

/** With fewer words, comparing them costs nothing. */
const MANY = 1000

/** A text column of several tables; of one alone it is as it is kept. */
export async function codedText(all: NumberedRows, column: TextColumn, checkpoint: Checkpoint): Promise<Coded> {
  const lists = all.tables.map(({ words }) => words[column])
  const [only, ...more] = lists
  const merged =
    only === undefined || more.length > 0
      ? await mergeWords(lists, checkpoint)
      : { size: only.size + 1, maps: [null], utf8: (slot: number) => only.utf8(slot - 1) }
  const { size, maps, utf8 } = merged
  let heads: Uint32Array | null = null
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return {
    size,
    maps,
    stored: (stretch) => {
      const chunk = all.stretches[stretch]?.chunk
      return (chunk && slotsOf(chunk, column)) ?? NO_SLOTS
    },
    text: (slot) => decoder.decode(utf8(slot)),
    compare: (a, b) => compareBytes(utf8(a), utf8(b)),
    heads() {
      if (size < MANY) return null
      heads ??= headsOf(lists, maps, size)
      return heads
    },
    holding(text) {
      const flags = new Uint8Array(size)
      for (const [at, list] of lists.entries()) {
        const map = maps[at] ?? null
        const own = map === null ? flags : new Uint8Array(list.size + 1)
        flagWordsHolding(list, text, own)
        if (map !== null)
          own.forEach((flag, slot) => {
            if (flag === 1) flags[map[slot] ?? 0] = 1
          })
      }
      return flags
    },
    slotsOf(texts) {
      const slots = new Int32Array(texts.length).fill(-1)
      for (const [at, list] of lists.entries()) {
        codesOfWords(list, texts).forEach((code, i) => {
          if (code >= 0) slots[i] = maps[at]?.[code + 1] ?? code + 1
        })
      }
      return slots
    },
  }
}

/** The first four bytes of each word as a number. */
function headsOf(lists: readonly WordList[], maps: readonly (Uint32Array | null)[], size: number): Uint32Array {
  const heads = new Uint32Array(size)
  for (const [at, list] of lists.entries()) {
    const map = maps[at] ?? null
    for (const { first, words } of list.pieces()) {
      const { bytes, ends } = words
      for (let i = 0; i + 1 < ends.length; i++) {
        const [from, to] = [ends[i] ?? 0, ends[i + 1] ?? 0]
        let head = 0
        for (let byte = from; byte < from + 4; byte++) head = head * 256 + (byte < to ? (bytes[byte] ?? 0) : 0)
        heads[map === null ? first + i + 1 : (map[first + i + 1] ?? 0)] = head
      }
    }
  }
  return heads
}
