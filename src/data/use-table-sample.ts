import { useQuery } from '@tanstack/react-query'
import { filesOf } from './log-files'
import type { FoundTable } from './table-in'

/** The first rows of an extract's first file as a table; null where they are none, `undefined` while they are being looked at. */
export function useTableSample(id: string): FoundTable | null | undefined {
  const { data, isError } = useQuery({
    queryKey: ['table-sample', id],
    queryFn: async (): Promise<FoundTable | null> => {
      const { tableIn } = await import('./table-in')
      const [file] = filesOf(id)
      return file === undefined ? null : tableIn(file)
    },
    structuralSharing: false,
    gcTime: 0,
  })
  return isError ? null : data
}
