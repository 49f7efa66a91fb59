import { CredentialReader } from './credentials/credential-reader'
import { type AnyFormat, anyFormat } from './formats/any-format'
import type { FormatId } from './formats/format-id'
import type { ReadContext } from './formats/log-format'
import type { ReadPlan } from './read-plan'
import { type RowRules, rowRules } from './row-rules'
import { localClock } from './time/local-clock'

/** A plan with nothing left open. */
export interface SettledPlan extends ReadPlan {
  readonly format: FormatId
}

/** What a plan means, ready to read lines; each thread makes its own. */
export interface ParseSetup {
  readonly plan: SettledPlan
  readonly format: AnyFormat
  readonly context: ReadContext
  readonly rules: RowRules
}

export async function parseSetup(plan: SettledPlan): Promise<ParseSetup> {
  const credentials = await CredentialReader.create(plan.credentials)
  return {
    plan,
    format: anyFormat(plan.format, plan.mapping, credentials),
    context: { clock: plan.zone === null ? null : localClock(plan.zone) },
    rules: rowRules(plan.route, credentials),
  }
}
