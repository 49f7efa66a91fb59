import { identifyingValues, redactTold, valuesOfTerms } from '@/data/exhibits/exhibit-policy'
import { redactDetails } from '@/data/report-details-policy'
import type { ExhibitRef } from '@/investigation/state'
import { CASE_POLICY } from '@/redaction/case-policy'
import { redactText } from '@/redaction/identifiers-in-text'
import { redactWhole } from '@/redaction/redact'
import type { ReportInput } from './context'

const termsOfRef = (ref: ExhibitRef) =>
  ref.kind === 'row' ? [] : ref.kind === 'value' ? [ref.value, ...ref.where] : ref.where

/** The input without what identifies people, unless the report is asked to show it. Marks stand where something was. */
export function redactedInput(input: ReportInput): ReportInput {
  if (input.showIdentifying) return input
  const { language, exhibits } = input
  const asked = [...input.investigation.where, ...input.linkedExhibits.flatMap(termsOfRef)]
  const values = [...identifyingValues(exhibits), ...valuesOfTerms(asked)]
  return {
    ...input,
    full: redactWhole(input.full, CASE_POLICY, 'report', language),
    case: redactWhole(input.case, CASE_POLICY, 'report', language),
    details: redactDetails(input.details, 'report', language, values),
    exhibits: exhibits.map((exhibit) => redactTold(exhibit, 'report', language, values)),
    logs: input.logs.map((log) => ({ ...log, name: redactText(log.name, { language, kind: 'text', values }) })),
  }
}
