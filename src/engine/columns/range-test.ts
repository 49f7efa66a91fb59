import type { NumberCondition } from '../condition'
import type { RowTest } from './row-tests'

export function rangeTest({ column, ranges, none, not }: NumberCondition): RowTest {
  return (chunk, marks) => {
    const packed = chunk.numbers[column]
    if (packed === undefined) {
      if (none === not) marks.fill(0, 0, chunk.length)
      return
    }
    const { base, hasNone, values } = packed
    // Compared as they are stored; 0 is a row without a value where there may be one.
    const shift = hasNone ? base - 1 : base
    const lows = ranges.map(({ from }) => Math.max(from - shift, hasNone ? 1 : Number.NEGATIVE_INFINITY))
    const highs = ranges.map(({ to }) => to - shift)
    if (hasNone && none) {
      lows.push(0)
      highs.push(0)
    }
    const [low, high] = [lows[0] ?? 1, highs[0] ?? 0]
    const hit = not ? 0 : 1
    if (lows.length < 2) {
      for (let i = 0; i < chunk.length; i++) {
        const value = values[i] ?? 0
        if ((value >= low && value <= high ? 1 : 0) !== hit) marks[i] = 0
      }
      return
    }
    for (let i = 0; i < chunk.length; i++) {
      const value = values[i] ?? 0
      let is = 0
      for (let at = 0; at < lows.length && is === 0; at++)
        if (value >= (lows[at] ?? 0) && value <= (highs[at] ?? 0)) is = 1
      if (is !== hit) marks[i] = 0
    }
  }
}
