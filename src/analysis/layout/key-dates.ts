import { questionView } from '@/case/question-view'
import type { Case, When } from '@/case/schema'

/** A date the window hangs on, as the adopted claim has it. */
export interface KeyDate {
  readonly when: When
  readonly claim: string
  readonly question: string
  readonly contested: boolean
}
export interface KeyDates {
  readonly probe: KeyDate | null
  readonly firstAccess: KeyDate | null
  readonly lastAccess: KeyDate | null
  readonly awareAt: KeyDate | null
}

/** Null where the public record of the day has no adopted answer with a date. */
export function keyDatesOf(theCase: Case): KeyDates {
  let dates = known.get(theCase)
  if (dates === undefined) {
    dates = readKeyDates(theCase)
    known.set(theCase, dates)
  }
  return dates
}

const known = new WeakMap<Case, KeyDates>()

function readKeyDates(theCase: Case): KeyDates {
  const of = (id: string | undefined): KeyDate | null => {
    const view = id === undefined ? null : questionView(theCase, id)
    const when = view?.adopted?.when
    if (!view?.adopted || when === undefined) return null
    return { when, claim: view.adopted.id, question: view.question.id, contested: view.status === 'contested' }
  }
  const { probe, firstAccess, lastAccess, awareAt } = theCase.headline
  return { probe: of(probe), firstAccess: of(firstAccess), lastAccess: of(lastAccess), awareAt: of(awareAt) }
}
