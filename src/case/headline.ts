import type { EpochMs } from '@/base/brand'
import { evaluateDuty } from './duty-clock'
import { limitMinutesOf } from './duty-limits'
import { buildAccounts, type HeadlineAccount, type RivalClock, rivalClockOf } from './headline-account'
import { companyOf, groupOf, sideOf } from './party'
import { type ChosenBy, type QuestionView, questionView } from './question-view'
import { sameBeginning } from './same-answer'
import type { Case, Duty, Party, Precision, Side, When } from './schema'
import { beginningOf, daysFromTo, endingOf, startOf } from './when'

/** Stable names of the headline's figures; they stand in `window.dwell.summary()` and in links. */
export const FIGURES = [
  'first-access',
  'last-access',
  'aware-at',
  'exfiltration',
  'noticed-after',
  'unnoticed',
  'since-probe',
  'report-late',
] as const
export type FigureId = (typeof FIGURES)[number]

/** An answer of the headline that the case file does not have from its compiler. */
export interface HeadlineChoice {
  readonly by: ChosenBy
  readonly role: 'probe' | 'first' | 'last' | 'aware'
}

interface FigureBase {
  readonly id: FigureId
  /** Whether anyone answers a question behind it differently. */
  readonly contested: boolean
  /** Whoever adopted an answer behind it over the case file; null where the case file's own stand. */
  readonly chosenBy: ChosenBy | null
  /** The adopted claims it is computed from. */
  readonly claims: readonly string[]
  readonly questions: readonly string[]
  /** Whose deed it tells, for its colour. */
  readonly side: Side
}
export type HeadlineFigure = FigureBase &
  (
    | {
        readonly kind: 'instant'
        readonly value: EpochMs
        readonly unit: 'instant'
        readonly when: When
        readonly precision: Precision
      }
    /** Difference of calendar dates in the zone of the case, or the range that soft dates allow. */
    | { readonly kind: 'days'; readonly value: number | [number, number]; readonly unit: 'days' }
    /** Positive: past the limit. Negative: before it. */
    | { readonly kind: 'minutes'; readonly value: number; readonly unit: 'minutes'; readonly duty: string }
  )

/** What is known as of the date and which sentence can be made of it. Knows no language and no display zone. */
export interface Headline {
  /** Only those that can be computed, in the order of {@link FIGURES}. */
  readonly figures: readonly HeadlineFigure[]
  /** `span`: from and to are known; `since`, `until`: one of them; `unknown`: neither. */
  readonly taken: 'span' | 'since' | 'until' | 'unknown'
  readonly noticed: 'after-last' | 'after-first' | 'at' | 'unknown'
  readonly reported: 'late' | 'in-time' | 'unknown'
  readonly company: Party | null
  /** Limit of the duty told, in minutes. */
  readonly limitMinutes: number | null
  /** Whose account the sentence follows, first access first. */
  readonly accounts: readonly HeadlineAccount[]
  readonly choices: readonly HeadlineChoice[]
  /** The other party's clock of the same duty, where it comes out differently. */
  readonly rival: RivalClock | null
}

export const figureOf = (headline: Headline, id: FigureId): HeadlineFigure | null =>
  headline.figures.find((figure) => figure.id === id) ?? null

/** The headline of a case as known. Whatever cannot be computed is absent. */
export function buildHeadline(incident: Case): Headline {
  const roles = incident.headline
  const probe = answerOf(incident, roles.probe, beginningOf)
  const first = answerOf(incident, roles.firstAccess, beginningOf)
  const last = answerOf(incident, roles.lastAccess, endingOf)
  const aware = answerOf(incident, roles.awareAt, beginningOf)
  const clock = toldDuty(incident, aware)
  const figures: HeadlineFigure[] = [
    ...instant('first-access', 'attacker', first),
    ...instant('last-access', 'attacker', last),
    ...instant('aware-at', 'company', aware),
    ...days('exfiltration', 'attacker', first, last, incident),
    ...days('noticed-after', 'company', last, aware, incident),
    ...days('unnoticed', 'attacker', first, aware, incident),
    ...days('since-probe', 'attacker', probe, aware, incident),
  ]
  if (clock !== null && clock.lateMinutes !== null) {
    const basis = basisOf(aware === null ? [] : [aware])
    const contested = clock.contested || basis.contested
    figures.push({
      id: 'report-late',
      side: 'company',
      kind: 'minutes',
      unit: 'minutes',
      value: clock.lateMinutes,
      duty: clock.duty.id,
      ...basis,
      contested,
    })
  }
  const has = (id: FigureId): boolean => figures.some((figure) => figure.id === id)
  return {
    figures,
    taken: has('exfiltration') ? 'span' : first !== null ? 'since' : last !== null ? 'until' : 'unknown',
    noticed: has('noticed-after') ? 'after-last' : has('unnoticed') ? 'after-first' : aware !== null ? 'at' : 'unknown',
    reported: clock?.lateMinutes == null ? 'unknown' : clock.lateMinutes > 0 ? 'late' : 'in-time',
    company: companyOf(incident),
    limitMinutes: clock === null ? null : limitMinutesOf(clock.duty),
    accounts: buildAccounts(
      incident,
      [first, last, aware].filter((answer) => answer !== null).map((answer) => answer.claim),
    ),
    choices: Object.entries({ probe, first, last, aware }).flatMap(([role, answer]) => {
      const by = answer === null ? null : chosenBy(answer.view)
      return by === null ? [] : [{ by, role: role as HeadlineChoice['role'] }]
    }),
    rival: clock === null ? null : rivalClockOf(incident, clock),
  }
}

/** The adopted answer of one headline question. */
interface Answer {
  readonly view: QuestionView
  readonly claim: NonNullable<QuestionView['adopted']>
  readonly when: When
}

function answerOf(incident: Case, id: string | undefined, pointOf: (when: When) => When): Answer | null {
  const view = id === undefined ? null : questionView(incident, id)
  const claim = view?.adopted
  if (view === null || claim?.when === undefined) return null
  return { view, claim, when: pointOf(claim.when) }
}

const chosenBy = ({ by }: QuestionView): ChosenBy | null => (by === 'case' ? null : by)

const basisOf = (answers: readonly Answer[]): Pick<FigureBase, 'claims' | 'questions' | 'contested' | 'chosenBy'> => ({
  chosenBy: answers.map((answer) => chosenBy(answer.view)).find((by) => by !== null) ?? null,
  claims: answers.map((answer) => answer.claim.id),
  questions: answers.map((answer) => answer.view.question.id),
  contested: answers.some((answer) => answer.view.status === 'contested'),
})

function instant(id: FigureId, side: Side, answer: Answer | null): HeadlineFigure[] {
  if (answer === null) return []
  const { when } = answer
  return [
    {
      id,
      side,
      kind: 'instant',
      unit: 'instant',
      value: startOf(when),
      when,
      precision: when.precision,
      ...basisOf([answer]),
    },
  ]
}

/** A length that would be negative is left out: the accounts then do not fit together and no sentence may say it. */
function days(id: FigureId, side: Side, from: Answer | null, to: Answer | null, incident: Case): HeadlineFigure[] {
  if (from === null || to === null) return []
  const value = daysFromTo(from.when, to.when, incident.zone)
  if ((typeof value === 'number' ? value : value[0]) < 0) return []
  return [{ id, side, kind: 'days', unit: 'days', value, ...basisOf([from, to]) }]
}

/** The reading of the headline duty that starts when the adopted account says the company knew; else an authority's, else the latest. */
function toldDuty(incident: Case, aware: Answer | null): ReturnType<typeof evaluateDuty> | null {
  const readings = incident.duties.filter(
    (duty) => duty.group === incident.headline.duty && duty.hypothetical !== true && duty.comparisonOnly !== true,
  )
  const starts = (duty: Duty): boolean =>
    aware !== null && duty.triggerAt !== null && sameBeginning(duty.triggerAt, aware.when)
  const rank = (duty: Duty): number =>
    (starts(duty) ? 4 : 0) +
    (aware !== null && groupOf(incident, duty.party) === groupOf(incident, aware.claim.party) ? 2 : 0) +
    (sideOf(incident, duty.party) === 'authority' ? 1 : 0)
  const told = readings.toSorted((a, b) => rank(b) - rank(a) || (a.statedOn < b.statedOn ? 1 : -1))[0]
  return told === undefined ? null : evaluateDuty(told, incident)
}
