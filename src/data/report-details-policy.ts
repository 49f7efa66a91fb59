import type { Language } from '@/base/text'
import { redactText, type TextRules } from '@/redaction/identifiers-in-text'
import type { FieldPolicy, Output, WholePolicyOf } from '@/redaction/policy'
import type { CustodyField, DetailField, ReportDetails } from './report-details-record'

const fact = { holds: 'fact', link: 'never', report: 'shown', export: 'shown', page: 'shown' } as const
/** The investigator's own words, also on a saved page: they are told like those of the case. */
const words = { holds: 'words', link: 'never', report: 'redacted', export: 'shown', page: 'redacted' } as const

/** As the table sees it: custody by field, whatever the item. */
type Told = Omit<ReportDetails, 'custody'> & { readonly custody: Readonly<Record<CustodyField, string>> }

const DETAILS_POLICY = {
  state: fact,
  handling: fact,
  since: fact,
  fields: {
    author: words,
    reviewer: words,
    version: words,
    earlierReport: words,
    contactPoint: words,
    department: words,
    investigator: words,
    helpDesk: words,
    discoveredHow: words,
    discoveredBy: words,
    clockOffsets: words,
    ingestTime: words,
    confidentiality: words,
    integrity: words,
    availability: words,
    rootCause: words,
    attackPath: words,
    vulnerableGroups: words,
    thirdParties: words,
    systems: words,
    indicators: words,
    consequences: words,
    severityReasons: words,
    measuresTaken: words,
    measuresProposed: words,
    subjectsCanDo: words,
    crossBorder: words,
    unlawfulAct: words,
    materialImpact: words,
    delayReason: words,
    collector: words,
    collectedAt: words,
    storage: words,
    custody: words,
    alternatives: words,
    openQuestions: words,
    preventive: words,
    lessons: words,
    recommendations: words,
  },
  severity: { context: fact, ease: fact, breach: fact },
  custody: { collector: words, collectedAt: words, how: words, storage: words, hash: words, transfers: words },
  order: fact,
  hidden: fact,
  language: fact,
} as const satisfies WholePolicyOf<Told, 'report' | 'export' | 'page'>

/** Long numbers are references in these, and telephone numbers and e-mail addresses of an office the answer. All others may tell of accesses. */
const READ_AS: Partial<Readonly<Record<DetailField | CustodyField, TextRules['kind']>>> = {
  version: 'text',
  earlierReport: 'text',
  hash: 'text',
  contactPoint: 'contact',
  helpDesk: 'contact',
}

/** Details as an output tells them; `values` identify someone elsewhere in it. Pure. */
export function redactDetails(
  details: ReportDetails,
  output: Exclude<Output, 'link'>,
  language: Language,
  values: readonly string[],
): ReportDetails {
  const clean = <F extends DetailField | CustodyField>(
    said: Partial<Readonly<Record<F, string>>>,
    policies: Readonly<Record<F, FieldPolicy>>,
  ): Partial<Record<F, string>> =>
    Object.fromEntries(
      (Object.entries(said) as [F, string][]).map(([field, text]) => [
        field,
        policies[field][output] === 'shown'
          ? text
          : redactText(text, { language, kind: READ_AS[field] ?? 'note', values }),
      ]),
    ) as Partial<Record<F, string>>
  const custody = Object.entries(details.custody).map(([item, said]) => [item, clean(said, DETAILS_POLICY.custody)])
  return { ...details, fields: clean(details.fields, DETAILS_POLICY.fields), custody: Object.fromEntries(custody) }
}
