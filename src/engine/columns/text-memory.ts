import { wasm } from './assembly/text.as.ts?wasm'
import { type Passes, PassMemory } from './pass-memory'

/** `assembly/text.as.ts`. */
interface Texts extends Passes {
  nextPlace(): number
  findText(
    bytes: number,
    length: number,
    from: number,
    wanted: number,
    size: number,
    into: number,
    room: number,
  ): number
}

/** Places listed in one go. */
const PIECE = 16_384
/** Bytes behind the last that may be looked at. */
const BEHIND = 16

let shared: PassMemory<Texts> | null = null

/** Where a text stands among these bytes, ascending; `A` to `Z` in them match `a` to `z` of the text, which has no others. In pieces, each valid until the next. */
export function* placesOfText(bytes: Uint8Array, wanted: Uint8Array): Generator<Uint32Array> {
  shared ??= new PassMemory<Texts>(wasm, 0)
  const memory = shared
  const [at = 0, wantedAt = 0, found = 0] = memory.take(bytes, [bytes.length + BEHIND, wanted.length, PIECE * 4])
  memory.bytes.set(bytes, at)
  memory.bytes.set(wanted, wantedAt)
  for (let from = 0; from + wanted.length <= bytes.length; from = memory.passes.nextPlace())
    yield memory.words(found, memory.passes.findText(at, bytes.length, from, wantedAt, wanted.length, found, PIECE))
}
