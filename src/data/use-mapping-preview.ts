import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ZoneId } from '@/base/brand'
import type { PreviewRow } from './preview-mapping'
import type { ColumnMapping, ColumnSample } from './table-columns'

export type { PreviewCell, PreviewRow } from './preview-mapping'

/** The first rows of a table as a mapping would read them; null before the first answer. */
export function useMappingPreview(
  sample: ColumnSample,
  mapping: ColumnMapping,
  zone: ZoneId | null,
): readonly PreviewRow[] | null {
  const { data } = useQuery({
    queryKey: ['mapping-preview', sample, mapping, zone],
    queryFn: async () => (await import('./preview-mapping')).previewMapping(sample, mapping, zone),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  })
  return data ?? null
}
