import { firstOf } from './bytes.as'
import {
  BACKSLASH,
  closing,
  DASH,
  decimal,
  digitsEnd,
  fieldEnd,
  isMethodByte,
  isTime,
  LF,
  lineEnd,
  OPEN,
  plainEnd,
  portColon,
  QUOTE,
  SLASH,
  SPACE,
  secondOfDay,
  threeDigits,
  valueLength,
} from './fields.as'
import { lineHash } from './line-hash.as'
import { forgetUnknownName, key, keyLength, moreFields, token, tokenLength } from './named-fields.as'
import { earliest, latest, placeRows, stepsBack } from './placed.as'
import { bytesKept, entriesOf, forgetWords, GROUP, layWords, lookUp, want, wantNothing, wordCount } from './words.as'

// biome-ignore lint/performance/noBarrelFile: a WebAssembly module exports from one file
export { passUnknownName, unknownNameAt, unknownNameEndsAt } from './named-fields.as'

/**
 * Cuts the plain lines of the combined family (`formats/combined.ts` says what they mean) into columns of codes and numbers:
 *
 *   [host:port ]client ident account [day:HH:MM:SS zone] "METHOD target HTTP/…" 200 1234|- ["referrer" "agent"[ "more"| name=value…]]
 *
 * without a backslash anywhere, with the day and the zone of a line that was read before, and with LF or CR LF at its end. Any line that
 * is not just so, it leaves to the reader of the format, which alone knows what is right and wrong; what is here must only never take
 * a line for plain that the reader would read otherwise (`plain-lines.test.ts`).
 *
 * Memory, one after the other: columns of numbers, maps of codes, the words of text columns (`words.as.ts`), the block of lines, and room
 * to look beyond.
 */

/** `- - ` and `HTTP`, as they are loaded. */
const NOBODY: u32 = 0x202d_202d
const HTTP: u32 = 0x5054_5448

/** Text columns, in this order. `target` is the request target as it stands in the line. */
const HOST: u32 = 0
const CLIENT: u32 = 1
const ACCOUNT: u32 = 2
const METHOD: u32 = 3
const KEY: u32 = 4
const TOKEN: u32 = 5
const TARGET: u32 = 6
const REFERRER: u32 = 7
const AGENT: u32 = 8
const COLUMNS: u32 = 9
/** What words are elsewhere: one map for each column, and one more for targets. */
const MAPS: u32 = 10

/** Longer lines are none of its business; there are few. */
const LONGEST: usize = 65_536
const BEHIND: usize = 64

let most: i32 = 0
let times: usize = 0
let hashes: usize = 0
let sizes: usize = 0
let starts: usize = 0
let codes: usize = 0
let statuses: usize = 0
let offsets: usize = 0
let lines: usize = 0
let translated: usize = 0
let maps: usize = 0
/** Bytes of a map. */
let mapBytes: usize = 0
let block: usize = 0
let blockEnd: usize = 0

/** Day, 0 where none is known, and zone as they stand in a line, and the time at midnight of that day in that zone, in epoch ms. */
let day: u64 = 0
let year: u32 = 0
let zone: u64 = 0
let midnight: f64 = 0

/** What the last {@link readLines} found: where it stopped, its rows, those of them without referrer and agent. */
let stopped: usize = 0
let rows: i32 = 0
let common: i32 = 0
/** Rows before this one have their codes. */
let settled: i32 = 0
/** The `[` of the time of the line it stopped at, where that line is plain that far; or 0. */
let bracket: usize = 0
/**
 * Makes room for so many rows, words of each column, bytes of words, and bytes of a block; `seed` is secret. Answers whether there was
 * enough memory. It is taken from the machine only as it is used.
 */
export function open(rowCount: i32, wordCount: i32, wordBytes: i32, blockBytes: i32, seed: u64): bool {
  const n = rowCount as usize
  most = rowCount
  times = (__heap_base + 15) & ~15
  hashes = times + n * 8
  sizes = hashes + n * 8
  starts = sizes + n * 8
  offsets = starts + n * 4
  lines = offsets + n * 8
  codes = lines + n * 8
  translated = codes + n * 4 * (COLUMNS as usize)
  maps = translated + n * 4
  mapBytes = ((wordCount as usize) + 1) * 4
  statuses = maps + mapBytes * (MAPS as usize)
  block = (layWords((statuses + n * 2 + 15) & ~15, COLUMNS, wordCount, seed) + wordBytes + 15) & ~15
  const needed = ((block + blockBytes + BEHIND + 0xffff) >> 16) as i32
  if (memory.grow(needed - memory.size()) < 0) return false
  for (let map: u32 = 0; map < MAPS; map++) store<i32>(mapAt(map), -1)
  return true
}

export function timesAt(): usize {
  return times
}
export function hashesAt(): usize {
  return hashes
}
export function sizesAt(): usize {
  return sizes
}
export function offsetsAt(): usize {
  return offsets
}
export function linesAt(): usize {
  return lines
}
export function translatedAt(): usize {
  return translated
}
/** By code plus one: what it is elsewhere, so that no value stands first. */
export function mapAt(map: u32): usize {
  return maps + (map as usize) * mapBytes
}
export function statusesAt(): usize {
  return statuses
}
/** Codes of a text column by row; −1 is no value. */
export function codesAt(column: u32): usize {
  return codes + (column as usize) * (most as usize) * 4
}
export function blockAt(): usize {
  return block
}
/** Address and length of each word of a column. */
export function wordsAt(column: u32): usize {
  return entriesOf(column)
}
export function wordsIn(column: u32): u32 {
  return wordCount(column)
}

/** Where {@link readLines} stopped, as bytes from the beginning of the block. */
export function stoppedAt(): i32 {
  return (stopped - block) as i32
}
/** How many of its rows have neither referrer nor agent. */
export function commonRows(): i32 {
  return common
}
/** Where the time of the line it stopped at begins with `[`, from the beginning of the block; −1 where there is none in its place. */
export function bracketAt(): i32 {
  return bracket === 0 ? -1 : ((bracket - block) as i32)
}

/** Bytes of all words. */
export function bytesOfWords(): u32 {
  return bytesKept() as u32
}
/** Codes count from 0 again. */
export function forget(): void {
  forgetWords()
}

/** A new block of so many bytes lies in memory. */
export function begin(length: i32): void {
  blockEnd = block + length
  // What lies behind must not look like more of the line; that its end is behind the block tells that it has none.
  store<u8>(blockEnd, LF)
  day = 0
}

/** The line whose time begins at `at`, from the beginning of the block, is of `time`, in epoch ms: others of its day and zone are told from it. */
export function learn(at: i32, time: f64): void {
  const open = block + at
  if (!isTime(open)) return
  day = load<u64>(open, 1)
  year = load<u32>(open, 9)
  zone = load<u64>(open, 21)
  midnight = time - (secondOfDay(open) as f64) * 1000
}

/** Reads plain lines from byte `from` of the block on into at most `limit` rows from row `row` on; answers how many there are. */
export function readLines(from: i32, row: i32, limit: i32): i32 {
  stopped = block + from
  rows = row
  common = 0
  const end = min(row + limit, most)
  settled = row
  while (rows < end && stopped < blockEnd) {
    bracket = 0
    forgetUnknownName()
    const next = readLine(stopped)
    if (next === 0) break
    stopped = next
    rows++
    if (rows - settled === GROUP) settle()
  }
  settle()
  return rows - row
}

/** Looks up the words of the latest rows. */
function settle(): void {
  for (let column: u32 = 0; column < COLUMNS; column++) {
    lookUp(column, rows - settled, codesAt(column) + (settled as usize) * 4)
  }
  settled = rows
  wantNothing()
}

/** Translates the codes of rows `[row, end)` of a column. */
export function translate(column: u32, map: u32, row: i32, end: i32): void {
  const from = codesAt(column)
  const by = mapAt(map)
  for (let i = row; i < end; i++) {
    const at = (i as usize) * 4
    store<i32>(translated + at, load<i32>(by + ((load<i32>(from + at) + 1) as usize) * 4))
  }
}

/** Tells where rows `[row, end)` stand, as `placed.as.ts` says: in a block from `offset` on, below so many lines. */
export function place(row: i32, end: i32, offset: f64, line: f64): void {
  const at = (row as usize) * 8
  placeRows(times + at, starts + (at >> 1), offsets + at, lines + at, end - row, offset, line)
}

/** What that found: the earliest and the latest time, and how often one is before that of the row above. */
export function earliestTime(): f64 {
  return earliest
}
export function latestTime(): f64 {
  return latest
}
export function timesBack(): i32 {
  return stepsBack
}

/** Reads the line at `at` into the next row; answers where the line after it begins, or 0 where it is not plain. */
function readLine(at: usize): usize {
  const firstEnd = fieldEnd(at)
  if (firstEnd === 0) return 0
  let hostEnd: usize = 0
  let client = at
  let clientEnd = firstEnd
  let account = firstEnd + 3
  let open = firstEnd + 5
  if (load<u32>(firstEnd, 1) !== NOBODY || load<u8>(open) !== OPEN) {
    const secondEnd = fieldEnd(firstEnd + 1)
    if (secondEnd === 0) return 0
    account = secondEnd + 1
    let accountEnd = fieldEnd(account)
    if (accountEnd === 0) return 0
    if (load<u8>(accountEnd, 1) !== OPEN) {
      hostEnd = portColon(at, firstEnd)
      if (hostEnd === 0) return 0
      client = firstEnd + 1
      clientEnd = secondEnd
      account = accountEnd + 1
      accountEnd = fieldEnd(account)
      if (accountEnd === 0 || load<u8>(accountEnd, 1) !== OPEN) return 0
    }
    open = accountEnd + 1
    if (load<u8>(account) === OPEN || firstOf(account, BACKSLASH, SPACE, SPACE, SPACE) + 1 !== open) return 0
  }

  if (day === 0 || load<u64>(open, 1) !== day || load<u32>(open, 9) !== year || load<u64>(open, 21) !== zone) {
    if (isTime(open)) bracket = open
    return 0
  }
  const second = secondOfDay(open)
  if (second < 0 || load<u8>(open, 29) !== QUOTE) return 0

  const method = open + 30
  let methodEnd = method
  while (isMethodByte(load<u8>(methodEnd))) methodEnd++
  if (methodEnd === method || load<u8>(methodEnd) !== SPACE) return 0
  const target = methodEnd + 1
  const targetEnd = plainEnd(target)
  if (targetEnd === target || load<u8>(targetEnd) !== SPACE) return 0
  if (load<u32>(targetEnd, 1) !== HTTP || load<u8>(targetEnd, 5) !== SLASH) return 0
  const requestEnd = plainEnd(targetEnd + 6)
  if (load<u8>(requestEnd) !== QUOTE || load<u8>(requestEnd, 1) !== SPACE) return 0

  const status = threeDigits(requestEnd + 2)
  if (status < 0 || load<u8>(requestEnd, 5) !== SPACE) return 0
  const size = requestEnd + 6
  const hasSize = load<u8>(size) !== DASH
  const sizeEnd = hasSize ? digitsEnd(size) : size + 1
  if (sizeEnd === size || sizeEnd > size + 15) return 0

  const referrer = sizeEnd + 2
  let referrerEnd: usize = 0
  let agentEnd: usize = 0
  let end = sizeEnd
  if (load<u8>(sizeEnd) === SPACE) {
    if (load<u8>(sizeEnd, 1) !== QUOTE) return 0
    referrerEnd = closing(referrer)
    if (referrerEnd === 0 || load<u8>(referrerEnd, 1) !== SPACE || load<u8>(referrerEnd, 2) !== QUOTE) return 0
    agentEnd = closing(referrerEnd + 3)
    if (agentEnd === 0) return 0
    end = moreFields(agentEnd + 1)
    if (end === 0) return 0
  }
  const next = lineEnd(end)
  if (next === 0 || next > blockEnd || end - at > LONGEST) return 0

  store<u32>(starts + (rows as usize) * 4, (at - block) as u32)
  store<f64>(times + (rows as usize) * 8, midnight + (second as f64) * 1000)
  store<f64>(hashes + (rows as usize) * 8, lineHash(at, (end - at) as i32))
  store<i16>(statuses + (rows as usize) * 2, status as i16)
  store<f64>(sizes + (rows as usize) * 8, hasSize ? decimal(size, sizeEnd) : -1)
  const i = rows - settled
  want(HOST, i, at, hostEnd === 0 ? 0 : ((hostEnd - at) as i32))
  want(CLIENT, i, client, (clientEnd - client) as i32)
  want(ACCOUNT, i, account, valueLength(account, open - 1))
  want(METHOD, i, method, (methodEnd - method) as i32)
  want(KEY, i, key, referrerEnd === 0 ? 0 : keyLength)
  want(TOKEN, i, token, referrerEnd === 0 ? 0 : tokenLength)
  want(TARGET, i, target, (targetEnd - target) as i32)
  want(REFERRER, i, referrer, referrerEnd === 0 ? 0 : valueLength(referrer, referrerEnd))
  const agent = referrerEnd + 3
  want(AGENT, i, agent, referrerEnd === 0 ? 0 : valueLength(agent, agentEnd))
  if (referrerEnd === 0) common++
  return next
}
