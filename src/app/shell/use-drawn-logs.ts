import { spanOfExtract, useExtracts } from '@/data/extracts'
import { useOpenCase } from '@/data/open-case'

/** The logs that the accesses lane draws: those of this tab that have rows; before there is one, those whose totals the case carries. */
export function useDrawnLogs(): readonly { readonly simulated: boolean }[] {
  const { full } = useOpenCase()
  const opened = useExtracts().filter((extract) => spanOfExtract(extract).length > 0)
  return opened.length > 0 ? opened : full.extracts
}

export const useDrawsSimulated = (): boolean => useDrawnLogs().some((log) => log.simulated)
