import { hashOf } from './bytes.as'

// biome-ignore lint/performance/noBarrelFile: a WebAssembly module exports from one file
export { room } from './room.as'

const SEED: u64 = 0x2545_f491_4f6c_dd1d

/** Of the bytes that were put there. */
export function hash(length: i32): f64 {
  return lineHash(__heap_base, length)
}

/** A number of 52 bits for the text of a line, in any file and thread the same. */
export function lineHash(at: usize, length: i32): f64 {
  return (hashOf(at, length, SEED) >> 12) as f64
}
