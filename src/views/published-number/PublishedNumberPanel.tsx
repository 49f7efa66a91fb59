import { useMemo } from 'react'
import { buildNumberSteps } from '@/case/number-steps'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { PublishedNumber } from './PublishedNumber'

/** How the published number of the open case moved, as known on the chosen day. */
export function PublishedNumberPanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { selection } = investigation
  const steps = useMemo(() => buildNumberSteps(known), [known])
  return (
    <PublishedNumber
      full={full}
      steps={steps}
      selectedId={selection?.kind === 'count' ? selection.id : null}
      onSelect={(id) => dispatch({ type: 'select', selection: { kind: 'count', id } })}
    />
  )
}
