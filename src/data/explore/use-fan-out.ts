import { useMemo } from 'react'
import { FAN_OUT_CLASSES } from '@/analysis/cube/fan-out'
import { dayEdges } from '@/analysis/cube/grids'
import type { ZoneId } from '@/base/brand'
import type { TextColumn } from '@/engine/access-table'
import type { Condition } from '@/engine/condition'
import type { FanOutColumns } from '@/engine/query'
import { type Answer, asked, useAnswer } from './answers'
import type { Scope } from './use-scope'

export interface FanOutAnswer {
  /** Ends of the days of the zone, epoch ms, one more than days. */
  readonly days: readonly number[]
  readonly matched: Answer<FanOutColumns>
  /** Without a filter. */
  readonly all: Answer<FanOutColumns>
}

/** With how many different values of `per` the values of `of` go on each day of the zone. */
export function useFanOut(scope: Scope, zone: ZoneId, of: TextColumn, per: TextColumn): FanOutAnswer {
  const { extent, tables, where, rows } = scope
  const days = useMemo(() => (extent === null ? [] : dayEdges(extent, zone)), [extent, zone])
  const edges = useMemo(() => Float64Array.from(days), [days])
  const ask = useMemo(() => {
    const asking = (conditions: readonly Condition[]) =>
      edges.length < 2
        ? null
        : asked(
            { kind: 'fan-out' as const, tables, where: conditions, of, per, days: edges, classes: FAN_OUT_CLASSES },
            { rows },
          )
    return { matched: asking(where), all: asking(NONE) }
  }, [tables, rows, where, of, per, edges])
  const [matched, all] = [useAnswer(ask.matched, same), useAnswer(ask.all, same)]
  return useMemo(() => ({ days, matched, all }), [days, matched, all])
}

const NONE: readonly Condition[] = []
const same = (columns: FanOutColumns): FanOutColumns => columns
