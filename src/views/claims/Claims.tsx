import { useMemo, useState } from 'react'
import { DAY, type IsoDay, type ZoneId } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import { type QuestionStatus, viewQuestions } from '@/case/question-view'
import type { Case, Question } from '@/case/schema'
import { text as caseText } from '@/case/text'
import type { Adopting } from '@/data/use-adopting'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { TextInput } from '@/ui/TextInput'
import { useText } from '@/ui/use-text'
import { dayAt } from './chart-layout'
import { filterQuestions, type QuestionFilter } from './filter-questions'
import { HowToRead } from './HowToRead'
import { QuestionCard } from './QuestionCard'
import { text } from './text'

const CATEGORIES: readonly Question['category'][] = ['window', 'scale', 'method', 'response', 'legal']
const STATUSES: readonly QuestionStatus[] = ['contested', 'superseded', 'single-source', 'agreed']

export interface ClaimsProps {
  readonly full: Case
  readonly known: Case
  readonly day: IsoDay
  readonly zone: ZoneId
  readonly adopting: Adopting
  readonly selectedId: string | null
  readonly onOpenQuestion: (questionId: string) => void
  readonly onOpenClaim: (claimId: string) => void
}

/** Every question of the case with its rival claims when they were made, by category. */
export function Claims(props: ClaimsProps) {
  const { full, known } = props
  const t = useText(text)
  const words = useText(caseText)
  const [filter, setFilter] = useState<QuestionFilter>({ status: 'all', words: '' })
  const views = viewQuestions(known)
  const shown = filterQuestions(views, filter, full)
  const claims = views.reduce((sum, view) => sum + view.question.claims.length, 0)
  const span = useMemo(() => spanOfClaims(full), [full])
  const count = (status: QuestionStatus): number => views.filter((view) => view.status === status).length
  return (
    <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
      <h1 className="font-serif text-2xl font-semibold">{t('pageTitle')}</h1>
      <p className="text-ink2">{t('pageNote', { questions: views.length, claims })}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SegmentedControl
          label={t('filter')}
          value={filter.status}
          onChange={(status) => setFilter({ ...filter, status })}
          segments={[
            { value: 'all', label: `${t('all')} ${views.length}` },
            ...STATUSES.map((status) => ({ value: status, label: `${words(`status${status}`)} ${count(status)}` })),
          ]}
          // On a phone five of them need a second line, or the last would be cut off.
          className="whitespace-nowrap max-sm:h-auto! max-sm:flex-wrap max-sm:[&>label]:min-h-[26px] pointer-coarse:[&>label]:min-h-11"
        />
        <TextInput
          type="search"
          aria-label={t('searchQuestions')}
          placeholder={t('searchQuestions')}
          value={filter.words}
          onText={(next) => setFilter({ ...filter, words: next })}
          className="w-64 max-sm:w-full"
        />
        <p role="status" className="text-sm text-ink3">
          {shown.length < views.length && t('found', { n: shown.length, all: views.length })}
        </p>
      </div>
      <HowToRead />
      {CATEGORIES.map((category) => {
        const inCategory = shown.filter((view) => view.question.category === category)
        if (inCategory.length === 0) return null
        return (
          <div key={category} className="mt-6">
            <h2 className="pb-1.5 text-lg font-medium">{words(`category${category}`)}</h2>
            {inCategory.map((view) => (
              <QuestionCard key={view.question.id} {...props} view={view} span={span} />
            ))}
          </div>
        )
      })}
      {shown.length === 0 && <p className="mt-6 text-ink2">{t(views.length === 0 ? 'nobodyYet' : 'noneFound')}</p>}
    </main>
  )
}

/** From the first claim to the last of the whole case, whatever is known: marks must not move with the axis. */
function spanOfClaims(full: Case): Span {
  const days = full.questions.flatMap((question) => question.claims.map((claim) => dayAt(claim.assertedAt)))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const air = Math.max((last - first) * 0.02, 2 * DAY)
  return spanOf(first - air, last + air)
}
