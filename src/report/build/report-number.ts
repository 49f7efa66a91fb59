import type { IsoDay } from '@/base/brand'
import type { AdoptedBy } from '@/case/question-view'
import type { Precision, Unit } from '@/case/schema'
import type { SectionId } from './section-order'

/** What a number was counted by. */
export interface NumberQuery {
  /** As the filter grammar writes it, with marks where something is withheld; empty is every access. */
  readonly filter: string
  /** ISO 8601 with the offset of the zone. */
  readonly window: { readonly from: string; readonly to: string } | null
  readonly zone: string
  /** SHA-256 of the files it was counted in, as far as known. */
  readonly files: readonly string[]
}

/** Things of the case file or of the report that are counted while it is written. */
type CountedHere =
  | 'sources'
  | 'questions'
  | 'claims'
  | 'events'
  | 'exhibits'
  | 'files'
  | 'parameters'
  | 'steps'
  | 'stretches'

/**
 * `stated`: as a party says it. `computed`: by Dwell from what parties say. `counted`: in a log or in the case file. `entered`: by the
 * investigator. `quoted`: stands in words of the case file, and is not interpreted. `law`: stands in a rule of law.
 */
export type Basis = 'stated' | 'computed' | 'counted' | 'entered' | 'quoted' | 'law'

/** One number of the report with what it rests on. */
export interface ReportNumber {
  /** Stable in every report of one case: kind, a colon, and an id. */
  readonly id: string
  /** `cover`: above the first section. */
  readonly section: SectionId | 'cover'
  readonly basis: Basis
  /** What it is of, in the language of the report. */
  readonly label: string
  /** As it is printed in that section. */
  readonly text: string
  /** A number of `unit`, a range of them, or an ISO instant. */
  readonly value: number | string | readonly [number, number]
  readonly unit: Unit | 'instant' | 'minutes' | 'rows' | 'lines' | 'bytes' | 'score' | CountedHere | 'as-written'
  /** Of a time: how exactly it was published. Of a count: exact, rounded or a bound. */
  readonly precision: Precision | 'exact' | 'rounded' | 'at-least' | 'at-most' | null
  /** The day it was said, counted, or read. */
  readonly asOf: IsoDay | null
  /** Id of the party who says so. */
  readonly claimant: string | null
  readonly contested: boolean
  /** Ids of claims and sources in the case file. */
  readonly claims: readonly string[]
  readonly sources: readonly string[]
  /** Who adopted the claim it rests on; null where nobody did, or it rests on none. */
  readonly adoptedBy: AdoptedBy | null
  readonly query: NumberQuery | null
}

/** Fields that a number has no answer to. */
export const NO_BASIS = {
  basis: 'computed',
  precision: null,
  asOf: null,
  claimant: null,
  contested: false,
  claims: [],
  sources: [],
  adoptedBy: null,
  query: null,
} as const satisfies Partial<ReportNumber>
