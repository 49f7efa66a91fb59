import type { EpochMs, IsoDay, Sha256, ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import type { ReportNumber } from './report-number'
import type { WindowFigure } from './window-figure'

/**
 * The investigator report as a value: numbered sections of typed blocks, every word already in its
 * language. Paper and tests read the same value; nothing here knows React, the DOM or CSS.
 */
export interface Report {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly meta: readonly MetaField[]
  /** Window, zone, moment and software of this report, in one line. */
  readonly made: string
  readonly sections: readonly Section[]
  readonly running: RunningLines
  /** What the report is of, for programs. */
  readonly view: ReportView
  /** Every number with what it rests on. */
  readonly numbers: readonly ReportNumber[]
  readonly hash: ReportHash
}

/** SHA-256 of `report.json` without its field `hash`, as canonical JSON (RFC 8785). */
export interface ReportHash {
  readonly label: string
  readonly value: Sha256
}

/** Instants are ISO 8601 with the offset of the zone. */
export interface ReportView {
  readonly case: { readonly id: string; readonly sha256: Sha256 }
  readonly knownOn: IsoDay
  readonly window: { readonly from: string; readonly to: string }
  readonly zone: ZoneId
  readonly madeAt: string
  /** Version of the software. */
  readonly build: string
}

/** What stands on every sheet, so that one loose page proves where it came from. */
export interface RunningLines {
  readonly kind: string
  readonly caseId: string
  readonly draft: string
  readonly zone: string
  /** Label and the short form of the hash of the case file: `Case file SHA-256 23511c34…acff6122`. */
  readonly hash: string
  /** The same of the hash of the report. */
  readonly reportHash: string
  /** Said on every page while anything simulated stands on any page. */
  readonly simulated: string | null
  /** Words around the two counters of CSS: page x of y. */
  readonly page: { readonly before: string; readonly between: string; readonly after: string }
}

export interface MetaField {
  readonly label: string
  readonly value: string
  readonly code?: boolean
}

export interface Section {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The marks of doubt, as on screen: solid, half filled, hollow, hatched. */
export type Mark = 'undisputed' | 'contested' | 'superseded' | 'outlier' | 'gone'

export type Segment =
  /** `redacted`: something was here that the paper withholds; the text says so. */
  | { readonly kind: 'text' | 'strong' | 'faint' | 'code' | 'redacted'; readonly text: string }
  /** Numbers of sources in the full case file, as printed in section Sources. */
  | { readonly kind: 'cite'; readonly numbers: readonly number[] }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly label: string }
export type Inline = readonly Segment[]

export interface KeyFigure {
  readonly id: string
  readonly value: string
  readonly contested: boolean
  /** What the mark of doubt beside it says. */
  readonly contestedName: string
  readonly text: Inline
}

export interface Column {
  readonly id: string
  readonly title: string
  readonly align?: 'end'
  /** Share of the table's width; columns without one divide the rest. */
  readonly share?: number
  /** Cells that must not wrap: dates, counts. */
  readonly nowrap?: boolean
}
export interface Row {
  readonly id: string
  /** One per column. */
  readonly cells: readonly Inline[]
  /** Begins a group: its first cell names it, and a stronger rule stands above. */
  readonly starts?: boolean
}

export interface ReportSource {
  readonly number: number
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly url: string | null
  /** Cautions: excerpt only, undated. */
  readonly cautions: readonly string[]
}

export type Block =
  /** `note`: set small, such as what a table leaves out. */
  | { readonly kind: 'paragraph'; readonly text: Inline; readonly note?: true }
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'key-figures'; readonly figures: readonly KeyFigure[] }
  | {
      readonly kind: 'window'
      readonly figure: WindowFigure
      readonly alt: string
      readonly label: string
      readonly caption: Inline
    }
  | { readonly kind: 'certainty'; readonly columns: readonly CertaintyColumn[] }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  /** The hash of the report, and how it is checked. The value is not in it: it would be a hash of itself. */
  | { readonly kind: 'report-hash'; readonly label: string; readonly how: string }
  | { readonly kind: 'sources'; readonly sources: readonly ReportSource[] }

export interface CertaintyColumn {
  readonly id: 'firm' | 'contested' | 'gone'
  readonly mark: Mark
  readonly title: string
  readonly items: readonly Inline[]
}

/** An access log read in this session, as the report states it. */
export interface ReadLog {
  readonly name: string
  readonly format: string
  /** Offsets written on its lines, such as `+0900`. */
  readonly zones: readonly string[]
  readonly lines: number
  readonly rows: number
  readonly rejects: number
  readonly skipped: number
  readonly first: EpochMs
  readonly last: EpochMs
  /** Rows whose time is before that of the row above. */
  readonly stepsBack: number
  /** Of the file as it is, and of what is inside where it is compressed. */
  readonly sha256: Sha256
  readonly contentSha256: Sha256
  readonly simulated: boolean
}
