import { areEqual, hashOf } from './bytes.as'

/**
 * Equal words of a column get equal codes, counted from 0. Each column has, one after the other in memory:
 *
 *   entries   8 bytes for each word   its address and length, by its code
 *   hashes    4 bytes for each word   by its code
 *   slots     8 bytes each            open addressing: the hash, and above it the address of the word; 0 is an empty slot
 *
 * There is room for as many as there can ever be; slots are used from the front, twice as many when half of them are taken. The words
 * themselves lie together behind all columns, each behind its code and length, in the order in which they came: those that are met
 * most come first. Looking one up touches a slot and the word, because what takes time is memory that is not in the cache.
 */
const ENTRY: usize = 8
const SLOT: usize = 8
const HEADER: usize = 8
const FIRST_SLOTS: u32 = 4096
const MOST_COLUMNS: u32 = 9

/** Count of words and of slots, by column. */
const counts: usize = memory.data(8 * MOST_COLUMNS)
let columns: u32 = 0
let base: usize = 0
let stride: usize = 0
let hashes: usize = 0
let slots: usize = 0
let secret: u64 = 0
let words: usize = 0
/** Where the next word goes. */
let next: usize = 0

/** Lays out `count` columns of at most `most` words each from `at` on; answers where the words themselves begin. */
export function layWords(at: usize, count: u32, most: u32, seed: u64): usize {
  columns = count
  base = at
  secret = seed
  hashes = (most as usize) * ENTRY
  slots = hashes + (most as usize) * 4
  // A power of two, and at least twice as many as words.
  stride = slots + SLOT * ((2 as usize) << (32 - clz(most - 1)))
  words = base + (columns as usize) * stride
  next = words
  for (let column: u32 = 0; column < columns; column++) store<u32>(counts + column * 8, FIRST_SLOTS, 4)
  return words
}

export function wordCount(column: u32): u32 {
  return load<u32>(counts + column * 8)
}

/** Where the entries of a column begin. */
export function entriesOf(column: u32): usize {
  return base + (column as usize) * stride
}

export function bytesKept(): usize {
  return next - words
}

export function forgetWords(): void {
  next = words
  for (let column: u32 = 0; column < columns; column++) {
    if (wordCount(column) === 0) continue
    store<u32>(counts + column * 8, 0)
    memory.fill(entriesOf(column) + slots, 0, (load<u32>(counts + column * 8, 4) as usize) * SLOT)
  }
}

/**
 * Words that are looked up together, of one column each time: then the machine fetches their memory at once, and not one after the other,
 * and what it fetched of one column is still near for the next word of it.
 */
export const GROUP: i32 = 512
/** Address, length and hash of each word of a group, by column, and where the first slot of its hash points. */
const WANTED: usize = 16
const wanted: usize = memory.data(16 * 512 * 9)
/** By column, a bit: whether the group has a word in it. */
let wantedColumns: u32 = 0
/** What is fetched ahead is put here, or the compiler would see that nobody needs it. */
const ahead: usize = memory.data(8)

/** Word `i` of the group is that one; a length of 0 is no word. */
export function want(column: u32, i: i32, at: usize, length: i32): void {
  const place = wanted + ((column as usize) * (GROUP as usize) + (i as usize)) * WANTED
  store<i32>(place, length, 4)
  if (length === 0) return
  wantedColumns |= 1 << column
  store<u32>(place, at as u32)
  store<u32>(place, (hashOf(at, length, secret) >> 32) as u32, 8)
}

/** Writes the codes of the first `count` words of the group, four bytes each; −1 where there is no word. */
export function lookUp(column: u32, count: i32, into: usize): void {
  if ((wantedColumns & (1 << column)) === 0) {
    memory.fill(into, 0xff, (count as usize) * 4)
    return
  }
  const from = wanted + (column as usize) * (GROUP as usize) * WANTED
  const to = from + (count as usize) * WANTED
  const first = entriesOf(column) + slots
  const mask = load<u32>(counts + column * 8, 4) - 1
  for (let place = from; place < to; place += WANTED) {
    store<u32>(place, load<u32>(first + ((load<u32>(place, 8) & mask) as usize) * SLOT, 4), 12)
  }
  let fetched: u32 = 0
  for (let place = from; place < to; place += WANTED) fetched ^= load<u32>(load<u32>(place, 12))
  store<u32>(ahead, fetched)
  for (let place = from; place < to; place += WANTED, into += 4) {
    const length = load<i32>(place, 4)
    store<i32>(into, length === 0 ? -1 : codeOf(column, load<u32>(place), length, load<u32>(place, 8)))
  }
}

/** A group begins. */
export function wantNothing(): void {
  wantedColumns = 0
}

function codeOf(column: u32, at: usize, length: i32, hash: u32): i32 {
  const first = entriesOf(column) + slots
  const mask = load<u32>(counts + column * 8, 4) - 1
  let slot = hash & mask
  while (true) {
    const place = first + (slot as usize) * SLOT
    const held = load<u64>(place)
    if (held === 0) return add(column, at, length, hash, place)
    if ((held as u32) === hash) {
      const word = (held >> 32) as usize
      if (load<i32>(word, 4) === length && areEqual(word + HEADER, at, length)) return load<i32>(word)
    }
    slot = (slot + 1) & mask
  }
}

function add(column: u32, at: usize, length: i32, hash: u32, place: usize): i32 {
  const code = wordCount(column)
  const entries = entriesOf(column)
  const entry = entries + (code as usize) * ENTRY
  store<u32>(entry, (next + HEADER) as u32)
  store<i32>(entry, length, 4)
  store<u32>(entries + hashes + (code as usize) * 4, hash)
  store<u64>(place, ((next as u64) << 32) | hash)
  store<u32>(next, code)
  store<i32>(next, length, 4)
  memory.copy(next + HEADER, at, length)
  next += (HEADER + length + 7) & ~7
  store<u32>(counts + column * 8, code + 1)
  if ((code + 1) * 2 > load<u32>(counts + column * 8, 4)) widen(column, entries)
  return code
}

function widen(column: u32, entries: usize): void {
  const wider = load<u32>(counts + column * 8, 4) * 2
  store<u32>(counts + column * 8, wider, 4)
  const first = entries + slots
  memory.fill(first, 0, (wider as usize) * SLOT)
  const count = wordCount(column)
  for (let code: u32 = 0; code < count; code++) {
    const hash = load<u32>(entries + hashes + (code as usize) * 4)
    const word = (load<u32>(entries + (code as usize) * ENTRY) as usize) - HEADER
    let slot = hash & (wider - 1)
    while (load<u64>(first + (slot as usize) * SLOT) !== 0) slot = (slot + 1) & (wider - 1)
    store<u64>(first + (slot as usize) * SLOT, ((word as u64) << 32) | hash)
  }
}
