import type { OpenExtract } from '@/data/extracts'
import type { ReadLog } from './build/report'

/** The logs read whole in this tab; those still being read or refused prove nothing yet. */
export function readLogs(extracts: readonly OpenExtract[]): ReadLog[] {
  return extracts.flatMap(({ fileName, simulated, state }): ReadLog[] => {
    if (state.status !== 'ready') return []
    const { stats } = state
    return [{ ...stats, zones: stats.zones.map(({ offset }) => offset), name: fileName, simulated }]
  })
}
