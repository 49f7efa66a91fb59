import type { NumberColumn, TextColumn } from '../access-table'
import { NONE } from '../packed'
import { codeRoom, codesOf, numberRoom, numbersOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { wordPlaces } from './order-words'
import type { NumberedRows } from './rows-numbered'

/** What rows are sorted by: `high` first, then `low`; the largest key is that of rows without a value. */
export interface OrderKeys {
  readonly low: Uint32Array
  readonly lowBits: number
  /** Null where 32 bits are enough. */
  readonly high: Uint32Array | null
  readonly highBits: number
}

const room = { numbers: numberRoom(), codes: codeRoom() }

export async function textKeys(
  all: NumberedRows,
  column: TextColumn,
  descending: boolean,
  checkpoint: Checkpoint,
): Promise<OrderKeys> {
  const lists = all.tables.map(({ words }) => words[column])
  const { places, distinct } = await wordPlaces(lists, checkpoint)
  const low = new Uint32Array(all.total)
  for (const { chunk, table, first } of all.stretches) {
    await checkpoint()
    fillPlaces(low, first, codesOf(chunk, column, room.codes), chunk.length, places[table] ?? low, distinct, descending)
  }
  return { low, lowBits: bitsOf(distinct), high: null, highBits: 0 }
}

function fillPlaces(
  keys: Uint32Array,
  first: number,
  codes: Int32Array,
  length: number,
  places: Uint32Array,
  distinct: number,
  descending: boolean,
): void {
  for (let i = 0; i < length; i++) {
    const code = codes[i] ?? NONE
    const place = places[code] ?? 0
    keys[first + i] = code === NONE ? distinct : descending ? distinct - 1 - place : place
  }
}

/** Numbers of which any is a fraction are keyed by the bits of a double, all others by their distance from the least or the largest. */
export async function numberKeys(
  all: NumberedRows,
  column: NumberColumn,
  descending: boolean,
  checkpoint: Checkpoint,
): Promise<OrderKeys> {
  const range: Range = {
    none: column === 'time' ? null : NONE,
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
    whole: true,
    descending,
  }
  for (const { chunk } of all.stretches) {
    await checkpoint()
    widen(range, numbersOf(chunk, column, room.numbers), chunk.length)
  }
  const span = range.most < range.least ? 0 : range.most - range.least + 1
  const low = new Uint32Array(all.total)
  const high = !range.whole || span >= 2 ** 32 ? new Uint32Array(all.total) : null
  for (const { chunk, first } of all.stretches) {
    await checkpoint()
    const values = numbersOf(chunk, column, room.numbers).subarray(0, chunk.length)
    if (high === null) fillNarrow(low.subarray(first), values, range)
    else if (range.whole) fillWide(low.subarray(first), high.subarray(first), values, range)
    else fillFractions(low.subarray(first), high.subarray(first), values, range)
  }
  if (high === null) return { low, lowBits: bitsOf(span), high, highBits: 0 }
  return { low, lowBits: 32, high, highBits: range.whole ? bitsOf(Math.floor(span / 2 ** 32)) : 32 }
}

interface Range {
  /** What stands for no value. */
  readonly none: number | null
  readonly descending: boolean
  least: number
  most: number
  whole: boolean
}

const bitsOf = (largest: number): number => 32 - Math.clz32(largest)

function widen(range: Range, values: Float64Array, length: number): void {
  let { least, most, whole } = range
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? 0
    if (value === range.none) continue
    if (value < least) least = value
    if (value > most) most = value
    if (Math.floor(value) !== value) whole = false
  }
  Object.assign(range, { least, most, whole })
}

function fillNarrow(low: Uint32Array, values: Float64Array, { none, least, most, descending }: Range): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    low[i] = value === none ? most - least + 1 : descending ? most - value : value - least
  }
}

function fillWide(low: Uint32Array, high: Uint32Array, values: Float64Array, range: Range): void {
  const { none, least, most, descending } = range
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    const key = value === none ? most - least + 1 : descending ? most - value : value - least
    const above = Math.floor(key / 2 ** 32)
    high[i] = above
    low[i] = key - above * 2 ** 32
  }
}

const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)
/** Which half of a double weighs more: 1.0 has zeros in the other. */
const ABOVE = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1

/** Doubles that are not negative sort as their bits do. */
function fillFractions(low: Uint32Array, high: Uint32Array, values: Float64Array, range: Range): void {
  const { none, least, descending } = range
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    double[0] = value - Math.min(least, 0)
    const above = halves[ABOVE] ?? 0
    const below = halves[1 - ABOVE] ?? 0
    high[i] = value === none ? 0x8000_0000 : descending ? 0x7fff_ffff - above : above
    low[i] = value === none ? 0 : descending ? 0xffff_ffff - below : below
  }
}
