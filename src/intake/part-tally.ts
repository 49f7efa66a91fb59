import type { ParsedBlock } from './block-rows'
import type { FormatCount } from './formats/log-format'
import { RejectList } from './reject-list'
import type { ZoneCount } from './time/zone-tally'

/** Adds up what was found in the blocks of one content, in their order. */
export class PartTally {
  lines = 0
  rows = 0
  skipped = 0
  readonly rejects = new RejectList()
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  stepsBack = 0
  private previous = Number.NEGATIVE_INFINITY
  private readonly byZone = new Map<string, number>()
  private readonly byFormat = new Map<string, FormatCount>()

  add(block: ParsedBlock): void {
    this.rejects.append(block.rejects, this.lines)
    this.lines += block.lines
    this.rows += block.rows
    this.skipped += block.skipped
    this.stepsBack += block.stepsBack
    if (block.rows > 0) {
      if (block.begin < this.previous) this.stepsBack++
      this.previous = block.end
      this.first = Math.min(this.first, block.first)
      this.last = Math.max(this.last, block.last)
    }
    for (const { offset, rows } of block.zones) this.byZone.set(offset, (this.byZone.get(offset) ?? 0) + rows)
    for (const format of block.formats) {
      const key = `${format.id} ${format.name}`
      this.byFormat.set(key, { ...format, rows: format.rows + (this.byFormat.get(key)?.rows ?? 0) })
    }
  }

  zones(): readonly ZoneCount[] {
    return [...this.byZone].map(([offset, rows]) => ({ offset, rows })).sort((a, b) => b.rows - a.rows)
  }

  formats(): readonly FormatCount[] {
    return [...this.byFormat.values()].sort((a, b) => b.rows - a.rows)
  }
}
