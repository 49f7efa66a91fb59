import type { Sha256, ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { type Exhibit, type ExhibitFile, filesOfExhibit, isSimulated } from '@/data/exhibits/exhibit'
import { onlyLinked } from '@/data/exhibits/linked-exhibits'
import { writeFilter } from '@/filter/write-filter'
import type { ExhibitRef } from '@/investigation/state'

/** Something pinned to the case. Null is not known, or does not apply to its kind. */
export interface SummaryExhibit {
  readonly number: number
  readonly kind: 'row' | 'range' | 'value'
  /** False for one that only the link tells. */
  readonly kept: boolean
  readonly note: string
  readonly pinnedAt: string | null
  /** Of a row its one file; else the files that were counted. Of a link, the first digits of a row's file hash stand in `fileBegins`. */
  readonly files: readonly ExhibitFile[]
  readonly fileBegins: string | null
  readonly line: number | null
  readonly offset: number | null
  readonly length: number | null
  readonly lineSha256: Sha256 | null
  readonly time: string | null
  /** The value pinned, and the query that found it, as the filter grammar writes them. */
  readonly value: string | null
  readonly filter: string | null
  readonly window: { readonly from: string; readonly to: string } | null
  readonly zone: ZoneId | null
  readonly rows: number | null
  readonly of: number | null
  readonly simulated: boolean
}

/** Those kept here and those of the link, by number. */
export const summaryExhibits = (
  exhibits: readonly Exhibit[],
  told: readonly ExhibitRef[],
  zone: ZoneId,
): SummaryExhibit[] =>
  [
    ...exhibits.map((exhibit) => keptExhibit(exhibit, zone)),
    ...onlyLinked(told, exhibits).map((ref) => linkedExhibit(ref, zone)),
  ].sort((a, b) => a.number - b.number)

const NOT_KNOWN = {
  note: '',
  pinnedAt: null,
  files: [],
  fileBegins: null,
  line: null,
  offset: null,
  length: null,
  lineSha256: null,
  time: null,
  value: null,
  filter: null,
  window: null,
  zone: null,
  rows: null,
  of: null,
  simulated: false,
}

function keptExhibit(exhibit: Exhibit, zone: ZoneId): SummaryExhibit {
  const { number, kind, note, pinnedAt, query } = exhibit
  const { from, to } = query.window
  return {
    ...NOT_KNOWN,
    number,
    kind,
    kept: true,
    note,
    pinnedAt: toIso(pinnedAt, zone),
    files: filesOfExhibit(exhibit),
    ...(exhibit.kind === 'row'
      ? {
          line: exhibit.line,
          offset: exhibit.offset,
          length: exhibit.length,
          lineSha256: exhibit.lineSha256,
          time: toIso(exhibit.time, zone),
        }
      : { rows: exhibit.rows, of: exhibit.of }),
    value: exhibit.kind === 'value' ? writeFilter([exhibit.value]) : null,
    filter: writeFilter(query.filter),
    window: { from: toIso(from, zone), to: toIso(to, zone) },
    zone: query.zone,
    simulated: isSimulated(exhibit),
  }
}

function linkedExhibit(ref: ExhibitRef, zone: ZoneId): SummaryExhibit {
  const { number, kind } = ref
  const known = { ...NOT_KNOWN, number, kind, kept: false }
  if (ref.kind === 'row') return { ...known, fileBegins: ref.file, line: ref.line, offset: ref.offset }
  return {
    ...known,
    value: ref.kind === 'value' ? writeFilter([ref.value]) : null,
    filter: writeFilter(ref.where),
    window: { from: toIso(ref.window.from, zone), to: toIso(ref.window.to, zone) },
  }
}
