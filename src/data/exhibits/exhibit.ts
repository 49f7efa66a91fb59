import type { EpochMs, Sha256, ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import type { Filter, FilterTerm } from '@/filter/term'
import type { ExhibitRef } from '@/investigation/state'

/** A file that an exhibit comes from, or was counted in. */
export interface ExhibitFile {
  readonly name: string
  /** Path inside an archive. */
  readonly member: string | null
  /** Of the file as it was opened; null as long as it is not known. */
  readonly sha256: Sha256 | null
  /** Of what is inside, where that is packed; of a plain file the same. Null as above. */
  readonly contentSha256: Sha256 | null
  readonly simulated: boolean
  /** One row stands for this many accesses. */
  readonly scale: number
}

/** What was asked when the exhibit was found. */
export interface ExhibitQuery {
  readonly filter: Filter
  readonly window: Span
  readonly zone: ZoneId
}

interface Pinned {
  /** Stable for ever, and of this exhibit alone; numbers are for people. */
  readonly id: string
  /** E-01 and so on. Given once in a case, never again. */
  readonly number: number
  readonly note: string
  readonly pinnedAt: EpochMs
  /** The case file that was open. */
  readonly case: { readonly id: string; readonly sha256: Sha256 }
  readonly query: ExhibitQuery
}

/** One line of a log. */
export interface RowExhibit extends Pinned {
  readonly kind: 'row'
  readonly file: ExhibitFile
  /** Number of the line, from 1. */
  readonly line: number
  /** Byte position of the line in the unpacked content; of Parquet, the number of the row. */
  readonly offset: number
  /** Bytes of the line without its end, and their SHA-256; null as long as they were not read back. */
  readonly length: number | null
  readonly lineSha256: Sha256 | null
  readonly time: EpochMs
}

/** All accesses of a window that meet a filter. */
export interface RangeExhibit extends Pinned {
  readonly kind: 'range'
  /** Counted exactly when it was pinned; `of` is without window and filter. Null as long as they are being counted. */
  readonly rows: number | null
  readonly of: number | null
  readonly files: readonly ExhibitFile[]
}

/** One value of one field, with the accesses of a window that have it. */
export interface ValueExhibit extends Pinned {
  readonly kind: 'value'
  readonly value: FilterTerm
  readonly rows: number | null
  readonly of: number | null
  readonly files: readonly ExhibitFile[]
}

/** Part of a log that an investigator pinned to the case, with the way back to it. */
export type Exhibit = RowExhibit | RangeExhibit | ValueExhibit

export const filesOfExhibit = (exhibit: Exhibit): readonly ExhibitFile[] =>
  exhibit.kind === 'row' ? [exhibit.file] : exhibit.files

export const isSimulated = (exhibit: Exhibit): boolean => filesOfExhibit(exhibit).some(({ simulated }) => simulated)

/** Hashes or counts that are not known. */
export const isIncomplete = (exhibit: Exhibit): boolean =>
  filesOfExhibit(exhibit).some(({ sha256 }) => sha256 === null) ||
  (exhibit.kind === 'row' ? exhibit.lineSha256 === null : exhibit.rows === null)

/** Digits of a file's hash in a link. */
const FILE_DIGITS = 12

/** Where an exhibit lies, as a link tells it; null as long as the hash of its file is not known. */
export function refOf(exhibit: Exhibit): ExhibitRef | null {
  const { number, query } = exhibit
  switch (exhibit.kind) {
    case 'row': {
      const { file, line, offset } = exhibit
      // The members of an archive share its hash.
      const hash = file.member === null ? file.sha256 : file.contentSha256
      return hash === null ? null : { number, kind: 'row', file: hash.slice(0, FILE_DIGITS), line, offset }
    }
    case 'range':
      return { number, kind: 'range', window: query.window, where: query.filter }
    case 'value':
      return { number, kind: 'value', window: query.window, where: query.filter, value: exhibit.value }
  }
}

/** E-01, E-02 … E-100. */
export const exhibitName = (number: number): string => `E-${String(number).padStart(2, '0')}`

/** The time an exhibit is about: of a row, its instant. */
export const timeOf = (exhibit: Exhibit): { readonly from: EpochMs; readonly to: EpochMs } =>
  exhibit.kind === 'row' ? { from: exhibit.time, to: exhibit.time } : exhibit.query.window
