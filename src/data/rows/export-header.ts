import type { EpochMs, Sha256, ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import { VERSION } from '@/base/version'
import { toIso } from '@/base/zoned'
import type { Listing } from '@/engine/query'
import type { Filter } from '@/filter/term'
import { writeFilter } from '@/filter/write-filter'
import type { OpenExtract } from '../extracts'
import { columnsIn, type ExportColumn, type ExportFormat } from './export-columns'

/** What an export was asked for. */
export interface ExportQuestion {
  readonly case: { readonly id: string; readonly sha256: Sha256 }
  readonly filter: Filter
  readonly window: Span
  readonly zone: ZoneId
  readonly order: Listing['order']
  readonly columns: readonly ExportColumn[]
  readonly format: ExportFormat
  readonly extracts: readonly OpenExtract[]
}

/** What was written. */
export interface ExportOutcome {
  readonly file: string
  readonly bytes: number
  readonly sha256: Sha256
  readonly rows: number
  /** Rows of each extract. */
  readonly rowsOf: readonly number[]
  /** Values of CSV that were made harmless; null in other formats. */
  readonly neutralised: number | null
  readonly made: EpochMs
}

/** What stands beside exported rows, so that they can be checked, and made again, by somebody else. Plain JSON. */
export function exportHeader(asked: ExportQuestion, done: ExportOutcome) {
  const { zone, window, order, extracts } = asked
  return {
    format: 'dwell.rows/1',
    dwell: VERSION,
    made: toIso(done.made, zone),
    simulated: extracts.some(({ simulated }) => simulated),
    case: asked.case,
    filter: writeFilter(asked.filter),
    window: { from: toIso(window.from, zone), to: toIso(window.to, zone), zone },
    order: order ?? 'files and lines',
    columns: columnsIn(asked.format, asked.columns),
    rows: done.rows,
    file: { name: done.file, bytes: done.bytes, sha256: done.sha256 },
    ...(done.neutralised === null
      ? {}
      : {
          neutralised: {
            values: done.neutralised,
            how: "' before values that begin like a formula (OWASP CSV Injection)",
          },
        }),
    extracts: extracts.map(({ fileName, files, simulated, scale, state }, i) => {
      const { parts, identity, rows } = state.status === 'ready' ? state.stats : NOTHING
      return {
        name: fileName,
        simulated,
        scale,
        rows,
        rowsExported: done.rowsOf[i] ?? 0,
        files: parts.map((part) => ({
          name: files[part.source]?.name ?? fileName,
          member: part.member,
          sha256: identity?.sha256[part.source] ?? null,
          contentSha256: part.contentSha256,
          rows: part.rows,
        })),
      }
    }),
  }
}

const NOTHING = { parts: [], identity: null, rows: 0 } as const
