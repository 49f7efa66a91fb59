import { buildRivalRows, type RivalRow } from '@/case/rival-rows'
import type { Case } from '@/case/schema'

const known = new WeakMap<Case, readonly RivalRow[]>()

/** Rows of the claims lane. Asked for in every frame, the same as long as the case is. */
export function claimRows(theCase: Case): readonly RivalRow[] {
  let rows = known.get(theCase)
  if (rows === undefined) {
    rows = buildRivalRows(theCase)
    known.set(theCase, rows)
  }
  return rows
}
