import type { ZoneId } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { answerText } from '@/case/claim-text'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { QuestionView } from '@/case/question-view'
import type { Case, Claim } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { saySource } from './claim-words'
import { text } from './text'

export interface ClaimTableProps {
  readonly full: Case
  readonly view: QuestionView
  readonly name: string
  readonly zone: ZoneId
}

/** The table twin of a question's chart: every claim in the order it was made. */
export function ClaimTable({ full, view, name, zone }: ClaimTableProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const claims = view.question.claims.toSorted((a, b) => a.assertedAt.localeCompare(b.assertedAt))
  const columns: DataColumn<Claim>[] = [
    { id: 'said', header: t('said'), align: 'end', text: (claim) => formatIsoDay(claim.assertedAt, language, 'table') },
    { id: 'who', header: t('who'), text: (claim) => local(partyOf(full, claim.party).name, language) },
    { id: 'answer', header: t('value'), rowHeader: true, text: (claim) => answerText(claim, zone, language, 'medium') },
    {
      id: 'doubt',
      header: t('doubt'),
      text: (claim) => words(`standing${view.standing.get(claim.id) ?? 'undisputed'}`),
    },
    { id: 'adopted', header: t('adopted'), text: (claim) => (claim.id === view.adopted?.id ? t('yes') : '') },
    { id: 'source', header: t('source'), text: (claim) => saySource(claim, full) },
  ]
  return <DataTable caption={name} columns={columns} rows={claims} keyOf={(claim) => claim.id} maxHeight="420px" />
}
