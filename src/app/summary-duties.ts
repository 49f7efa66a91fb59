import type { EpochMs } from '@/base/brand'
import type { RuleId } from '@/case/duty-limits'
import { rivalExposures } from '@/case/key-exposure'
import type { Standing } from '@/case/question-view'
import { type RuleRow, ruleMatrix } from '@/case/rule-clock'
import type { Case, Precision } from '@/case/schema'
import { startOf } from '@/case/when'

/** A rule of reporting against every rival trigger, for `window.dwell.summary()`. */
export interface SummaryRule {
  readonly id: RuleId
  readonly law: string
  /** `case`: a duty of this case; else only for comparison. */
  readonly standing: RuleRow['standing']
  /** Empty where the rule counts from another fact than awareness. */
  readonly triggers: readonly SummaryRuleTrigger[]
}

export interface SummaryRuleTrigger {
  readonly triggerAt: string
  readonly precision: Precision
  /** First and last moment; the same where trigger is known to the minute. */
  readonly due: readonly [string, string]
  /** Minutes, least and most; null where nothing is stated as done. Negative `lateMinutes` are early. */
  readonly elapsedMinutes: readonly [number, number] | null
  readonly lateMinutes: readonly [number, number] | null
}

/** How long a signing key could be used by someone else, under one pair of rival dates. */
export interface SummaryExposure {
  readonly key: string
  readonly from: string
  readonly fromKind: 'copied' | 'ownerLeft'
  readonly fromPrecision: Precision
  readonly to: string | null
  readonly standing: Standing
  /** Ids of the claims of its beginning. */
  readonly claims: readonly string[]
  /** Least and most days; null while not revoked. */
  readonly days: readonly [number, number] | null
}

/** Both, of the case as known on the day of the view. Fetched after the first paint, which needs no rules. */
export const summaryDuties = (
  known: Case,
  iso: (at: EpochMs) => string,
): { rules: SummaryRule[]; exposures: SummaryExposure[] } => ({
  rules: summaryRules(known, iso),
  exposures: summaryExposures(known, iso),
})
export type SummaryDuties = typeof summaryDuties

function summaryRules(known: Case, iso: (at: EpochMs) => string): SummaryRule[] {
  return ruleMatrix(known).rows.map(({ rule, standing, clocks }) => ({
    id: rule.id,
    law: `${rule.law.en}, ${rule.article.en}`,
    standing,
    triggers: clocks.flatMap((clock) =>
      clock === null
        ? []
        : [
            {
              triggerAt: iso(startOf(clock.trigger.when)),
              precision: clock.trigger.when.precision,
              due: [iso(clock.due.first), iso(clock.due.last)],
              elapsedMinutes: clock.elapsed && [clock.elapsed.least, clock.elapsed.most],
              lateMinutes: clock.late && [clock.late.least, clock.late.most],
            },
          ],
    ),
  }))
}

function summaryExposures(known: Case, iso: (at: EpochMs) => string): SummaryExposure[] {
  return known.signingKeys.flatMap((key) =>
    rivalExposures(key, known).map(({ from, to, days }) => ({
      key: key.id,
      from: iso(startOf(from.when)),
      fromKind: from.kind === 'copied' ? from.kind : 'ownerLeft',
      fromPrecision: from.when.precision,
      to: to === null ? null : iso(startOf(to.when)),
      standing: from.standing,
      claims: from.claims.map(({ id }) => id),
      days: typeof days === 'number' ? [days, days] : days,
    })),
  )
}
