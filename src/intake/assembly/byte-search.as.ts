import { firstOf } from './bytes.as'

// biome-ignore lint/performance/noBarrelFile: a WebAssembly module exports from one file
export { room } from './room.as'

/** Whether one of the `length` bytes that were put there is `byte`. */
export function holds(length: i32, byte: u8): bool {
  const end = __heap_base + length
  store<u8>(end, byte)
  return firstOf(__heap_base, byte, byte, byte, byte) < end
}
