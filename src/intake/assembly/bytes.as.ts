/**
 * AssemblyScript, compiled to WebAssembly (`scripts/assembly-script.ts`): what all of it needs of bytes in memory. Addresses are in
 * bytes; whoever calls leaves at least 16 bytes behind the last that may be looked at. 16 bytes at a time need WebAssembly SIMD, which every
 * browser has that reads this app's code: Chromium 91, Firefox 89 and Safari 16.4 (2023).
 */

const STEP: u64 = 0x9e37_79b9_7f4a_7c15
const HALF: u64 = 0xffff_ffff

/**
 * A hash of `length` bytes: every four bytes are multiplied with four others, after a key that goes on from `seed` was mixed in,
 * and the products added up (NH of UMAC, RFC 4418 §5.2); then mixed as by splitmix64. With a secret seed, values are hard to make
 * collide. The last bytes may be some that were looked at before.
 */
export function hashOf(at: usize, length: i32, seed: u64): u64 {
  let sum = (length as u64) * STEP
  if (length >= 16) {
    sum += productsTo(at, at + length - 16, seed)
  } else if (length >= 8) {
    sum += product(load<u64>(at) ^ seed) + product(load<u64>(at + length - 8) ^ (seed + STEP))
  } else {
    sum += product((load<u64>(at) & ~(~(0 as u64) << ((length as u64) * 8))) ^ seed)
  }
  sum = (sum ^ (sum >> 30)) * 0xbf58_476d_1ce4_e5b9
  sum = (sum ^ (sum >> 27)) * 0x94d0_49bb_1331_11eb
  return sum ^ (sum >> 31)
}

function product(word: u64): u64 {
  return (word & HALF) * (word >> 32)
}

/** 16 bytes at a time; the last of them begin at `last`. */
function productsTo(at: usize, last: usize, seed: u64): u64 {
  let keys = i64x2.replace_lane(i64x2.splat(seed), 1, seed + STEP)
  const step = i64x2.splat(2 * STEP)
  let sums = i64x2.splat(0)
  for (; at < last; at += 16) {
    sums = i64x2.add(sums, products(v128.xor(v128.load(at), keys)))
    keys = i64x2.add(keys, step)
  }
  sums = i64x2.add(sums, products(v128.xor(v128.load(last), keys)))
  return i64x2.extract_lane(sums, 0) + i64x2.extract_lane(sums, 1)
}

/** Both halves of the first eight bytes with those of the others. */
function products(words: v128): v128 {
  return i64x2.extmul_low_i32x4_u(words, i64x2.shuffle(words, words, 1, 0))
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
