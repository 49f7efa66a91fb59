import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { citeNumber } from '@/case/cite'
import { answerText } from '@/case/claim-text'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { QuestionView } from '@/case/question-view'
import type { Case, Claim } from '@/case/schema'
import { text as caseText } from '@/case/text'
import type { PlacedClaim } from './chart-layout'
import { text } from './text'

/** `[104] Segye Ilbo`: number and publisher of where it stands. */
export function saySource(claim: Claim, full: Case): string {
  const source = full.sources.find((one) => one.id === claim.source)
  return `[${citeNumber(full, claim.source) ?? '–'}] ${source?.publisher ?? claim.source}`
}

/** The whole mark for those who listen: answer, who, when, how it stands, source. */
export function sayClaim(
  { claim, standing }: Pick<PlacedClaim, 'claim' | 'standing'>,
  full: Case,
  view: QuestionView,
  zone: ZoneId,
  language: Language,
): string {
  const t = translator(text, language)
  return t(claim.id === view.adopted?.id ? 'markAdopted' : 'mark', {
    answer: answerText(claim, zone, language),
    who: local(partyOf(full, claim.party).name, language),
    day: formatIsoDay(claim.assertedAt, language, 'medium'),
    standing: translator(caseText, language)(`standing${standing}`),
    source: saySource(claim, full),
  })
}
