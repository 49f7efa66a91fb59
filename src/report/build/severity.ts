import type { ReportDetails } from '@/data/report-details-record'

type Given = NonNullable<ReportDetails['severity']>
export type SeverityLevel = 'low' | 'medium' | 'high' | 'very-high'

/** SE = DPC × EI + CB and its level (ENISA, Recommendations for a methodology of the assessment of severity, v1.0, 2013, section 3). */
export function severityOf({ context, ease, breach }: Given): {
  readonly score: number
  readonly level: SeverityLevel
} {
  // In hundredths, so that 0.1 + 0.2 is 0.3.
  const score = Math.round((context * ease + breach) * 100) / 100
  return { score, level: score < 2 ? 'low' : score < 3 ? 'medium' : score < 4 ? 'high' : 'very-high' }
}
