import type { Words } from '../row-chunk'
import { wasm } from './assembly/text.as.ts?wasm'
import { type Passes, PassMemory } from './pass-memory'

/** `assembly/text.as.ts`. */
interface Texts extends Passes {
  flagWords(bytes: number, ends: number, words: number, wanted: number, size: number, flags: number): void
}

/** Bytes behind the last that may be looked at. */
const BEHIND = 16

let shared: PassMemory<Texts> | null = null

/** 1 for each word that holds the text, which is not empty; `A` to `Z` in words match `a` to `z` of the text, which has no others. Valid until the next call. */
export function wordsWithText({ bytes, ends }: Words, wanted: Uint8Array): Uint8Array {
  shared ??= new PassMemory<Texts>(wasm, 0)
  const memory = shared
  const words = ends.length - 1
  const length = ends[words] ?? 0
  const [at = 0, endsAt = 0, wantedAt = 0, flags = 0] = memory.take(memory, [
    length + BEHIND,
    ends.length * 4,
    wanted.length,
    words,
  ])
  memory.bytes.set(bytes.subarray(0, length), at)
  memory.words(endsAt, ends.length).set(ends)
  memory.bytes.set(wanted, wantedAt)
  memory.passes.flagWords(at, endsAt, words, wantedAt, wanted.length, flags)
  return memory.bytes.subarray(flags, flags + words)
}
