import { valueAt } from '../packed'
import { firstPosition } from './listed-rows'
import type { ByValue } from './rows-by-value'
import type { NumberedRows } from './rows-numbered'

/** Selected rows of a few values, `cells[bin · slots + i]` of slot i, with no look at those of others. */
export function cellsOfValues(
  all: NumberedRows,
  rows: ByValue,
  slots: readonly number[],
  edges: Float64Array,
): Uint32Array {
  const bins = edges.length - 1
  const cells = new Uint32Array(Math.max(0, bins) * slots.length)
  const near = new NearBin(edges)
  let [begin, end, at] = [0, 0, 0]
  slots.forEach((slot, i) => {
    if (slot < 0) return
    for (const place of rows.placesOf(slot)) {
      if (place < begin || place >= end) {
        at = all.stretchAt(place)
        begin = all.stretches[at]?.place ?? 0
        end = begin + (all.stretches[at]?.chunk.length ?? 0)
      }
      const times = all.stretches[at]?.chunk.numbers.time
      const bin = times === undefined ? -1 : near.of(valueAt(times, place - begin))
      if (bin >= 0) cells[bin * slots.length + i] = (cells[bin * slots.length + i] ?? 0) + 1
    }
  })
  return cells
}

/** The bin of a time, −1 for none; most are that of the time before. */
class NearBin {
  private readonly edges: Float64Array
  private bin = 0

  constructor(edges: Float64Array) {
    this.edges = edges
  }

  of(time: number): number {
    const { edges } = this
    if (time >= (edges[this.bin] ?? 0) && time < (edges[this.bin + 1] ?? 0)) return this.bin
    if (!(time >= (edges[0] ?? Number.NaN) && time < (edges.at(-1) ?? 0))) return -1
    this.bin = firstPosition(edges.length - 2, (bin) => (edges[bin + 1] ?? 0) > time)
    return this.bin
  }
}
