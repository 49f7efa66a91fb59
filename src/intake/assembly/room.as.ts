/** Behind the bytes, others may be looked at, but are never believed. */
const BEHIND: usize = 16

/** Where `length` bytes are to be put for a call of the module, in memory that has room for them. */
export function room(length: i32): usize {
  const needed = ((__heap_base + length + BEHIND + 0xffff) >> 16) as i32
  if (needed > memory.size()) memory.grow(needed - memory.size())
  return __heap_base
}
