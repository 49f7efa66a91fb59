import type { EpochMs, IsoDay, Sha256, ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import { toIso } from '@/base/zoned'
import { evaluateDuty } from '@/case/duty-clock'
import { limitMinutesOf } from '@/case/duty-limits'
import { buildHeadline, type HeadlineFigure } from '@/case/headline'
import { figureText } from '@/case/headline-text'
import { local } from '@/case/local'
import type { Case, Precision, Unit } from '@/case/schema'
import type { Exhibit } from '@/data/exhibits/exhibit'
import { contentHash, type OpenExtract } from '@/data/extracts'
import type { OpenLedger } from '@/data/ledgers'
import type { Investigation } from '@/investigation/state'
import type { SummaryCounts, SummaryFacet, SummaryMatched } from './summary-counts'
import type { SummaryDuties, SummaryExposure, SummaryRule } from './summary-duties'
import { type SummaryExhibit, summaryExhibits } from './summary-exhibits'
import { type SummaryFilters, summaryFilters } from './summary-filters'
import { type SummaryLedger, summaryLedgers } from './summary-ledgers'
import { type SummaryQuestion, summaryQuestions } from './summary-questions'

/**
 * What `window.dwell.summary()` answers: plain JSON of what is shown. Instants are ISO 8601 with the offset of the
 * display zone; null is "not stated". Names are kept for ever; later versions only add.
 */
export interface Summary {
  readonly format: 'dwell.summary/1'
  readonly case: { readonly id: string; readonly title: string; readonly sha256: Sha256 } | null
  readonly window: { readonly from: string; readonly to: string } | null
  readonly zone: ZoneId | null
  readonly knownOn: IsoDay | null
  readonly headline: readonly SummaryFigure[]
  readonly counts: readonly SummaryCount[]
  readonly duties: readonly SummaryDuty[]
  /** Every rule from every rival trigger of the case as known. Null, as exposures, until `idle` has come once. */
  readonly rules: readonly SummaryRule[] | null
  readonly exposures: readonly SummaryExposure[] | null
  readonly extracts: readonly SummaryExtract[]
  readonly ledgers: readonly SummaryLedger[]
  /** Of the case as known, with their rival claims. */
  readonly questions: readonly SummaryQuestion[]
  readonly filters: SummaryFilters | null
  /** Null as long as nothing has counted it, such as before a log is open. */
  readonly matched: SummaryMatched | null
  readonly facets: readonly SummaryFacet[] | null
  readonly exhibits: readonly SummaryExhibit[]
  /** Every sentence about something wrong that is on screen. */
  readonly problems: readonly string[]
}

export interface SummaryFigure {
  readonly id: string
  /** As the page says it, in the interface language. */
  readonly text: string
  /** An ISO instant, a number of `unit`, or the range that soft dates allow. */
  readonly value: string | number | readonly [number, number]
  readonly unit: string
  /** Of an instant: how exactly it was published. */
  readonly precision?: Precision
  readonly contested: boolean
  readonly claims: readonly string[]
}

export interface SummaryCount {
  readonly id: string
  readonly value: number
  readonly unit: Unit
  /** Party id. */
  readonly claimant: string
  readonly asOf: IsoDay
}

export interface SummaryDuty {
  readonly id: string
  readonly law: string
  readonly trigger: string
  readonly limitMinutes: number | null
  readonly triggerAt: string | null
  readonly triggerPrecision: Precision | null
  readonly dueAt: string | null
  readonly doneAt: string | null
  readonly donePrecision: Precision | null
  /** Negative: early. */
  readonly lateMinutes: number | null
}

export interface SummaryExtract {
  readonly name: string
  readonly format: string
  /** Offset from UTC in all of its lines, such as `+0900`; null where lines differ. */
  readonly zone: string | null
  readonly lines: number | null
  readonly rows: number
  readonly rejects: number | null
  readonly skipped: number | null
  readonly first: string | null
  readonly last: string | null
  /**
   * Of the file as opened; of the content where the case itself names that extract. Null while it is being computed, and
   * for a log of several files, whose hashes stand in `files`.
   */
  readonly sha256: Sha256 | null
  /** Of the decompressed content; null as above. */
  readonly contentSha256: Sha256 | null
  readonly simulated: boolean
  /** Rows whose time is before that of the row above. */
  readonly stepsBack: number | null
  /** Rows whose line is one that came before; null while they are being counted. */
  readonly duplicates: number | null
  /** Files, and members of archives, in the order of their times. */
  readonly files: readonly SummaryFile[]
}

export interface SummaryFile {
  readonly name: string
  /** Path inside an archive. */
  readonly member: string | null
  readonly formats: readonly { readonly name: string; readonly rows: number }[]
  readonly zones: readonly { readonly offset: string; readonly rows: number }[]
  readonly lines: number
  readonly rows: number
  readonly rejects: number
  readonly skipped: number
  readonly first: string
  readonly last: string
  readonly sha256: Sha256 | null
}

export interface SummaryInput {
  readonly full: Case
  /** As known on the day of the view. */
  readonly known: Case
  readonly sha256: Sha256
  readonly view: Investigation
  readonly language: Language
  readonly extracts: readonly OpenExtract[]
  readonly ledgers: readonly OpenLedger[]
  readonly exhibits: readonly Exhibit[]
  readonly counts: SummaryCounts
  /** Null as long as it has not been fetched. */
  readonly duties: SummaryDuties | null
}

/** The summary without its problems. Pure. */
export function buildSummary(input: SummaryInput): Omit<Summary, 'problems'> {
  const { full, known, view, language } = input
  const iso = (at: EpochMs): string => toIso(at, view.zone)
  const isoOrNull = (at: EpochMs | null): string | null => (at === null ? null : iso(at))
  return {
    format: 'dwell.summary/1',
    case: { id: full.id, title: local(full.title, language), sha256: input.sha256 },
    window: { from: iso(view.window.from), to: iso(view.window.to) },
    zone: view.zone,
    knownOn: view.known,
    headline: buildHeadline(known).figures.map((figure) => summaryFigure(figure, input, iso)),
    counts: known.counts.map(({ id, value, unit, party, asOf }) => ({ id, value, unit, claimant: party, asOf })),
    duties: known.duties.map((duty): SummaryDuty => {
      const clock = evaluateDuty(duty, known)
      return {
        id: duty.id,
        law: duty.law,
        trigger: local(duty.trigger, language),
        limitMinutes: limitMinutesOf(duty),
        triggerAt: isoOrNull(clock.triggerAt),
        triggerPrecision: duty.triggerAt?.precision ?? null,
        dueAt: isoOrNull(clock.dueAt),
        doneAt: isoOrNull(clock.doneAt),
        donePrecision: duty.doneAt?.precision ?? null,
        lateMinutes: clock.lateMinutes,
      }
    }),
    ...(input.duties?.(known, iso) ?? { rules: null, exposures: null }),
    extracts: summaryExtracts(input, iso),
    ledgers: summaryLedgers(input.ledgers, view.zone),
    questions: summaryQuestions(known, iso),
    filters: summaryFilters(view.where),
    matched: input.counts.matched,
    facets: input.counts.facets,
    exhibits: summaryExhibits(input.exhibits, view.exhibits, view.zone),
  }
}

function summaryFigure(figure: HeadlineFigure, input: SummaryInput, iso: (at: EpochMs) => string): SummaryFigure {
  const { id, unit, contested, claims } = figure
  const base = { id, text: figureText(figure, input.language, input.view.zone), unit, contested, claims }
  if (figure.kind === 'instant') return { ...base, value: iso(figure.value), precision: figure.precision }
  return { ...base, value: figure.value }
}

/** Logs opened in this tab; as long as there are none, the simulated ones whose totals the case file brings and the page draws. */
function summaryExtracts(input: SummaryInput, iso: (at: EpochMs) => string): SummaryExtract[] {
  const named = new Set(input.full.extracts.map((extract) => extract.sha256))
  const opened = input.extracts.flatMap((extract): SummaryExtract[] => {
    const { fileName, simulated, state } = extract
    if (state.status !== 'ready') return []
    const { stats } = state
    const content = contentHash(stats)
    const hashes = stats.identity?.sha256 ?? []
    const [file, ...others] = hashes
    const own = others.length === 0 ? (file ?? null) : null
    return [
      {
        name: fileName,
        format: stats.format,
        zone: stats.zones.length === 1 ? (stats.zones[0]?.offset ?? null) : null,
        lines: stats.lines,
        rows: stats.rows,
        rejects: stats.rejects,
        skipped: stats.skipped,
        first: iso(stats.first),
        last: iso(stats.last),
        sha256: content !== null && named.has(content) ? content : own,
        contentSha256: content,
        simulated,
        stepsBack: stats.stepsBack,
        duplicates: stats.identity?.duplicates ?? null,
        files: stats.parts.map((part) => ({
          name: extract.files[part.source]?.name ?? fileName,
          member: part.member,
          formats: part.formats.map(({ name, rows }) => ({ name, rows })),
          zones: part.zones,
          lines: part.lines,
          rows: part.rows,
          rejects: part.rejects.count,
          skipped: part.skipped,
          first: iso(part.first),
          last: iso(part.last),
          sha256: hashes[part.source] ?? null,
        })),
      },
    ]
  })
  if (opened.length > 0) return opened
  return input.full.extracts
    .filter((extract) => extract.simulated)
    .map(({ file, format, rows, sha256 }) => ({
      name: file,
      format,
      zone: null,
      lines: null,
      rows,
      rejects: null,
      skipped: null,
      first: null,
      last: null,
      sha256,
      contentSha256: sha256,
      simulated: true,
      stepsBack: null,
      duplicates: null,
      files: [],
    }))
}

/** What is on screen where no case is open. */
export const NO_CASE: Omit<Summary, 'problems'> = {
  format: 'dwell.summary/1',
  case: null,
  window: null,
  zone: null,
  knownOn: null,
  headline: [],
  counts: [],
  duties: [],
  rules: [],
  exposures: [],
  extracts: [],
  ledgers: [],
  questions: [],
  filters: null,
  matched: null,
  facets: null,
  exhibits: [],
}
