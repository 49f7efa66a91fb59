import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { Standing } from '@/case/question-view'
import type { Case, Claim } from '@/case/schema'
import { formatQuantity } from '@/case/text'
import { formatWhen } from '@/case/when'
import { cx } from '@/ui/cx'
import { ActorMark, DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { SourceLine } from './SourceLine'
import { text } from './text'

export interface ClaimItemProps {
  readonly full: Case
  readonly claim: Claim
  readonly standing: Standing
  readonly zone: ZoneId
  readonly adopted: boolean
  /** Named by the link or the mark that opened the dialog. */
  readonly highlighted: boolean
  readonly onOpenSource: (sourceId: string) => void
}

const COLORS = {
  attacker: 'var(--attack)',
  company: 'var(--company)',
  authority: 'var(--authority)',
  press: 'var(--ink2)',
  other: 'var(--ink2)',
} as const

/** One party's answer: mark of doubt in the claimant's colour, answer, who and when, its words, its source. */
export function ClaimItem({ full, claim, standing, zone, adopted, highlighted, onOpenSource }: ClaimItemProps) {
  const t = useText(text)
  const language = useLanguage()
  const party = partyOf(full, claim.party)
  const source = full.sources.find((one) => one.id === claim.source)
  const faint = standing === 'superseded' || standing === 'outlier'
  return (
    <li
      className={cx(
        'grid gap-x-5 gap-y-1 border-t border-line py-2.5 pl-2 sm:grid-cols-[minmax(0,13rem)_minmax(0,10rem)_minmax(0,1fr)]',
        adopted ? 'border-l-2 border-l-ink' : 'border-l-2 border-l-transparent',
        highlighted && 'bg-sunken',
      )}
    >
      <div className="flex gap-2">
        <span className="flex h-[18px] items-center">
          <DoubtMark doubt={standing} color={COLORS[party.side]} />
        </span>
        <div className="min-w-0">
          <ClaimAnswer claim={claim} zone={zone} faint={faint} />
          {adopted && (
            <div className="mt-0.5 inline-block rounded-sm bg-ink px-1 text-2xs text-on-ink">{t('adopted')}</div>
          )}
        </div>
      </div>
      <div>
        <div className="flex items-baseline gap-1.5">
          <ActorMark side={party.side} size={9} />
          <span className="min-w-0">{local(party.name, language)}</span>
        </div>
        <div className="text-xs text-ink3">{formatIsoDay(claim.assertedAt, language, 'medium')}</div>
      </div>
      <div className="min-w-0">
        <p lang="en" className="text-ink2">
          {claim.text}
        </p>
        {claim.note && (
          <p lang="en" className="text-xs text-ink3">
            {claim.note}
          </p>
        )}
        {source && (
          <div className="mt-1">
            <SourceLine full={full} source={source} onOpen={onOpenSource} />
          </div>
        )}
      </div>
    </li>
  )
}

function ClaimAnswer({ claim, zone, faint }: { claim: Claim; zone: ZoneId; faint: boolean }) {
  const language = useLanguage()
  const look = faint ? 'text-ink2' : 'font-medium text-ink'
  if (claim.when) return <div className={look}>{formatWhen(claim.when, zone, language, 'long')}</div>
  if (!claim.quantity) {
    return (
      <div lang="en" className={look}>
        {claim.value}
      </div>
    )
  }
  return (
    <>
      <div className={look}>{formatQuantity(claim.quantity.value, claim.quantity.unit, language)}</div>
      {/* The compiler's own words, because "over 30 million" is not 30,000,000. */}
      {/[a-z]/i.test(claim.value) && (
        <div lang="en" className="text-xs text-ink3">
          {claim.value}
        </div>
      )}
    </>
  )
}
