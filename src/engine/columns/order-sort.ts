import type { Checkpoint } from './checkpoint'

/** Rows gone over between checkpoints. */
const BLOCK = 262_144
/** 2 048 places at most to write to at a time: more miss the processor's caches. */
const SPLIT_BITS = 11
/** So many rows and their keys stay in the caches, however often they are moved. */
const NEAR = 65_536
const NEAR_BITS = 8
/** Sorted by comparing. */
const FEW = 24

/** Rows `[begin, end)`, whose keys differ in their lowest `bits` only. */
interface Group {
  readonly begin: number
  readonly end: number
  readonly bits: number
}

/**
 * Sorts row numbers by their keys, `keys[i]` being that of `rows[i]`; those with equal keys stay as they are. Both are moved.
 * Radix sort (Knuth, The Art of Computer Programming 3, 5.2.5): from the highest digit until what is left fits the caches, then from
 * the lowest. Takes as much memory again as rows and keys have.
 */
export class KeySorter {
  private readonly rows: Uint32Array
  private readonly keys: Uint32Array
  private readonly spareRows: Uint32Array
  private readonly spareKeys: Uint32Array

  constructor(rows: Uint32Array, keys: Uint32Array) {
    this.rows = rows
    this.keys = keys
    this.spareRows = new Uint32Array(rows.length)
    this.spareKeys = new Uint32Array(rows.length)
  }

  async sort(all: Group, checkpoint: Checkpoint): Promise<void> {
    const groups = [all]
    let seen = 0
    for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
      const size = group.end - group.begin
      seen += size
      if (seen >= BLOCK) {
        seen = 0
        await checkpoint()
      }
      if (group.bits === 0) continue
      if (size <= FEW) this.sortFew(group)
      else if (size <= NEAR) this.sortNear(group)
      else groups.push(...(await this.split(group, checkpoint)))
    }
  }

  private async split({ begin, end, bits }: Group, checkpoint: Checkpoint): Promise<readonly Group[]> {
    const width = Math.min(bits, SPLIT_BITS)
    const shift = bits - width
    const { rows, keys, spareRows, spareKeys } = this
    const places = new Uint32Array(2 ** width)
    for (let at = begin; at < end; at += BLOCK) {
      await checkpoint()
      count(keys, at, Math.min(at + BLOCK, end), shift, places)
    }
    const groups = groupsOf(places, begin, shift)
    for (let at = begin; at < end; at += BLOCK) {
      await checkpoint()
      move(rows, keys, at, Math.min(at + BLOCK, end), shift, places, spareRows, spareKeys)
    }
    rows.set(spareRows.subarray(begin, end), begin)
    keys.set(spareKeys.subarray(begin, end), begin)
    return groups
  }

  private sortNear({ begin, end, bits }: Group): void {
    const passes = Math.ceil(bits / NEAR_BITS)
    const width = Math.ceil(bits / passes)
    const places = new Uint32Array(2 ** width)
    let [rows, keys, toRows, toKeys] = [this.rows, this.keys, this.spareRows, this.spareKeys]
    for (let pass = 0; pass < passes; pass++) {
      places.fill(0)
      count(keys, begin, end, pass * width, places)
      groupsOf(places, begin, 0)
      move(rows, keys, begin, end, pass * width, places, toRows, toKeys)
      ;[rows, keys, toRows, toKeys] = [toRows, toKeys, rows, keys]
    }
    if (rows === this.rows) return
    this.rows.set(rows.subarray(begin, end), begin)
    this.keys.set(keys.subarray(begin, end), begin)
  }

  private sortFew({ begin, end }: Group): void {
    const { rows, keys } = this
    for (let i = begin + 1; i < end; i++) {
      const row = rows[i] ?? 0
      const key = keys[i] ?? 0
      let at = i
      while (at > begin && (keys[at - 1] ?? 0) > key) {
        rows[at] = rows[at - 1] ?? 0
        keys[at] = keys[at - 1] ?? 0
        at--
      }
      rows[at] = row
      keys[at] = key
    }
  }
}

/** Counts digits of as many bits as there are places for. */
function count(keys: Uint32Array, begin: number, end: number, shift: number, counts: Uint32Array): void {
  const mask = counts.length - 1
  for (let i = begin; i < end; i++) {
    const digit = ((keys[i] ?? 0) >>> shift) & mask
    counts[digit] = (counts[digit] ?? 0) + 1
  }
}

/** Makes counts the places where the rows of each digit begin. */
function groupsOf(counts: Uint32Array, begin: number, bits: number): Group[] {
  const groups: Group[] = []
  let place = begin
  for (let digit = 0; digit < counts.length; digit++) {
    const end = place + (counts[digit] ?? 0)
    if (bits > 0 && end - place > 1) groups.push({ begin: place, end, bits })
    counts[digit] = place
    place = end
  }
  return groups
}

function move(
  rows: Uint32Array,
  keys: Uint32Array,
  begin: number,
  end: number,
  shift: number,
  places: Uint32Array,
  toRows: Uint32Array,
  toKeys: Uint32Array,
): void {
  const mask = places.length - 1
  for (let i = begin; i < end; i++) {
    const key = keys[i] ?? 0
    const digit = (key >>> shift) & mask
    const place = places[digit] ?? 0
    toRows[place] = rows[i] ?? 0
    toKeys[place] = key
    places[digit] = place + 1
  }
}
