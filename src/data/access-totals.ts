import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AccessSeries } from '@/analysis/access-series'
import { mergeAccessSeries } from '@/analysis/merge-access-series'
import { queryAccessSeries } from '@/analysis/query-access-series'
import { seriesFromTotals } from '@/analysis/series-from-totals'
import type { Case } from '@/case/schema'
import { openEngine } from './engine'
import { type OpenExtract, spanOfExtract, useExtracts } from './extracts'
import { useOpenCase } from './open-case'
import { queryClient } from './query-client'
import { useSavedPage } from './saved-page'

/**
 * What the accesses lane draws: the logs open in this tab, added up, those being read as far as they are; before there is one,
 * what a saved page or else the case file carries. Null where there is neither. While rows are being counted, the picture before them stays.
 */
export function useAccessTotals(): AccessSeries | null {
  const { full } = useOpenCase()
  const extracts = useExtracts()
  const saved = useSavedPage()?.accesses
  const carried = useMemo(() => join(full.extracts.map(seriesFromTotals)), [full])
  const filled = extracts.filter((extract) => spanOfExtract(extract).length > 0)
  const counted = useQueries({ queries: filled.map((extract) => seriesQuery(extract, full)), combine: dataOf })
  const opened = useMemo(() => join(counted), [counted])
  return opened ?? saved ?? carried
}

const dataOf = (results: readonly { readonly data: AccessSeries | undefined }[]): AccessSeries[] =>
  results.flatMap(({ data }) => (data === undefined ? [] : [data]))

function join(logs: readonly AccessSeries[]): AccessSeries | null {
  const [head, ...others] = logs
  return head === undefined ? null : mergeAccessSeries([head, ...others])
}

const rowsSeen = ({ state }: OpenExtract): number | 'all' =>
  state.status === 'reading' ? (state.seen?.rows ?? 0) : 'all'

/** Counted once per log: moving the window is arithmetic on the answer. A table that was read never changes, so the answer never ages. */
export function seriesQuery(extract: OpenExtract, full: Case) {
  const { id, table, scale, simulated } = extract
  // The answer to the question before, which `useQueries` does not keep itself (TanStack Query #7051).
  const latest = ['latest-access-series', id, full.id]
  const exposed = full.signingKeys.find((key) => key.kid !== null && key.copied !== null)
  return {
    queryKey: ['access-series', table, full.id, rowsSeen(extract)],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<AccessSeries> => {
      const [span] = spanOfExtract(extract)
      if (span === undefined) throw new Error('an extract that is not ready has no series')
      const engine = await openEngine()
      const question = { table, span, exposedKey: exposed?.kid ?? null, pages: full.pages, scale, simulated }
      const series = await queryAccessSeries(engine, question, signal)
      queryClient.setQueryData(latest, series)
      return series
    },
    // Typed arrays: comparing them element by element would cost more than drawing them.
    structuralSharing: false,
    placeholderData: () => queryClient.getQueryData<AccessSeries>(latest),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  }
}
