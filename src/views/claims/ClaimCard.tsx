import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { answerText } from '@/case/claim-text'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { QuestionView } from '@/case/question-view'
import type { Case } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { SideMark } from './ClaimGlyph'
import type { PlacedClaim } from './chart-layout'
import { saySource } from './claim-words'
import { text } from './text'

const WIDTH = 280
const GAP = 16

export interface ClaimCardProps {
  readonly full: Case
  readonly view: QuestionView
  readonly placed: PlacedClaim
  /** Of the chart. */
  readonly width: number
  readonly zone: ZoneId
}

/** What a mark says, beside it; the same words are its spoken name, so this stays silent. */
export function ClaimCard({ full, view, placed, width, zone }: ClaimCardProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const { claim, standing, x, y } = placed
  const party = partyOf(full, claim.party)
  const beside = x + GAP + WIDTH <= width ? x + GAP : x - GAP - WIDTH >= 0 ? x - GAP - WIDTH : null
  // Where neither side has room it hangs below, so that it never covers the mark it speaks of.
  const left = beside ?? Math.min(Math.max(0, x - WIDTH / 2), Math.max(0, width - WIDTH))
  const top = beside === null ? y + GAP : y - 24
  return (
    <div
      aria-hidden="true"
      data-card
      style={{ left, top, width: Math.min(WIDTH, width) }}
      className="pointer-events-none absolute z-20 rounded-lg border border-line2 bg-surface px-3 py-2 text-sm text-ink2 shadow-card"
    >
      <div className="text-lg font-medium text-ink">{answerText(claim, zone, language)}</div>
      <div className="mt-0.5 flex items-baseline gap-1.5">
        <SideMark side={party.side} />
        <span>
          {local(party.name, language)}, {formatIsoDay(claim.assertedAt, language, 'medium')}
        </span>
      </div>
      <p lang="en" className="mt-1">
        {claim.text}
      </p>
      <div className="mt-1 text-2xs text-ink3">{saySource(claim, full)}</div>
      <div className="mt-1 flex items-center gap-1.5 border-t border-line pt-1 text-xs text-ink3">
        <DoubtMark doubt={standing} silent size={10} />
        <span>
          {words(`standing${standing}`)}
          {claim.id === view.adopted?.id && `, ${t('adopted')}`}
        </span>
      </div>
    </div>
  )
}
