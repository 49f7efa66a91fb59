import { useQuery } from '@tanstack/react-query'
import type { Listing } from '@/engine/query'
import type { Scope } from '../explore/use-scope'
import { isUnsettled, useExtracts } from '../extracts'
import { askPosition, askRows } from './ask-rows'
import { placesOfRow, readRowId } from './row-id'

/** What became of the row that the view names. */
export type LinkedRow =
  /** The log it stands in is being opened, or looked through. */
  | { readonly is: 'awaited' }
  | { readonly is: 'found'; readonly position: number }
  /** It exists, and the filter or the window leaves it out. */
  | { readonly is: 'outside'; readonly time: number }
  /** Its file is open, and the line is no row of it. */
  | { readonly is: 'no-row'; readonly line: number }
  /** Its file is not open. */
  | { readonly is: 'absent'; readonly hash: string; readonly line: number }

/** Finds the row of an id in a listing; null for no id. */
export function useLinkedRow(id: string | null, listing: Listing, { extracts, rows }: Scope): LinkedRow | null {
  const isSettled = !useExtracts().some(isUnsettled)
  const wanted = id === null ? null : readRowId(id)
  const places = id === null ? [] : placesOfRow(id, extracts)
  const { data } = useQuery({
    queryKey: ['linked-row', listing, rows, places],
    queryFn: async ({ signal }): Promise<LinkedRow> => {
      for (const place of places) {
        const position = await askPosition(listing, { is: 'line', ...place }, signal)
        if (position !== null) return { is: 'found', position }
      }
      for (const place of places) {
        const all: Listing = { tables: [place.table], where: [], time: null, order: null }
        const position = await askPosition(all, { is: 'line', ...place }, signal)
        const time = position === null ? null : (await askRows(all, position, 1, signal)).numbers.time[0]
        if (typeof time === 'number') return { is: 'outside', time }
      }
      return { is: 'no-row', line: wanted?.line ?? 0 }
    },
    enabled: places.length > 0,
    structuralSharing: false,
  })
  if (wanted === null) return null
  if (places.length === 0) return isSettled ? { is: 'absent', ...wanted } : { is: 'awaited' }
  return data ?? { is: 'awaited' }
}
