import { type EpochMs, epochMs, MINUTE } from '@/base/brand'
import { dayOf } from '@/base/zoned'
import { dueAfter } from './due'
import type { Verdict } from './duty-clock'
import type { DutyRule } from './duty-rule'
import { DUTY_RULES, limitOf, ruleOf } from './duty-rules'
import { type RivalTrigger, rivalTriggers } from './rival-triggers'
import type { Case, Duty, When } from './schema'
import { spanOfWhen, startOf } from './when'

/** The first and the last minute that something published may mean; the same where it is known to the minute. */
export interface Moments {
  readonly first: EpochMs
  readonly last: EpochMs
}

/** Minutes between two published times, a range where one is not known to the minute; negative: before. */
export interface MinuteRange {
  readonly least: number
  readonly most: number
}

/** What was done, and in which duty of the case that stands. */
export interface Deed {
  readonly duty: Duty
  readonly when: When
  readonly at: Moments
  /** The case has no duty by this rule; the deed of another one is held against it. */
  readonly borrowed: boolean
}

/** A rule counted from one reading of the trigger. */
export interface RuleClock {
  readonly rule: DutyRule
  readonly trigger: RivalTrigger
  /** What the period is counted from: the trigger, or where a rule follows another one, its deed or else its due time. */
  readonly from: Moments
  readonly fromDeed: Deed | null
  readonly due: Moments
  readonly deed: Deed | null
  readonly elapsed: MinuteRange | null
  readonly late: MinuteRange | null
  readonly verdict: Verdict
}

export interface RuleRow {
  readonly rule: DutyRule
  /** Duties of the case by this rule. */
  readonly duties: readonly Duty[]
  /** `case`: a clock of this case. Else for comparison only: `not-in-force` at that time, or `elsewhere`, another law. */
  readonly standing: 'case' | 'not-in-force' | 'elsewhere'
  /** One for each trigger; null where the rule counts from another fact than awareness. */
  readonly clocks: readonly (RuleClock | null)[]
}

export interface RuleMatrix {
  readonly triggers: readonly RivalTrigger[]
  readonly rows: readonly RuleRow[]
}

/** Every rule evaluated against every rival trigger of a case as known. */
export function ruleMatrix(incident: Case): RuleMatrix {
  const triggers = rivalTriggers(incident)
  const rows = DUTY_RULES.map((rule): RuleRow => {
    const duties = incident.duties.filter((duty) => duty.rule === rule.id)
    return {
      rule,
      duties,
      standing: standingOf(rule, duties, triggers),
      clocks: triggers.map((trigger) => ruleClock(rule, trigger, triggers, incident)),
    }
  })
  // Those of the case first, then those that are shown for comparison; by jurisdiction within.
  const order = ['case', 'not-in-force', 'elsewhere']
  return { triggers, rows: rows.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)) }
}

function standingOf(rule: DutyRule, duties: readonly Duty[], triggers: readonly RivalTrigger[]): RuleRow['standing'] {
  const inForce = triggers.some(({ when }) => isInForce(rule, startOf(when)))
  if (!inForce) return triggers.length > 0 ? 'not-in-force' : 'elsewhere'
  return duties.some((duty) => duty.comparisonOnly !== true) ? 'case' : 'elsewhere'
}

function isInForce({ inForce, zone }: DutyRule, at: EpochMs): boolean {
  const day = dayOf(at, zone)
  return day >= inForce.from && (inForce.to === null || day <= inForce.to)
}

/** Null where the rule counts from another fact: the trigger of awareness says nothing about it. */
function ruleClock(
  rule: DutyRule,
  trigger: RivalTrigger,
  triggers: readonly RivalTrigger[],
  incident: Case,
): RuleClock | null {
  if (rule.starts === 'fact') return null
  const before = typeof rule.starts === 'object' ? ruleOf(rule.starts.after) : null
  const earlier = before && ruleClock(before, trigger, triggers, incident)
  const from = earlier === null ? momentsOf(trigger.when) : (earlier.deed?.at ?? earlier.due)
  const limit = limitOf(rule)
  const due = { first: dueAfter(from.first, limit), last: dueAfter(from.last, limit) }
  const deed = deedOf(rule, triggers, incident)
  const late = deed && between(due, deed.at)
  return {
    rule,
    trigger,
    from,
    fromDeed: earlier?.deed ?? null,
    due,
    deed,
    elapsed: deed && between(from, deed.at),
    late,
    verdict: verdictOf(late),
  }
}

function verdictOf(late: MinuteRange | null): Verdict {
  if (late === null) return 'not-done'
  if (late.least > 0) return 'late'
  return late.most <= 0 ? 'in-time' : 'unknown'
}

const between = (from: Moments, to: Moments): MinuteRange => ({
  least: Math.round((to.first - from.last) / MINUTE),
  most: Math.round((to.last - from.first) / MINUTE),
})

/** A day is any of its minutes, a minute is itself. */
function momentsOf(when: When): Moments {
  const { from, to } = spanOfWhen(when)
  return { first: from, last: epochMs(to - MINUTE) }
}

/**
 * What was done by a rule about the first awareness: the earliest deed of the case's own duties by it. Where it has none,
 * the earliest deed towards the same addressee is held against it, for comparison.
 */
function deedOf(rule: DutyRule, triggers: readonly RivalTrigger[], incident: Case): Deed | null {
  // A report that follows another one is not that one: nothing is borrowed for it.
  if (typeof rule.starts === 'object')
    return earliest(
      incident.duties.filter((duty) => duty.rule === rule.id),
      false,
    )
  const first = incident.duties.filter((duty) => triggers.some((trigger) => trigger.duties.includes(duty)))
  const own = first.filter((duty) => duty.rule === rule.id)
  if (own.length > 0) return earliest(own, false)
  return earliest(
    first.filter((duty) => duty.rule !== undefined && ruleOf(duty.rule).to === rule.to),
    true,
  )
}

function earliest(duties: readonly Duty[], borrowed: boolean): Deed | null {
  let found: Deed | null = null
  for (const duty of duties) {
    if (duty.doneAt === null) continue
    const at = momentsOf(duty.doneAt)
    if (found === null || at.last < found.at.last) found = { duty, when: duty.doneAt, at, borrowed }
  }
  return found
}
