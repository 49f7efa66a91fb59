import { useId, useState } from 'react'
import type { IsoDay, ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import { local } from '@/case/local'
import type { QuestionView } from '@/case/question-view'
import type { Case } from '@/case/schema'
import { whyText } from '@/case/status-text'
import { text as caseText } from '@/case/text'
import type { Adopting } from '@/data/use-adopting'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { DoubtMark } from '@/ui/marks'
import { text as uiText } from '@/ui/text'
import { useLanguage, useText } from '@/ui/use-text'
import { useWidth } from '@/ui/use-width'
import { AdoptedAnswer } from './AdoptedAnswer'
import { ClaimChart } from './ClaimChart'
import { ClaimTable } from './ClaimTable'
import { text } from './text'

export interface QuestionCardProps {
  readonly full: Case
  readonly known: Case
  readonly view: QuestionView
  readonly span: Span
  readonly day: IsoDay
  readonly zone: ZoneId
  readonly adopting: Adopting
  readonly selectedId: string | null
  readonly onOpenQuestion: (questionId: string) => void
  readonly onOpenClaim: (claimId: string) => void
}

const STATUS_DOUBT = {
  contested: 'contested',
  superseded: 'superseded',
  agreed: 'undisputed',
  'single-source': 'undisputed',
} as const

/** One question: how it stands and why, the answer that counts and why, and every claim when it was made. */
export function QuestionCard(props: QuestionCardProps) {
  const { full, known, view, span, day, zone, adopting, selectedId, onOpenQuestion, onOpenClaim } = props
  const t = useText(text)
  const ui = useText(uiText)
  const words = useText(caseText)
  const language = useLanguage()
  const heading = useId()
  const [asTable, setAsTable] = useState(false)
  const [box, width] = useWidth<HTMLDivElement>(640)
  const { question, status } = view
  const name = local(question.text, language)
  const all = full.questions.find((one) => one.id === question.id)?.claims.length ?? question.claims.length
  const n = question.claims.length
  return (
    <section
      aria-labelledby={heading}
      data-question={question.id}
      className="grid gap-x-8 gap-y-3 border-t border-line py-4 lg:grid-cols-[minmax(0,21rem)_minmax(0,1fr)]"
    >
      <div className="flex min-w-0 flex-col gap-2">
        <h3 id={heading} className="font-serif text-[17px] leading-6 font-semibold text-balance">
          {name}
        </h3>
        <p className="text-ink2">
          <span className="mr-1.5 inline-flex items-center gap-1.5 font-medium text-ink">
            <DoubtMark doubt={STATUS_DOUBT[status]} size={10} silent />
            {words(`status${status}`)}
          </span>
          <span>{whyText(known, view, language, zone)}</span>
        </p>
        <AdoptedAnswer view={view} zone={zone} adopting={adopting} onKeep={onOpenClaim} />
        <p className="mt-auto flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <Button
            look="quiet"
            aria-haspopup="dialog"
            aria-label={`${t('compare', { count: n, n })}: ${name}`}
            onClick={() => onOpenQuestion(question.id)}
          >
            {t('compare', { count: n, n })}
          </Button>
          {all > n && <span className="text-ink3">{t('showingOf', { shown: n, all })}</span>}
        </p>
      </div>
      <div className="min-w-0">
        <div className="flex justify-end">
          <button
            type="button"
            aria-label={ui(asTable ? 'asChart' : 'asTable', { title: name })}
            title={ui(asTable ? 'asChart' : 'asTable', { title: name })}
            onClick={() => setAsTable(!asTable)}
            className="touch -my-1 flex items-center gap-1 rounded-sm p-1 text-xs text-ink3 hover:text-ink"
          >
            {asTable ? <Icon name="chart" /> : <Icon name="table" />}
            {ui(asTable ? 'showChart' : 'showTable')}
          </button>
        </div>
        <div ref={box} className="min-w-0">
          {asTable ? (
            <ClaimTable full={full} view={view} name={name} zone={zone} />
          ) : (
            <ClaimChart
              full={full}
              view={view}
              span={span}
              known={day}
              width={width}
              zone={zone}
              name={name}
              selectedId={selectedId}
              onOpen={onOpenClaim}
            />
          )}
        </div>
      </div>
    </section>
  )
}
