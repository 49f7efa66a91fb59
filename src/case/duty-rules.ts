import { RULE_LIMITS, type RuleId } from './duty-limits'
import type { DutyRule } from './duty-rule'
import { RULES_ABROAD } from './duty-rules-abroad'
import { KOREAN_RULES } from './duty-rules-korea'

/** Every rule of reporting that Dwell knows, by jurisdiction. Data: what counts them stands in `rule-clock.ts`. */
export const DUTY_RULES: readonly DutyRule[] = [...KOREAN_RULES, ...RULES_ABROAD]

const byId = new Map<string, DutyRule>(DUTY_RULES.map((rule) => [rule.id, rule]))

/** @throws RangeError when there is no such rule; ids of case files are checked where they are read. */
export function ruleOf(id: RuleId): DutyRule {
  const rule = byId.get(id)
  if (rule === undefined) throw new RangeError(`no rule ${id}`)
  return rule
}

export const limitOf = (rule: DutyRule) => RULE_LIMITS[rule.id]
