import type { ZoneId } from '@/base/brand'
import type { LedgerComparison as Comparison, ComparisonState } from '@/data/ledgers'
import { useLanguage } from '@/ui/use-text'
import { comparisonSaid } from './comparison-words'

export interface LedgerComparisonProps {
  readonly comparison: ComparisonState
  readonly kind: Comparison['kind']
  readonly zone: ZoneId
}

/** What the logs that are open say against a ledger or key history. */
export function LedgerComparison({ comparison, kind, zone }: LedgerComparisonProps) {
  const { basis, alarm, others } = comparisonSaid(comparison, kind, zone, useLanguage())
  return (
    <div className="mt-3 max-w-prose space-y-1.5 border-t border-line pt-3" role="status">
      <p className="wrap-anywhere">{basis}</p>
      {alarm !== null && <p className="font-medium wrap-anywhere">{alarm}</p>}
      {others.length > 0 && (
        <ul className="space-y-1 text-sm text-ink2">
          {others.map((sentence) => (
            <li key={sentence} className="wrap-anywhere">
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
