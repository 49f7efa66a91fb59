import type { ZoneId } from '@/base/brand'
import { viewQuestion } from '@/case/question-view'
import type { Case, Question } from '@/case/schema'
import { whyText } from '@/case/status-text'
import { text as caseText } from '@/case/text'
import type { Adopting } from '@/data/use-adopting'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { AdoptedAnswer } from './AdoptedAnswer'
import { ClaimItem } from './ClaimItem'
import { text } from './text'

export interface QuestionClaimsProps {
  readonly full: Case
  /** The case as known: claims asserted later are not in it. */
  readonly file: Case
  readonly question: Question
  readonly claimId: string | null
  readonly zone: ZoneId
  readonly adopting: Adopting
  readonly onOpenClaim: (claimId: string) => void
  readonly onOpenSource: (sourceId: string) => void
}

/** All answers to one question side by side, oldest first, with the adopted one and why. */
export function QuestionClaims(props: QuestionClaimsProps) {
  const { full, file, question, claimId, zone, adopting, onOpenClaim, onOpenSource } = props
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const view = viewQuestion(file, question)
  const { adopted, standing, status } = view
  const all = full.questions.find((one) => one.id === question.id)?.claims.length ?? question.claims.length
  const claims = [...question.claims].sort((a, b) => a.assertedAt.localeCompare(b.assertedAt))
  const parties = new Set(claims.map((claim) => claim.party)).size
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 text-ink2">
        {status === 'contested' && <DoubtMark doubt="contested" silent />}
        <b className="text-ink">{words(`status${status}`)}</b>
        <span>
          {t('claims', { count: claims.length, n: claims.length })} {t('claimants', { count: parties, n: parties })}
        </span>
        {all > claims.length && <span className="text-ink3">{t('showingOf', { shown: claims.length, all })}</span>}
      </p>
      <p className="mt-1 text-ink2">{whyText(file, view, language, zone)}</p>
      <div className="mt-2 mb-3">
        <AdoptedAnswer view={view} zone={zone} adopting={adopting} onKeep={onOpenClaim} />
      </div>
      <ol className="border-b border-line">
        {claims.map((claim) => (
          <ClaimItem
            key={claim.id}
            full={full}
            claim={claim}
            standing={standing.get(claim.id) ?? 'undisputed'}
            zone={zone}
            adopted={claim.id === adopted?.id}
            highlighted={claim.id === claimId}
            adopting={adopting}
            question={question.id}
            by={claim.id === adopted?.id ? view.by : null}
            onOpenSource={onOpenSource}
          />
        ))}
      </ol>
    </div>
  )
}
