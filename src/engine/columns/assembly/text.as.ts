/** Where texts stand in others: sixteen places at a time are told by the first and the last byte, of which few then need a closer look. */

/** Where memory is free from. */
export function base(): usize {
  return (__heap_base + 15) & ~15
}

/** `A` to `Z` as `a` to `z`, all other bytes as they are. */
function folded(bytes: v128): v128 {
  const capital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26))
  return v128.or(bytes, v128.and(capital, i8x16.splat(32)))
}
function foldedOne(byte: u32): u32 {
  return byte - 65 < 26 ? byte | 32 : byte
}

function standsAt(at: usize, wanted: usize, size: u32): bool {
  for (let i: usize = 0; i < size; i++) if (foldedOne(load<u8>(at + i)) !== load<u8>(wanted + i)) return false
  return true
}

/**
 * Sets to 1 the byte at `flags` of each word that holds the `size` bytes at `wanted`, which are no capitals. Word i ends before byte `ends[i + 1]`
 * of those at `bytes`, where the next begins; there are `words`. What is up to sixteen bytes behind the last may be looked at.
 */
export function flagWords(bytes: usize, ends: usize, words: u32, wanted: usize, size: u32, flags: usize): void {
  const first = i8x16.splat(load<u8>(wanted))
  const last = i8x16.splat(load<u8>(wanted + size - 1))
  const length = load<u32>(ends + ((<usize>words) << 2))
  let word: usize = 0
  let end = load<u32>(ends, 4)
  for (let place: u32 = 0; place + size <= length; place += 16) {
    const at = bytes + place
    const begins = i8x16.eq(folded(v128.load(at)), first)
    let hits = <u32>i8x16.bitmask(v128.and(begins, i8x16.eq(folded(v128.load(at + size - 1)), last)))
    for (; hits !== 0; hits &= hits - 1) {
      const hit = place + <u32>ctz(hits)
      if (hit + size > length) return
      while (end <= hit) end = load<u32>(ends + (++word << 2), 4)
      // Across two words it is in neither.
      if (hit + size <= end && standsAt(bytes + hit, wanted, size)) store<u8>(flags + word, 1)
    }
  }
}
