import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ZoneId } from '@/base/brand'
import type { PreviewRow } from './preview-mapping'
import type { ColumnMapping, ColumnSample } from './table-columns'

export type { PreviewCell, PreviewRow } from './preview-mapping'

export interface MappingPreview {
  /** The first rows of a table as a mapping would read them; null before the first answer. */
  readonly rows: readonly PreviewRow[] | null
  /** Why there are none. */
  readonly failed: string | null
}

/** Reads the first rows of a table as the file would be read. */
export function useMappingPreview(sample: ColumnSample, mapping: ColumnMapping, zone: ZoneId | null): MappingPreview {
  const { data, error } = useQuery({
    queryKey: ['mapping-preview', sample, mapping, zone],
    queryFn: async () => (await import('./preview-mapping')).previewMapping(sample, mapping, zone),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  })
  return { rows: data ?? null, failed: error === null ? null : error.message }
}
