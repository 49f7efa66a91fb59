/**
 * AssemblyScript, compiled to WebAssembly (`scripts/assembly-script.ts`): what all of it needs of bytes in memory. Addresses are in
 * bytes; whoever calls leaves at least 16 bytes behind the last that may be looked at. 16 bytes at a time need WebAssembly SIMD, which every
 * browser has that reads this app's code: Chromium 91, Firefox 89 and Safari 16.4 (2023).
 */

const STEP: u64 = 0x9e37_79b9_7f4a_7c15
const HALF: u64 = 0xffff_ffff

/**
 * A hash of `length` bytes: both halves of every eight bytes are multiplied with each other, after a key that goes on from `seed`
 * was mixed in, and the products added up (NH of UMAC, RFC 4418 §5.2); then mixed as by splitmix64. With a secret seed, values are
 * hard to make collide. The last eight bytes may be some that were looked at before.
 */
export function hashOf(at: usize, length: i32, seed: u64): u64 {
  let key = seed
  let sum = (length as u64) * STEP
  if (length >= 8) {
    const last = at + length - 8
    for (; at < last; at += 8) {
      sum += product(load<u64>(at) ^ key)
      key += STEP
    }
    sum += product(load<u64>(last) ^ key)
  } else if (length >= 4) {
    sum += product((load<u32>(at) as u64) | (((load<u32>(at + length - 4) as u64) << 32) ^ key))
  } else {
    let short: u64 = 0
    for (let i = 0; i < length; i++) short = (short << 8) | load<u8>(at + i)
    sum += product(short ^ key)
  }
  sum = (sum ^ (sum >> 30)) * 0xbf58_476d_1ce4_e5b9
  sum = (sum ^ (sum >> 27)) * 0x94d0_49bb_1331_11eb
  return sum ^ (sum >> 31)
}

function product(word: u64): u64 {
  return (word & HALF) * (word >> 32)
}

export function areEqual(a: usize, b: usize, length: i32): bool {
  if (length < 16) {
    if (length >= 8) {
      return load<u64>(a) === load<u64>(b) && load<u64>(a + length - 8) === load<u64>(b + length - 8)
    }
    if (length >= 4) {
      return load<u32>(a) === load<u32>(b) && load<u32>(a + length - 4) === load<u32>(b + length - 4)
    }
    for (let i = 0; i < length; i++) if (load<u8>(a + i) !== load<u8>(b + i)) return false
    return true
  }
  const last = a + length - 16
  for (; a < last; a += 16, b += 16) if (v128.any_true(v128.xor(v128.load(a), v128.load(b)))) return false
  const back = a - last
  return !v128.any_true(v128.xor(v128.load(last), v128.load(b - back)))
}

/** The first of up to four bytes at or behind `at`; one of them must come. */
export function firstOf(at: usize, a: u8, b: u8, c: u8, d: u8): usize {
  const as = i8x16.splat(a)
  const bs = i8x16.splat(b)
  const cs = i8x16.splat(c)
  const ds = i8x16.splat(d)
  while (true) {
    const bytes = v128.load(at)
    const one = v128.or(i8x16.eq(bytes, as), i8x16.eq(bytes, bs))
    const other = v128.or(i8x16.eq(bytes, cs), i8x16.eq(bytes, ds))
    const hits = i8x16.bitmask(v128.or(one, other))
    if (hits !== 0) return at + (ctz(hits) as usize)
    at += 16
  }
}
