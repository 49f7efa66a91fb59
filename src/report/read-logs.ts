import type { OpenExtract } from '@/data/extracts'
import type { ReadLog } from './build/report'

/** The files read whole in this tab and identified; those still being read or refused prove nothing yet. */
export function readLogs(extracts: readonly OpenExtract[]): ReadLog[] {
  return extracts.flatMap(({ fileName, files, simulated, state }): ReadLog[] => {
    if (state.status !== 'ready') return []
    const { parts, identity } = state.stats
    return parts.flatMap((part): ReadLog[] => {
      const sha256 = identity?.sha256[part.source]
      if (sha256 === undefined) return []
      const file = files[part.source]?.name ?? fileName
      const [format, ...others] = part.formats
      return [
        {
          name: part.member === null ? file : `${file} › ${part.member}`,
          format: others.length > 0 ? 'mixed' : (format?.name ?? part.plan.format),
          zones: part.zones.map(({ offset }) => offset),
          lines: part.lines,
          rows: part.rows,
          rejects: part.rejects.count,
          skipped: part.skipped,
          first: part.first,
          last: part.last,
          stepsBack: part.stepsBack,
          sha256,
          contentSha256: part.contentSha256 ?? sha256,
          simulated,
        },
      ]
    })
  })
}
