import type { Words } from '../row-chunk'
import type { WordList } from '../word-list'
import type { Checkpoint } from './checkpoint'
import { KeySorter } from './order-sort'

/** Words gone over between checkpoints. */
const BLOCK = 131_072
/** Groups of so few words are sorted by comparing. */
const FEW = 24

/**
 * The place of each word among those of all lists in the order of their UTF-8, per list and code; equal words have equal places.
 * Throws a RangeError where the lists hold 2 GiB or more.
 */
export async function wordPlaces(
  lists: readonly WordList[],
  checkpoint: Checkpoint,
): Promise<{ places: readonly Uint32Array[]; distinct: number }> {
  const words = joined(lists.map((list) => list.all()))
  const sorted = await sortWords(words, checkpoint)
  const places = new Uint32Array(sorted.length)
  let place = -1
  let before: number | null = null
  for (const word of sorted) {
    if (before === null || lists.length === 1 || !isSame(words, before, word)) place++
    places[word] = place
    before = word
  }
  let first = 0
  const ofLists = lists.map(({ size }) => {
    first += size
    return places.subarray(first - size, first)
  })
  return { places: ofLists, distinct: place + 1 }
}

function joined(parts: readonly Words[]): Words {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const length = parts.reduce((sum, part) => sum + part.bytes.length, 0)
  if (length > 0x7fff_ffff) throw new RangeError(`out of memory for ${length} bytes of words`)
  const bytes = new Uint8Array(length)
  const ends = new Int32Array(parts.reduce((sum, part) => sum + part.ends.length - 1, 1))
  let start = 0
  let word = 0
  for (const part of parts) {
    bytes.set(part.bytes, start)
    for (let i = 1; i < part.ends.length; i++) ends[++word] = start + (part.ends[i] ?? 0)
    start += part.bytes.length
  }
  return { ends, bytes }
}

/** Words `[begin, end)` of those sorted so far, which are equal in their first `depth` bytes. */
interface Group {
  readonly begin: number
  readonly end: number
  readonly depth: number
}

/** Group by group of words that begin alike (McIlroy, Bostic, McIlroy: Engineering Radix Sort, 1993), three bytes at a time. */
async function sortWords(words: Words, checkpoint: Checkpoint): Promise<Uint32Array> {
  const sorted = Uint32Array.from({ length: words.ends.length - 1 }, (_, word) => word)
  const keys = new Uint32Array(sorted.length)
  const sorter = new KeySorter(sorted, keys)
  const groups: Group[] = [{ begin: 0, end: sorted.length, depth: 0 }]
  let seen = 0
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    const { begin, end } = group
    seen += end - begin
    if (seen >= BLOCK) {
      seen = 0
      await checkpoint()
    }
    if (end - begin <= FEW) {
      sortFew(words, sorted, group)
      continue
    }
    const depth = alikeIn(words, sorted, group)
    fillKeys(words, sorted, keys, begin, end, depth)
    await sorter.sort({ begin, end, bits: KEY_BITS }, checkpoint)
    pushAlike(keys, begin, end, depth + KEY_BYTES, groups)
  }
  return sorted
}

/** How many bytes all words of a group begin with, at least its depth: paths share much. */
function alikeIn({ ends, bytes }: Words, sorted: Uint32Array, { begin, end, depth }: Group): number {
  const first = sorted[begin] ?? 0
  const start = ends[first] ?? 0
  let alike = (ends[first + 1] ?? 0) - start
  for (let i = begin + 1; i < end && alike > depth; i++) {
    const word = sorted[i] ?? 0
    const other = ends[word] ?? 0
    const most = Math.min(alike, (ends[word + 1] ?? 0) - other)
    let same = depth
    while (same < most && bytes[start + same] === bytes[other + same]) same++
    alike = same
  }
  return alike
}

const KEY_BYTES = 3
const KEY_BITS = 26

/** The next three bytes and how many of them there are, so that words that end come before those with zero bytes. */
function fillKeys(
  { ends, bytes }: Words,
  sorted: Uint32Array,
  keys: Uint32Array,
  begin: number,
  end: number,
  depth: number,
): void {
  for (let i = begin; i < end; i++) {
    const word = sorted[i] ?? 0
    const at = (ends[word] ?? 0) + depth
    const left = Math.min((ends[word + 1] ?? 0) - at, KEY_BYTES)
    let key = left > 0 ? (bytes[at] ?? 0) << 18 : 0
    if (left > 1) key |= (bytes[at + 1] ?? 0) << 10
    if (left > 2) key |= (bytes[at + 2] ?? 0) << 2
    keys[i] = key | left
  }
}

/** Words of which more is to be looked at. */
function pushAlike(keys: Uint32Array, begin: number, end: number, depth: number, groups: Group[]): void {
  let first = begin
  for (let i = begin + 1; i <= end; i++) {
    if (i < end && keys[i] === keys[first]) continue
    if (i - first > 1 && ((keys[first] ?? 0) & 3) === KEY_BYTES) groups.push({ begin: first, end: i, depth })
    first = i
  }
}

/** Where the words of one list are each there once, they mostly differ at their ends. */
function isSame({ ends, bytes }: Words, a: number, b: number): boolean {
  const start = ends[a] ?? 0
  const other = ends[b] ?? 0
  const length = (ends[a + 1] ?? 0) - start
  if ((ends[b + 1] ?? 0) - other !== length) return false
  for (let i = length - 1; i >= 0; i--) if (bytes[start + i] !== bytes[other + i]) return false
  return true
}

function sortFew(words: Words, sorted: Uint32Array, { begin, end, depth }: Group): void {
  for (let i = begin + 1; i < end; i++) {
    const word = sorted[i] ?? 0
    let at = i
    while (at > begin && compare(words, sorted[at - 1] ?? 0, word, depth) > 0) {
      sorted[at] = sorted[at - 1] ?? 0
      at--
    }
    sorted[at] = word
  }
}

function compare({ ends, bytes }: Words, a: number, b: number, depth: number): number {
  let left = (ends[a] ?? 0) + depth
  let right = (ends[b] ?? 0) + depth
  const leftEnd = ends[a + 1] ?? 0
  const rightEnd = ends[b + 1] ?? 0
  while (left < leftEnd && right < rightEnd) {
    const difference = (bytes[left++] ?? 0) - (bytes[right++] ?? 0)
    if (difference !== 0) return difference
  }
  return leftEnd - left - (rightEnd - right)
}
