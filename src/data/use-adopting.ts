import { useMemo } from 'react'
import { translator } from '@/base/text'
import { visible } from '@/base/visible'
import type { AdoptedPair, Adoption } from '@/case/adopt'
import { answerText } from '@/case/claim-text'
import type { Claim } from '@/case/schema'
import { LONGEST_REASON } from './adoption-record'
import { adoptionsOf, changeAdoptions, putAside } from './adoptions'
import { text } from './adoptions-text'
import { currentView } from './current-view'
import type { KeepingProblem } from './kept-record'
import { dismissNotice, notify } from './notices'
import { useOpenCase } from './open-case'
import { useSavedPage } from './saved-page'
import { useStore } from './store'

export interface Adopting {
  /** False in a saved page, which shows what its maker adopted. */
  readonly allowed: boolean
  /** The investigator's own adoption of a question, also where a link's is shown instead. */
  readonly own: (question: string) => Adoption | null
  /** What the link adopts of it and the investigator has not. */
  readonly linked: (question: string) => AdoptedPair | null
  /** Why own adoptions are in this tab only; null where they are kept. */
  readonly problem: KeepingProblem | null
  readonly adopt: (question: string, claim: Claim, reason: string) => void
  /** Back to what the case file adopts. */
  readonly withdraw: (question: string) => void
  /** Back to what this browser has, where the link adopts another claim. */
  readonly putAside: (question: string) => void
}

/** How the investigator adopts claims of the open case; each change is said with a way back. */
export function useAdopting(): Adopting {
  const { full, adoptions } = useOpenCase()
  const { shown: own, problem } = useStore(adoptionsOf(full.id))
  const allowed = useSavedPage() === null
  return useMemo(() => {
    const ownOf = (question: string): Adoption | null => own.find((one) => one.question === question) ?? null
    const linkedOf = (question: string): AdoptedPair | null =>
      adoptions.find((one) => one.by === 'link' && one.question === question) ?? null
    return {
      allowed,
      own: ownOf,
      linked: linkedOf,
      problem,
      adopt: (question, claim, reason) => {
        const to = { question, claim: claim.id, reason: cleaned(reason), at: now() }
        change(full.id, question, to, ownOf(question), linkedOf(question), claim)
      },
      withdraw: (question) => change(full.id, question, null, ownOf(question), linkedOf(question), null),
      putAside: (question) => {
        const pair = linkedOf(question)
        if (pair === null) return
        putAside(full.id, [pair])
        notify(DONE, 'done', (language) => translator(text, language)('aside'))
      },
    }
  }, [allowed, full.id, adoptions, own, problem])
}

const DONE = 'adoptions:done'
const NOT_KEPT = 'adoptions:not-kept'

function change(
  caseId: string,
  question: string,
  to: Adoption | null,
  before: Adoption | null,
  linked: AdoptedPair | null,
  claim: Claim | null,
): void {
  void changeAdoptions(caseId, { question, to }, linked === null ? [] : [linked]).then(tellKeeping)
  notify(
    DONE,
    'done',
    (language) => {
      if (claim === null) return translator(text, language)('withdrawn')
      const zone = currentView()?.investigation.zone
      const answer = zone === undefined ? claim.value : answerText(claim, zone, language)
      return translator(text, language)('adopted', { answer })
    },
    {
      say: (language) => translator(text, language)('undo'),
      run: () => {
        dismissNotice(DONE)
        void changeAdoptions(caseId, { question, to: before }).then(tellKeeping)
      },
    },
  )
}

function tellKeeping(problem: KeepingProblem | null): void {
  if (problem === null) dismissNotice(NOT_KEPT)
  else notify(NOT_KEPT, 'problem', (language) => translator(text, language)(problem))
}

/** RFC 3339 to the second. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

/** A case file refuses characters that cannot be seen, and a saved case must open again. */
const cleaned = (reason: string): string => visible(reason.trim()).slice(0, LONGEST_REASON)
