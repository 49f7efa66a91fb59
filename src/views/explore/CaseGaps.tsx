import { useInvestigation, useOpenCase } from '@/data/open-case'
import { CannotShow } from './CannotShow'

/** The gaps of the case's logs where no log is open. */
export function CaseGaps() {
  const opened = useOpenCase()
  const { zone } = useInvestigation().investigation
  return <CannotShow opened={opened} zone={zone} />
}
