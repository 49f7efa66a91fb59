import { partyOf } from '@/case/party'
import type { QuestionStatus, QuestionView } from '@/case/question-view'
import type { Case } from '@/case/schema'

export interface QuestionFilter {
  readonly status: QuestionStatus | 'all'
  /** All of them must be found, in any order. */
  readonly words: string
}

/** Questions of a status in which all words are found: in the question, its claims, who made them, or where they stand. */
export function filterQuestions(views: readonly QuestionView[], filter: QuestionFilter, full: Case): QuestionView[] {
  const words = plain(filter.words).split(/\s+/).filter(Boolean)
  return views.filter((view) => {
    if (filter.status !== 'all' && view.status !== filter.status) return false
    if (words.length === 0) return true
    const text = textOf(view, full)
    return words.every((word) => text.includes(word))
  })
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const texts = new WeakMap<QuestionView, string>()

function textOf(view: QuestionView, full: Case): string {
  const known = texts.get(view)
  if (known !== undefined) return known
  const sources = new Map(full.sources.map((source) => [source.id, source]))
  const { question } = view
  const parts = [
    question.text.en,
    question.text.ko,
    view.reason?.en,
    view.reason?.ko,
    ...question.claims.flatMap((claim) => {
      const { name, proseName } = partyOf(full, claim.party)
      const source = sources.get(claim.source)
      const who = [name.en, name.ko, proseName?.en, proseName?.ko]
      return [claim.value, claim.text, claim.note, ...who, source?.title, source?.publisher]
    }),
  ]
  const text = plain(parts.filter((part) => part !== undefined).join('\n'))
  texts.set(view, text)
  return text
}
