import { useMemo } from 'react'
import { buildLedger } from '@/case/ledger'
import { numberTraps } from '@/case/number-traps'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Ledger } from './Ledger'

/** The ledger of the open case, as known on the chosen day. */
export function LedgerPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection } = investigation
  const traps = useMemo(() => numberTraps(known), [known])
  return (
    <Ledger
      full={full}
      taken={buildLedger(known)}
      context={buildLedger(known, 'context')}
      traps={traps}
      selectedId={selection?.kind === 'count' ? selection.id : null}
      onQuestion={(id) => dispatch({ type: 'select', selection: { kind: 'question', id } })}
      onSelect={(id) => dispatch({ type: 'select', selection: { kind: 'count', id } })}
    />
  )
}
