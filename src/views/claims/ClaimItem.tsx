import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { answerText } from '@/case/claim-text'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { AdoptedBy, Standing } from '@/case/question-view'
import type { Case, Claim } from '@/case/schema'
import { formatQuantity } from '@/case/text'
import { formatWhen } from '@/case/when'
import type { Adopting } from '@/data/use-adopting'
import { ChoiceMark } from '@/ui/ChoiceMark'
import { cx } from '@/ui/cx'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { AdoptForm } from './AdoptForm'
import { SIDE_COLORS, SideMark } from './ClaimGlyph'
import { SourceLine } from './SourceLine'
import { text } from './text'

export interface ClaimItemProps {
  readonly full: Case
  readonly claim: Claim
  readonly standing: Standing
  readonly zone: ZoneId
  readonly adopted: boolean
  /** Who adopted it, where it is the adopted one. */
  readonly by: AdoptedBy | null
  readonly question: string
  readonly adopting: Adopting
  /** Named by the link or the mark that opened the dialog. */
  readonly highlighted: boolean
  readonly onOpenSource: (sourceId: string) => void
}

/** One party's answer: mark of doubt in the claimant's colour, answer, who and when, its words, its source. */
export function ClaimItem(props: ClaimItemProps) {
  const { full, claim, standing, zone, adopted, by, question, adopting, highlighted, onOpenSource } = props
  const t = useText(text)
  const language = useLanguage()
  const party = partyOf(full, claim.party)
  const source = full.sources.find((one) => one.id === claim.source)
  const own = adopting.own(question)
  const isOwn = own?.claim === claim.id && by === 'investigator'
  const faint = standing === 'superseded' || standing === 'outlier'
  return (
    <li
      data-claim={claim.id}
      className={cx(
        'grid gap-x-5 gap-y-1 border-t border-line py-2.5 pl-2 sm:grid-cols-[minmax(0,13rem)_minmax(0,10rem)_minmax(0,1fr)]',
        adopted ? 'border-l-2 border-l-ink' : 'border-l-2 border-l-transparent',
        highlighted && 'bg-sunken',
      )}
    >
      <div className="flex gap-2">
        <span className="flex h-[18px] items-center">
          <DoubtMark doubt={standing} color={SIDE_COLORS[party.side]} />
        </span>
        <div className="min-w-0">
          <ClaimAnswer claim={claim} zone={zone} faint={faint} />
          {adopted && (
            <div className="mt-0.5 inline-flex items-center gap-1 rounded-sm bg-ink px-1 text-2xs text-on-ink">
              {(by === 'investigator' || by === 'link') && <ChoiceMark size={9} />}
              {t(by === 'investigator' || by === 'link' ? `badge${by}` : 'adopted')}
            </div>
          )}
        </div>
      </div>
      <div>
        <div className="flex items-baseline gap-1.5">
          <SideMark side={party.side} />
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
        {adopting.allowed && (
          <div className="mt-1">
            <AdoptForm
              claim={`${answerText(claim, zone, language)}, ${local(party.name, language)}`}
              action={by === 'link' ? 'keepLinked' : isOwn ? 'changeReason' : 'adoptThis'}
              reason={isOwn ? (own?.reason ?? '') : ''}
              onAdopt={(reason) => adopting.adopt(question, claim, reason)}
            />
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
