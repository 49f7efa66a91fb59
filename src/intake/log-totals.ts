import type { EpochMs } from '@/base/brand'
import { epochMs } from '@/base/brand'
import type { LogStats } from './log-stats'
import type { ZoneCount } from './time/zone-tally'

/** All parts of a log together. `lines = rows + rejects + skipped`, always. */
export interface LogTotals {
  /** `combined`, `w3c` …; `mixed` where rows of several formats stand in it. */
  readonly format: string
  readonly lines: number
  readonly rows: number
  readonly rejects: number
  readonly skipped: number
  readonly first: EpochMs
  readonly last: EpochMs
  readonly stepsBack: number
  readonly zones: readonly ZoneCount[]
  readonly contentBytes: number
}

export function logTotals({ parts }: LogStats): LogTotals {
  const names = new Set(parts.flatMap(({ formats }) => formats.map(({ name }) => name)))
  const [name] = names
  const zones = new Map<string, number>()
  for (const { offset, rows } of parts.flatMap((part) => part.zones)) zones.set(offset, (zones.get(offset) ?? 0) + rows)
  const sum = (of: (part: LogStats['parts'][number]) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    format: names.size === 1 && name !== undefined ? name : 'mixed',
    lines: sum((part) => part.lines),
    rows: sum((part) => part.rows),
    rejects: sum((part) => part.rejects.count),
    skipped: sum((part) => part.skipped),
    first: epochMs(Math.min(...parts.map((part) => part.first))),
    last: epochMs(Math.max(...parts.map((part) => part.last))),
    stepsBack: sum((part) => part.stepsBack),
    zones: [...zones].map(([offset, rows]) => ({ offset, rows })).sort((a, b) => b.rows - a.rows),
    contentBytes: sum((part) => part.contentBytes),
  }
}
