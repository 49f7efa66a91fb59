import type { ZoneId } from '@/base/brand'
import type { RuleMatrix } from '@/case/rule-clock'
import type { Case } from '@/case/schema'

export interface RulesProps {
  readonly full: Case
  readonly matrix: RuleMatrix
  readonly zone: ZoneId
}
