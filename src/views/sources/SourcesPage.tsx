import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Sources } from './Sources'

/** Sources and evidence of the open case, as known on the chosen day. */
export function SourcesPage() {
  const { full, case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  return (
    <Sources
      full={full}
      file={known}
      zone={investigation.zone}
      onOpenSource={(id) => dispatch({ type: 'select', selection: { kind: 'source', id } })}
      onOpenEvidence={(id) => dispatch({ type: 'select', selection: { kind: 'evidence', id } })}
    />
  )
}
