import { useScope } from '@/data/explore/use-scope'
import { useInvestigation } from '@/data/open-case'
import { useLinkedRow } from '@/data/rows/use-linked-row'
import { IN_TIME } from '@/investigation/state'
import { MissingRow } from './MissingRow'

/** While no log is open: says that the view points to a row of one, and how to open it. */
export function AbsentRow() {
  const scope = useScope()
  const { selection } = useInvestigation().investigation
  const { tables, where } = scope
  const id = selection?.kind === 'row' ? selection.id : null
  const linked = useLinkedRow(id, { tables, where, time: null, order: IN_TIME }, scope)
  return linked?.is === 'absent' ? <MissingRow missing={linked} /> : null
}
