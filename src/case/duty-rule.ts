import type { IsoDay, ZoneId } from '@/base/brand'
import type { RuleId } from './duty-limits'

/** Words in both languages; rules are ours, so none is missing. */
export interface RuleText {
  readonly en: string
  readonly ko: string
}

/** Where a rule can be read. */
export interface RuleSource {
  readonly title: string
  readonly publisher: string
  readonly url: string
}

/**
 * What starts the clock: knowing of the incident, another fact confirmed later, finding it material, or the doing of
 * another rule's duty.
 */
export type RuleStart = 'aware' | 'fact' | 'material' | { readonly after: RuleId }

/** A duty to tell someone in time, as a law has it. Its limit stands in `duty-limits.ts`. */
export interface DutyRule {
  readonly id: RuleId
  readonly title: RuleText
  readonly law: RuleText
  /** The law in a word or two, for a narrow column. */
  readonly short: RuleText
  readonly article: RuleText
  /** Who must tell whom. */
  readonly who: RuleText
  readonly to: 'authority' | 'people' | 'market'
  readonly starts: RuleStart
  /** The same in words of the law. */
  readonly trigger: RuleText
  readonly limit: RuleText
  /** Whose calendar its days of force are of. */
  readonly zone: ZoneId
  /** First and last day of force; null as long as it is. */
  readonly inForce: { readonly from: IsoDay; readonly to: IsoDay | null }
  /** How the period is counted here, and what of it is not. */
  readonly counted: RuleText
  readonly sources: readonly RuleSource[]
  /** Sources of the default case about it, by id. */
  readonly caseSources: readonly string[]
}

export const day = (iso: string): IsoDay => iso as IsoDay
