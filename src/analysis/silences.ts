import { epochMs, MINUTE } from '@/base/brand'
import type { Span } from '@/base/span'
import type { Engine } from '@/engine/engine'
import type { HistogramColumns } from '@/engine/query'

/** As many are told. */
const MOST = 5

/**
 * The longest stretches between two accesses without another, longest first, to the minute: every minute of a silence holds no row.
 * Silence inside a log is a finding; before its first and after its last access there is no log.
 */
export async function querySilences(engine: Engine, table: string, signal: AbortSignal): Promise<readonly Span[]> {
  const perMinute = { kind: 'histogram', table, where: [], binMs: MINUTE, by: null, top: 0 } as const
  return silences(await engine.query(perMinute, signal), MINUTE)
}

/** Gaps between the bins of one series, the earlier of equals first. */
export function silences({ bin }: Pick<HistogramColumns, 'bin'>, binMs: number): readonly Span[] {
  const longest: Span[] = []
  for (let i = 1; i < bin.length; i++) {
    const from = (bin[i - 1] ?? 0) + binMs
    const to = bin[i] ?? 0
    if (to <= from) continue
    const place = longest.findIndex((other) => to - from > other.to - other.from)
    if (place < 0 && longest.length === MOST) continue
    longest.splice(place < 0 ? longest.length : place, 0, { from: epochMs(from), to: epochMs(to) })
    if (longest.length > MOST) longest.pop()
  }
  return longest
}
