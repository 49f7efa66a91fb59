import { wasm } from './assembly/packing.as.ts?wasm'
import { NONE, type Packed } from './packed'

export type TypedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array

type PackNumbers = (length: number, by: number, none: number) => void
type Recode = (from: number, length: number, map: number, into: number) => void

interface Exports {
  readonly memory: WebAssembly.Memory
  base(): number
  reserve(bytes: number): number
  lookOver(length: number, none: number): void
  lowest(): number
  highest(): number
  noneCount(): number
  areWhole(): number
  readonly packNumbers1: PackNumbers
  readonly packNumbers2: PackNumbers
  readonly packNumbers4: PackNumbers
  readonly packNumbers8: PackNumbers
  packCodes1(length: number): void
  packCodes2(length: number): void
  packCodes4(length: number): void
  readonly recode1to1: Recode
  readonly recode1to2: Recode
  readonly recode1to4: Recode
  readonly recode2to1: Recode
  readonly recode2to2: Recode
  readonly recode2to4: Recode
  readonly recode4to1: Recode
  readonly recode4to2: Recode
  readonly recode4to4: Recode
}

interface Room {
  readonly exports: Exports
  readonly buffer: ArrayBuffer
  readonly base: number
}

/** Where no number stands for no value. */
const NEVER = Number.NaN

let exports: Exports | null = null

/** Memory of so many bytes, from `base` on. Throws RangeError where there is none. */
function roomOf(bytes: number): Room {
  exports ??= new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as unknown as Exports
  if (!exports.reserve(bytes)) throw new RangeError('out of memory')
  return { exports, buffer: exports.memory.buffer, base: exports.base() }
}

/** Packs the first `length` values; `none` is the one that stands for no value. Null where no row has a value. */
export function pack(source: TypedArray, length: number, none: typeof NONE | null = NONE): Packed | null {
  const room = roomOf(length * 8)
  const { exports } = room
  new Float64Array(room.buffer, room.base, length).set(source.subarray(0, length))
  exports.lookOver(length, none ?? NEVER)
  const nones = exports.noneCount()
  if (nones === length) return null
  const hasNone = nones > 0
  const base = exports.lowest()
  const bytes = exports.areWhole() ? bytesFor(exports.highest() - base + (hasNone ? 1 : 0)) : 8
  const values = packNumbers(room, length, bytes, hasNone ? base - 1 : base, hasNone ? NONE : NEVER)
  return { base, hasNone, values }
}

/** The same for numbers that only rise, for which there is nothing to look over first. */
export function packRising(source: Float64Array, length: number): Packed {
  const base = source[0] ?? 0
  const room = roomOf(length * 8)
  new Float64Array(room.buffer, room.base, length).set(source.subarray(0, length))
  const values = packNumbers(room, length, bytesFor((source[length - 1] ?? base) - base), base, NEVER)
  return { base, hasNone: false, values }
}

/** The same for codes below `words`. A row without a word has the code {@link NONE}. */
export function packCodes(codes: Int32Array, length: number, words: number): Packed {
  const room = roomOf(length * 4)
  const { exports } = room
  new Int32Array(room.buffer, room.base, length).set(codes.subarray(0, length))
  const bytes = bytesFor(words)
  if (bytes === 1) exports.packCodes1(length)
  else if (bytes === 2) exports.packCodes2(length)
  else exports.packCodes4(length)
  return { base: 0, hasNone: true, values: taken(room, room.base, length, bytes) }
}

/**
 * Packed codes of one list of words made those of another, of `words` words: `map` has by code plus one what the code is there,
 * plus one, too.
 */
export function recode({ base, hasNone, values }: Packed, map: Uint32Array, words: number): Packed {
  const { length } = values
  const bytes = bytesFor(words)
  const behindMap = map.length * 4
  const behindCodes = behindMap + length * 4
  const room = roomOf(behindCodes + length * 4)
  const from = room.base + behindMap
  const into = room.base + behindCodes
  const byStored = new Uint32Array(room.buffer, room.base, map.length)
  byStored.set(map.subarray(hasNone ? base : base + 1))
  if (hasNone) byStored[0] = 0
  if (values instanceof Uint8Array) new Uint8Array(room.buffer, from, length).set(values)
  else if (values instanceof Uint16Array) new Uint16Array(room.buffer, from, length).set(values)
  else new Uint32Array(room.buffer, from, length).set(values)
  recodeBy(room.exports, values.BYTES_PER_ELEMENT, bytes)(from, length, room.base, into)
  return { base: 0, hasNone: true, values: taken(room, into, length, bytes) }
}

function recodeBy(exports: Exports, from: number, to: Bytes): Recode {
  if (from === 1) return to === 1 ? exports.recode1to1 : to === 2 ? exports.recode1to2 : exports.recode1to4
  if (from === 2) return to === 1 ? exports.recode2to1 : to === 2 ? exports.recode2to2 : exports.recode2to4
  return to === 1 ? exports.recode4to1 : to === 2 ? exports.recode4to2 : exports.recode4to4
}

function packNumbers(room: Room, length: number, bytes: Bytes, by: number, none: number): Packed['values'] {
  const { exports } = room
  if (bytes === 1) exports.packNumbers1(length, by, none)
  else if (bytes === 2) exports.packNumbers2(length, by, none)
  else if (bytes === 4) exports.packNumbers4(length, by, none)
  else exports.packNumbers8(length, by, none)
  return taken(room, room.base, length, bytes)
}

type Bytes = 1 | 2 | 4 | 8

function bytesFor(range: number): Bytes {
  if (range < 0x100) return 1
  if (range < 0x1_0000) return 2
  return range < 0x1_0000_0000 ? 4 : 8
}

/** In memory of their own. */
function taken({ buffer }: Room, at: number, length: number, bytes: Bytes): Packed['values'] {
  if (bytes === 1) return new Uint8Array(buffer, at, length).slice()
  if (bytes === 2) return new Uint16Array(buffer, at, length).slice()
  if (bytes === 4) return new Uint32Array(buffer, at, length).slice()
  return new Float64Array(buffer, at, length).slice()
}
