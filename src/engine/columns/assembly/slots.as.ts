/** Slots have 1, 2 or 4 bytes: one function of each pass for every width, for a row costs little more than asking which. */

export function slotAt<T>(slots: usize, row: u32): u32 {
  return load<T>(slots + <usize>row * sizeof<T>()) as u32
}

export function raise(counts: usize, at: u32): void {
  const cell = counts + ((<usize>at) << 2)
  store<u32>(cell, load<u32>(cell) + 1)
}
