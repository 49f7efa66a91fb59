import type { Words } from '../row-chunk'
import type { WordList } from '../word-list'
import type { Checkpoint } from './checkpoint'

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
    if (before === null || compare(words, before, word, 0) !== 0) place++
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

/** Radix sort from the first byte on, group by group (McIlroy, Bostic, McIlroy: Engineering Radix Sort, 1993). */
async function sortWords(words: Words, checkpoint: Checkpoint): Promise<Uint32Array> {
  const sorted = Uint32Array.from({ length: words.ends.length - 1 }, (_, word) => word)
  const splitter = new Splitter(words, sorted)
  const groups: Group[] = [{ begin: 0, end: sorted.length, depth: 0 }]
  let seen = 0
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    seen += group.end - group.begin
    if (seen >= BLOCK) {
      seen = 0
      await checkpoint()
    }
    if (group.end - group.begin <= FEW) sortFew(words, sorted, group)
    else splitter.split(group, groups)
  }
  return sorted
}

/** Words `[begin, end)`, which are equal in their first `depth` bytes. */
interface Group {
  readonly begin: number
  readonly end: number
  readonly depth: number
}

class Splitter {
  private readonly counts = new Uint32Array(257)
  private readonly words: Words
  private readonly sorted: Uint32Array
  private readonly spare: Uint32Array
  private readonly digits: Uint16Array

  constructor(words: Words, sorted: Uint32Array) {
    this.words = words
    this.sorted = sorted
    this.spare = new Uint32Array(sorted.length)
    this.digits = new Uint16Array(sorted.length)
  }

  /** Splits by the next byte; words that end before it come first, and are equal. */
  split({ begin, end, depth }: Group, into: Group[]): void {
    const { counts, sorted, spare, digits } = this
    const { ends, bytes } = this.words
    counts.fill(0)
    for (let i = begin; i < end; i++) {
      const word = sorted[i] ?? 0
      const at = (ends[word] ?? 0) + depth
      const digit = at < (ends[word + 1] ?? 0) ? (bytes[at] ?? 0) + 1 : 0
      digits[i] = digit
      counts[digit] = (counts[digit] ?? 0) + 1
    }
    let place = begin
    for (let digit = 0; digit < counts.length; digit++) {
      const count = counts[digit] ?? 0
      counts[digit] = place
      place += count
      if (count > 1 && digit > 0) into.push({ begin: place - count, end: place, depth: depth + 1 })
      if (count === end - begin) return
    }
    for (let i = begin; i < end; i++) {
      const digit = digits[i] ?? 0
      const to = counts[digit] ?? 0
      spare[to] = sorted[i] ?? 0
      counts[digit] = to + 1
    }
    sorted.set(spare.subarray(begin, end), begin)
  }
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
