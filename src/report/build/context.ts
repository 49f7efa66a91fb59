import type { AccessSeries } from '@/analysis/access-series'
import type { EpochMs, IsoDay, Sha256 } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import type { Language, Translate } from '@/base/text'
import { translator } from '@/base/text'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { Case, Claim, LocalText, When } from '@/case/schema'
import { text as caseText, formatQuantity } from '@/case/text'
import { formatWhen } from '@/case/when'
import type { Exhibit } from '@/data/exhibits/exhibit'
import type { ReportDetails } from '@/data/report-details-record'
import type { ExhibitRef, Investigation } from '@/investigation/state'
import { text as fieldText } from './field-words'
import { cite } from './inline'
import type { ReadLog, Segment } from './report'
import { NO_BASIS, type NumberQuery, type ReportNumber } from './report-number'
import { printedSections, type SectionId } from './section-order'
import { text } from './text'

/** Everything a report is made from. Nothing is read from the clock, the page or the network. */
export interface ReportInput {
  /** The whole case file: citations are numbered by it. */
  readonly full: Case
  /** The case as known on the date of the investigation. */
  readonly case: Case
  readonly investigation: Investigation
  /** Of the bytes of the case file. */
  readonly sha256: Sha256
  /** What the accesses lane of the figure draws. */
  readonly accesses: AccessSeries | null
  /** Access logs read in this session. */
  readonly logs: readonly ReadLog[]
  /** Kept in this browser, and those that only the link of the view tells. */
  readonly exhibits: readonly Exhibit[]
  readonly linkedExhibits: readonly ExhibitRef[]
  /** Prints values of filters that may identify a person; otherwise a mark stands in their place. */
  readonly showIdentifying: boolean
  /** What the investigator adds. */
  readonly details: ReportDetails
  readonly language: Language
  /** When the report was made. */
  readonly now: EpochMs
  /** Version of the software. */
  readonly build: string
  /** SHA-256 of a text in UTF-8. */
  readonly hashOf: (text: string) => Sha256
}

type Messages<T> = T extends { readonly keys?: infer M extends Readonly<Record<string, string>> } ? M : never

/** A number that is computed while a section is written. */
export type ToldNumber = Pick<ReportNumber, 'id' | 'section' | 'label' | 'text' | 'value' | 'unit'> &
  Partial<ReportNumber>

/** The input with what every section needs of it. */
export interface ReportContext extends ReportInput {
  readonly t: Translate<Messages<typeof text>>
  readonly words: Translate<Messages<typeof caseText>>
  /** Number of a section as it is printed here, or words where it is left out. */
  readonly numberOf: (id: SectionId) => string
  /** Takes a number down with what it rests on, and gives its text, so that none is printed without. */
  readonly tell: (number: ToldNumber) => string
  /** What rests on the case file and on nothing else: the number of its questions. */
  readonly inCaseFile: NumberQuery
  readonly cite: (sourceIds: readonly string[]) => Segment[]
  readonly local: (said: LocalText) => string
  readonly party: (id: string) => string
  /** The name as it stands in a sentence, where a party has one: `Coupang` and not `Coupang, notice`. */
  readonly partyInProse: (id: string) => string
  readonly when: (when: When) => string
  /** As part of a sentence: `in December 2024`, `on 18 November 2025`. */
  readonly inProse: (when: When) => string
  readonly day: (day: IsoDay) => string
  /** The answer of a claim, in the language of the report as far as it is a time or a count. */
  readonly answer: (claim: Claim) => string
}

/** @param told takes down every number that is told. */
export function contextOf(input: ReportInput, told: Map<string, ReportNumber>): ReportContext {
  const { language, investigation } = input
  const printed = printedSections(input.details)
  // What was published after the as-known date is not cited before it.
  const known = new Set(input.case.sources.map(({ id }) => id))
  const when = (said: When): string => formatWhen(said, investigation.zone, language, 'medium')
  return {
    ...input,
    t: translator(text, language),
    words: translator(caseText, language),
    numberOf: (id) => {
      const at = printed.indexOf(id)
      return at < 0 ? translator(fieldText, language)('leftOut') : `${at + 1}`
    },
    tell: (number) => {
      told.set(number.id, { ...NO_BASIS, ...number })
      return number.text
    },
    inCaseFile: { filter: '', window: null, zone: investigation.zone, files: [input.sha256] },
    cite: (ids) =>
      cite(
        input.full,
        ids.filter((id) => known.has(id)),
      ),
    local: (said) => local(said, language),
    party: (id) => local(partyOf(input.full, id).name, language),
    partyInProse: (id) => {
      const { proseName, name } = partyOf(input.full, id)
      return local(proseName ?? name, language)
    },
    when,
    inProse: (said) => {
      const told = formatWhen(said, investigation.zone, language, 'long')
      return translator(text, language)(said.precision === 'month' ? 'inMonth' : 'onDay', { when: told })
    },
    day: (day) => formatIsoDay(day, language, 'medium'),
    answer: (claim) => {
      if (claim.when !== undefined) return when(claim.when)
      return claim.quantity === undefined
        ? claim.value
        : formatQuantity(claim.quantity.value, claim.quantity.unit, language)
    },
  }
}
