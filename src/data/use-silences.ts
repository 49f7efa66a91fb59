import { useQuery } from '@tanstack/react-query'
import { querySilences } from '@/analysis/silences'
import type { Span } from '@/base/span'
import { openEngine } from './engine'

/** The longest silent stretches within a table, longest first; null while they are being looked for. */
export function useSilences(table: string): readonly Span[] | null {
  const { data } = useQuery({
    queryKey: ['silences', table],
    queryFn: async ({ signal }) => querySilences(await openEngine(), table, signal),
    gcTime: 0,
  })
  return data ?? null
}
