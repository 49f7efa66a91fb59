import type { NumberCondition } from '../condition'
import type { RowTest } from './row-test'

const MOST = 2 ** 32 - 1

export function rangeTest({ column, ranges, none, not }: NumberCondition): RowTest {
  return (chunk, marks, memory) => {
    const packed = chunk.numbers[column]
    if (packed === undefined) {
      if (none === not) marks.fill(0)
      return
    }
    const { base, hasNone, values } = packed
    // Compared as they are stored; 0 is a row without a value where there may be one.
    const shift = hasNone ? base - 1 : base
    const least = hasNone ? 1 : Number.NEGATIVE_INFINITY
    const stored = ranges.map(({ from, to }) => ({ from: Math.max(from - shift, least), to: to - shift }))
    if (hasNone && none) stored.push({ from: 0, to: 0 })
    if (values instanceof Float64Array) keepBetween(values, stored, marks, !not)
    else memory.keepBetween(values, wholeRanges(stored), !not)
  }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** What is stored in integers is whole and not negative. */
function wholeRanges(ranges: readonly Range[]): Uint32Array {
  const whole = ranges.map(({ from, to }) => ({
    from: Math.max(0, Math.ceil(from)),
    to: Math.min(MOST, Math.floor(to)),
  }))
  return Uint32Array.from(whole.filter(({ from, to }) => from <= to).flatMap(({ from, to }) => [from, to]))
}

/** Numbers too far apart for integers of 32 bits. */
function keepBetween(values: Float64Array, ranges: readonly Range[], marks: Uint8Array, inside: boolean): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (ranges.some(({ from, to }) => value >= from && value <= to) !== inside) marks[i] = 0
  }
}
