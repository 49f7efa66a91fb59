import { local } from '@/case/local'
import type { Question } from '@/case/schema'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface QuestionLinkProps {
  readonly question: Question
  readonly onQuestion: (questionId: string) => void
}

/** A question in its own words; opens its claims. */
export function QuestionLink({ question, onQuestion }: QuestionLinkProps) {
  const t = useText(text)
  const asked = local(question.text, useLanguage())
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={t('openQuestion', { text: asked })}
      onClick={() => onQuestion(question.id)}
      className="touch rounded-sm text-start text-2xs text-ink3 underline underline-offset-2 hover:text-ink"
    >
      {asked}
    </button>
  )
}
