import { viewQuestions } from '@/case/question-view'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { Claims } from './Claims'

/** All questions of the open case, as known on the chosen day. The dialog that opens one is the shell's. */
export function ClaimsPage() {
  const { case: known } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  return (
    <Claims
      views={viewQuestions(known)}
      zone={investigation.zone}
      onOpen={(id) => dispatch({ type: 'select', selection: { kind: 'question', id } })}
    />
  )
}
