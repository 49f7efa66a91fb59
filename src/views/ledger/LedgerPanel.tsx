import { buildLedger } from '@/case/ledger'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Ledger } from './Ledger'

/** The ledger of the open case, as known on the chosen day. */
export function LedgerPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection } = investigation
  return (
    <Ledger
      full={full}
      taken={buildLedger(known)}
      context={buildLedger(known, 'context')}
      selectedId={selection?.kind === 'count' ? selection.id : null}
      onSelect={(id) => dispatch({ type: 'select', selection: { kind: 'count', id } })}
    />
  )
}
