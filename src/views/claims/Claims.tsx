import { useState } from 'react'
import type { ZoneId } from '@/base/brand'
import type { QuestionView } from '@/case/question-view'
import type { Question } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useText } from '@/ui/use-text'
import { QuestionList } from './QuestionList'
import { text } from './text'

const CATEGORIES: readonly Question['category'][] = ['window', 'scale', 'method', 'response', 'legal']

export interface ClaimsProps {
  readonly views: readonly QuestionView[]
  readonly zone: ZoneId
  readonly onOpen: (questionId: string) => void
}

/** Every question of the case by category, with how it stands and the answer used. */
export function Claims({ views, zone, onOpen }: ClaimsProps) {
  const t = useText(text)
  const words = useText(caseText)
  const [show, setShow] = useState<'all' | 'contested'>('all')
  const shown = show === 'all' ? views : views.filter((view) => view.status === 'contested')
  const claims = views.reduce((sum, view) => sum + view.question.claims.length, 0)
  return (
    <main className="mx-auto max-w-5xl px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-serif text-2xl font-semibold">{t('pageTitle')}</h1>
          <p className="text-ink2">{t('pageNote', { questions: views.length, claims })}</p>
        </div>
        <SegmentedControl
          label={t('filter')}
          value={show}
          onChange={setShow}
          segments={[
            { value: 'all', label: t('all') },
            { value: 'contested', label: t('onlyContested') },
          ]}
        />
      </div>
      {CATEGORIES.map((category) => {
        const inCategory = shown.filter((view) => view.question.category === category)
        if (inCategory.length === 0) return null
        return (
          <div key={category} className="mt-6">
            <QuestionList caption={words(`category${category}`)} views={inCategory} zone={zone} onOpen={onOpen} />
          </div>
        )
      })}
    </main>
  )
}
