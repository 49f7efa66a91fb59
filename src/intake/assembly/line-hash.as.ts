import { hashOf } from './bytes.as'

const SEED: u64 = 0x2545_f491_4f6c_dd1d
/** Behind a line, others' bytes may be looked at, but are never believed. */
const BEHIND: usize = 16

/** Where a line is to be put for {@link hash}; there is room for `length` bytes. */
export function room(length: i32): usize {
  const needed = ((__heap_base + length + BEHIND + 0xffff) >> 16) as i32
  if (needed > memory.size()) memory.grow(needed - memory.size())
  return __heap_base
}

export function hash(length: i32): f64 {
  return lineHash(__heap_base, length)
}

/** A number of 52 bits for the text of a line, in any file and thread the same. */
export function lineHash(at: usize, length: i32): f64 {
  return (hashOf(at, length, SEED) >> 12) as f64
}
