import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useAdopting } from '@/data/use-adopting'
import { Claims } from './Claims'

/** All questions of the open case, as known on the chosen day. The dialog that opens one is the shell's. */
export function ClaimsPage() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection } = investigation
  return (
    <Claims
      full={full}
      known={known}
      day={investigation.known}
      zone={investigation.zone}
      adopting={useAdopting()}
      selectedId={selection?.kind === 'claim' ? selection.id : null}
      onOpenQuestion={(id) => dispatch({ type: 'select', selection: { kind: 'question', id } })}
      onOpenClaim={(id) => dispatch({ type: 'select', selection: { kind: 'claim', id } })}
    />
  )
}
