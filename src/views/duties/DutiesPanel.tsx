import { dutyGroups } from '@/case/duty-clock'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Duties } from './Duties'

/** Legal duties of the open case, as known on the chosen day. */
export function DutiesPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection, zone } = investigation
  return (
    <Duties
      full={full}
      groups={dutyGroups(known).map((group) => group.clocks)}
      zone={zone}
      selectedId={selection?.kind === 'duty' ? selection.id : null}
      onSelect={(id) => dispatch({ type: 'select', selection: { kind: 'duty', id } })}
    />
  )
}
