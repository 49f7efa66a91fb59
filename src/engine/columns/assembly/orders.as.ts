/**
 * Rows in another order than they stand in: what is selected is brought into it, a bit for each row, and then looked at 64 rows at a time.
 * Where groups of rows end is told by bits, too. Arguments are addresses, but for lengths; bits beyond the last row are 0.
 */
/** Where memory is free from. */
export function base(): usize {
  return (__heap_base + 15) & ~15
}

/**
 * Turns over the bit at `into` of each row that has one at `bits`, or with `other` all ones of each that has none: `order[i]` tells where row i
 * stands. Only these rows are looked up.
 */
export function turnBits(order: usize, rows: u32, bits: usize, other: u64, into: usize): void {
  for (let i: usize = 0; i < rows; i += 64) {
    const from = order + (i << 2)
    for (let word = load<u64>(bits + (i >> 3)) ^ other; word !== 0; word &= word - 1) {
      const row = load<u32>(from + ((<usize>ctz(word)) << 2))
      const at = into + <usize>(row >> 3)
      store<u8>(at, (<u32>load<u8>(at) ^ (1 << (row & 7))) as u8)
    }
  }
}

/** `ranks[i]` becomes how many bits are set before bit 64·i. */
export function rankBits(bits: usize, length: u32, ranks: usize): void {
  let set: u32 = 0
  for (let i: usize = 0; i < length; i += 64) {
    store<u32>(ranks + ((i >> 6) << 2), set)
    set += <u32>popcnt(load<u64>(bits + (i >> 3)))
  }
  store<u32>(ranks + (((<usize>length + 63) >> 6) << 2), set)
}

/** How many bits are set before bit `at`. */
function rankOf(bits: usize, ranks: usize, at: u32): u32 {
  const word: usize = at >> 6
  const before = ((<u64>1) << (at & 63)) - 1
  return load<u32>(ranks + (word << 2)) + <u32>popcnt(load<u64>(bits + (word << 3)) & before)
}

/** How many are set from `from` to before `to`. */
export function bitsBetween(bits: usize, ranks: usize, from: u32, to: u32): u32 {
  return rankOf(bits, ranks, to) - rankOf(bits, ranks, from)
}

let next: i32 = 0
/** Where the next listing goes on; −1 is nowhere. */
export function nextPlace(): i32 {
  return next
}

let valueStarts: usize = 0
let valueHeads: usize = 0
let valueCount: u32 = 0

/** The bits of value `v` are those from `starts[v]` to before `starts[v + 1]`, and its text begins with `heads[v]`. */
export function setValues(starts: usize, heads: usize, size: u32): void {
  valueStarts = starts
  valueHeads = heads
  valueCount = size
}

let least: u32 = 0
let highest: u32 = 0

/** Values are listed with more than `leastBits` bits, or with as many where their text begins with no more than `highestHead`. */
export function setLimits(leastBits: u32, highestHead: u32): void {
  least = leastBits
  highest = highestHead
}

function isListed(value: u32, count: u32): bool {
  return count > least || (count === least && load<u32>(valueHeads + ((<usize>value) << 2)) <= highest)
}

/**
 * Lists at most `room` values, and `room` places behind how many bits they have; how many. They are looked at in `order`, the one with most
 * rows first, set or not, from `at` on and before `end`; where no further one can have bits enough, the listing does not go on.
 */
export function listLargest(bits: usize, ranks: usize, order: usize, end: u32, at: u32, into: usize, room: u32): u32 {
  const counts = into + ((<usize>room) << 2)
  let found: u32 = 0
  for (; at < end && found < room; at++) {
    const value = load<u32>(order + ((<usize>at) << 2))
    const place = valueStarts + ((<usize>value) << 2)
    const from = load<u32>(place)
    const to = load<u32>(place, 4)
    if (to - from < least) {
      next = -1
      return found
    }
    const count = bitsBetween(bits, ranks, from, to)
    store<u32>(into + ((<usize>found) << 2), value)
    store<u32>(counts + ((<usize>found) << 2), count)
    found += u32(isListed(value, count))
  }
  next = <i32>at
  return found
}

/** The first bit from `at` on, or a place behind all. */
function bitFrom(bits: usize, length: u32, at: u32): u32 {
  if (at >= length) return u32.MAX_VALUE
  let word: usize = at >> 6
  let left = (load<u64>(bits + (word << 3)) >> (at & 63)) << (at & 63)
  for (; left === 0; left = load<u64>(bits + (word << 3))) if (++word << 6 >= <usize>length) return u32.MAX_VALUE
  return <u32>(word << 6) + <u32>ctz(left)
}

/** The same of the values as they are numbered, without those that have more than `most` rows, set or not. */
export function listOthers(bits: usize, length: u32, ranks: usize, most: u32, value: u32, into: usize, room: u32): u32 {
  const counts = into + ((<usize>room) << 2)
  let found: u32 = 0
  let from = load<u32>(valueStarts + ((<usize>value) << 2))
  let bit = bitFrom(bits, length, from)
  for (; value < valueCount && found < room; value++) {
    const to = load<u32>(valueStarts + ((<usize>value) << 2), 4)
    if (bit < to) {
      if (to - from <= most) {
        const count = bitsBetween(bits, ranks, from, to)
        store<u32>(into + ((<usize>found) << 2), value)
        store<u32>(counts + ((<usize>found) << 2), count)
        found += u32(isListed(value, count))
      }
      bit = bitFrom(bits, length, to)
    }
    from = to
  }
  next = <i32>value
  return found
}

/** Whether the group that is not at its end yet has a bit. */
let open: u64 = 0

/**
 * Of 64 rows, the ends of groups that have a bit. A group's rows but for its last are ones in what is added to: adding any bit among them
 * carries into the last.
 */
function groupsWith(word: u64, ends: u64): u64 {
  const sum = ~ends + ((word | open) & ~ends)
  const found = (word | open | sum) & ends
  open = u64(sum < ~ends)
  return found
}

/** How many groups have a bit. */
export function countGroups(bits: usize, length: u32, ends: usize): u32 {
  open = 0
  let found: u32 = 0
  for (let i: usize = 0; i < length; i += 64) {
    const at = i >> 3
    found += <u32>popcnt(groupsWith(load<u64>(bits + at), load<u64>(ends + at)))
  }
  return found
}

/**
 * Rows by value and then by bin. A group is a value's rows in one bin; `bins` has that of each, 2 bytes, from 1, and 0 for those that do not count.
 * For each group with a bit: counts it in `firsts[bin · width + last]`, where `last` is the bin of the value's group with a bit before, or 0.
 */
export function countFirsts(
  bits: usize,
  length: u32,
  groupEnds: usize,
  valueEnds: usize,
  bins: usize,
  firsts: usize,
  width: u32,
): void {
  open = 0
  let last: u32 = 0
  for (let i: usize = 0; i < length; i += 64) {
    const at = i >> 3
    let ends = load<u64>(groupEnds + at)
    const taken = groupsWith(load<u64>(bits + at), ends)
    const lasts = load<u64>(valueEnds + at)
    if (taken === 0) {
      bins += (<usize>popcnt(ends)) << 1
      if (lasts !== 0) last = 0
      continue
    }
    for (; ends !== 0; ends &= ends - 1) {
      const end = ctz(ends)
      const bin: u32 = load<u16>(bins)
      bins += 2
      const is = <u32>(taken >> end) & 1
      const cell = firsts + ((<usize>(bin * width + last)) << 2)
      store<u32>(cell, load<u32>(cell) + is)
      last = select<u32>(bin, last, is)
      last = select<u32>(0, last, <u32>(lasts >> end) & 1)
    }
  }
}

/**
 * Rows by day, value and other, `starts` tells where days begin. Groups are a value's rows with one other, a day's rows of one value end at
 * `valueEnds`, and where there is no other `others` is 0. For each day, the value's number of others makes its class: values are counted in
 * `cells[day · classes · 2 + class]`, their rows `classes` behind. `classOf` has a byte for each number of others up to `last`, which stands
 * for all above. Writes into `most` with how many others a value goes that goes with most on each day.
 */
export function foldDays(
  bits: usize,
  starts: usize,
  days: u32,
  pairEnds: usize,
  valueEnds: usize,
  others: usize,
  classOf: usize,
  last: u32,
  cells: usize,
  classes: u32,
  most: usize,
): void {
  open = 0
  let day: u32 = 0
  let count: u32 = 0
  let rows: u32 = 0
  const length = load<u32>(starts + ((<usize>days) << 2))
  for (let i: u32 = 0; i < length; i += 64) {
    const at: usize = i >> 3
    const word = load<u64>(bits + at)
    const pairs = groupsWith(word, load<u64>(pairEnds + at)) & load<u64>(others + at)
    let ends = load<u64>(valueEnds + at)
    let left: u64 = -1
    for (; ends !== 0; ends &= ends - 1) {
      const end = ctz(ends)
      const mine = left & ((ends & (0 - ends)) | ((ends & (0 - ends)) - 1))
      left &= ~mine
      count += <u32>popcnt(pairs & mine)
      rows += <u32>popcnt(word & mine)
      while (load<u32>(starts + ((<usize>day) << 2), 4) <= i + <u32>end) day++
      const cell = cells + ((<usize>(day * classes * 2 + load<u8>(classOf + min<u32>(count, last)))) << 2)
      store<u32>(cell, load<u32>(cell) + 1)
      const behind = cell + ((<usize>classes) << 2)
      store<u32>(behind, load<u32>(behind) + rows)
      const place = most + ((<usize>day) << 2)
      store<u32>(place, max<u32>(load<u32>(place), count))
      count = 0
      rows = 0
    }
    count += <u32>popcnt(pairs & left)
    rows += <u32>popcnt(word & left)
  }
}

/**
 * The same rows: `slots` tells for each value of each day which it is. Adds a value's rows up in `counts`, and for each day on which it has
 * some counts it in `firsts[(day + 1) · (days + 1) + last]`, where `last` is the last such day before, from 1, or 0; `lasts` has it by slot, 2 bytes.
 */
export function countValues(
  bits: usize,
  starts: usize,
  days: u32,
  valueEnds: usize,
  slots: usize,
  counts: usize,
  lasts: usize,
  firsts: usize,
): void {
  let day: u32 = 0
  let rows: u32 = 0
  const length = load<u32>(starts + ((<usize>days) << 2))
  for (let i: u32 = 0; i < length; i += 64) {
    const at: usize = i >> 3
    const word = load<u64>(bits + at)
    let left: u64 = -1
    for (let ends = load<u64>(valueEnds + at); ends !== 0; ends &= ends - 1) {
      const mine = left & ((ends & (0 - ends)) | ((ends & (0 - ends)) - 1))
      left &= ~mine
      rows += <u32>popcnt(word & mine)
      if (rows !== 0) {
        while (load<u32>(starts + ((<usize>day) << 2), 4) <= i + <u32>ctz(ends)) day++
        const slot = <usize>load<u32>(slots)
        const count = counts + (slot << 2)
        store<u32>(count, load<u32>(count) + rows)
        const last = lasts + (slot << 1)
        const cell = firsts + ((<usize>((day + 1) * (days + 1) + load<u16>(last))) << 2)
        store<u32>(cell, load<u32>(cell) + 1)
        store<u16>(last, (day + 1) as u16)
        rows = 0
      }
      slots += 4
    }
    rows += <u32>popcnt(word & left)
  }
}
