import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Headline } from './Headline'

/** The headline sentence of the open case. */
export function HeadlinePanel() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  return (
    <Headline
      full={full}
      known={known}
      zone={investigation.zone}
      onSelect={(selection) => dispatch({ type: 'select', selection })}
    />
  )
}
