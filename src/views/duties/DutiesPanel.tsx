import { useMemo } from 'react'
import { dutyGroups } from '@/case/duty-clock'
import { ruleMatrix } from '@/case/rule-clock'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Duties } from './Duties'

/** Legal duties of the open case, as known on the chosen day. */
export function DutiesPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection, zone } = investigation
  const matrix = useMemo(() => ruleMatrix(known), [known])
  return (
    <Duties
      full={full}
      groups={dutyGroups(known).map((group) => group.clocks)}
      matrix={matrix}
      zone={zone}
      selectedId={selection?.kind === 'duty' ? selection.id : null}
      onSelect={(id) => dispatch({ type: 'select', selection: { kind: 'duty', id } })}
    />
  )
}
