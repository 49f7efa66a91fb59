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

let next: u32 = 0
/** Where to go on looking. */
export function nextPlace(): u32 {
  return next
}

/**
 * Lists where the `size` bytes at `wanted`, without capitals, stand among those at `bytes`, from `from` on; at most `room`, sixteen or more.
 * What is up to sixteen bytes behind them may be looked at. How many.
 */
export function findText(bytes: usize, length: u32, from: u32, wanted: usize, size: u32, into: usize, room: u32): u32 {
  const first = i8x16.splat(load<u8>(wanted))
  const last = i8x16.splat(load<u8>(wanted + size - 1))
  let found: u32 = 0
  let place = from
  for (; place + size <= length && found + 16 <= room; place += 16) {
    const at = bytes + place
    const begins = i8x16.eq(folded(v128.load(at)), first)
    let hits = <u32>i8x16.bitmask(v128.and(begins, i8x16.eq(folded(v128.load(at + size - 1)), last)))
    for (; hits !== 0; hits &= hits - 1) {
      const hit = place + <u32>ctz(hits)
      if (hit + size > length || !standsAt(bytes + hit, wanted, size)) continue
      store<u32>(into + ((<usize>found) << 2), hit)
      found++
    }
  }
  next = place
  return found
}
