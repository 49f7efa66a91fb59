import type { Case, Count, Duty, Evidence, Question, Source } from '@/case/schema'
import type { Selection } from '@/investigation/state'

/** What a selection opens as a dialog, with the part of the case it names. */
export type Selected =
  | { readonly kind: 'question'; readonly question: Question; readonly claimId: string | null }
  | { readonly kind: 'count'; readonly count: Count }
  | { readonly kind: 'duty'; readonly duty: Duty }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'evidence'; readonly evidence: Evidence }

/** Finds the selected part; `null` for what other panels show, and for what the case (as known) does not have. */
export function findSelected(file: Case, selection: Selection | null): Selected | null {
  if (!selection) return null
  const { kind, id } = selection
  const byId = <T extends { readonly id: string }>(parts: readonly T[]): T | undefined => parts.find((p) => p.id === id)
  if (kind === 'question') {
    const question = byId(file.questions)
    return question ? { kind, question, claimId: null } : null
  }
  if (kind === 'claim') {
    const question = file.questions.find((one) => byId(one.claims))
    return question ? { kind: 'question', question, claimId: id } : null
  }
  if (kind === 'count') {
    const count = byId(file.counts)
    return count ? { kind, count } : null
  }
  if (kind === 'duty') {
    const duty = byId(file.duties)
    return duty ? { kind, duty } : null
  }
  if (kind === 'source') {
    const source = byId(file.sources)
    return source ? { kind, source } : null
  }
  if (kind === 'evidence') {
    const evidence = byId(file.evidence)
    return evidence ? { kind, evidence } : null
  }
  return null
}
