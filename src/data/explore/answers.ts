import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Columns, Query } from '@/engine/query'
import { openEngine } from '../engine'
import { together } from '../together'
import type { Scope } from './use-scope'

/** What a panel draws: the newest answer there is. */
export interface Answer<T> {
  /** Null before the first answer. */
  readonly data: T | null
  /** It answers an earlier question; the newer answer is on its way. */
  readonly stale: boolean
  readonly failed: boolean
}

/** Tables that a log is being read into grow: their rows are part of every question. */
export interface Asked<Q extends Query> {
  readonly query: Q
  readonly rows: number
}

export const asked = <Q extends Query>(query: Q, { rows }: Pick<Scope, 'rows'>): Asked<Q> => ({ query, rows })

/**
 * One question of one panel. The picture before it stays until the answer is there, and a question that nobody waits for any
 * more is cancelled in the engine. `read` must be the same function each time, and `ask` the same object as long as it asks the
 * same: it is told from other questions by all it says, which takes a while to write. Null asks nothing.
 */
export function useAnswer<Q extends Query, T>(ask: Asked<Q> | null, read: (columns: Columns<Q>) => T): Answer<T> {
  const said = useMemo(() => `explore ${JSON.stringify(ask)}`, [ask])
  const { data, isPlaceholderData, isError } = useQuery({
    queryKey: ['explore', ask],
    queryKeyHashFn: () => said,
    queryFn: ask === null ? skipToken : async ({ signal }) => read(await together(answered(ask.query, signal))),
    // Typed arrays: comparing them element by element would cost more than drawing them.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    // Long enough to undo a filter without counting again.
    gcTime: 30_000,
  })
  const known = ask === null ? null : (data ?? null)
  return useMemo(
    () => ({ data: known, stale: isPlaceholderData, failed: isError }),
    [known, isPlaceholderData, isError],
  )
}

async function answered<Q extends Query>(query: Q, signal: AbortSignal): Promise<Columns<Q>> {
  return (await openEngine()).query(query, signal)
}
