import { formatIsoDay, formatNumber } from '@/base/format'
import { formatCites } from '@/case/cite'
import { COUNT_FACTS, countFactName, sayCountFact } from '@/case/count-facts'
import type { LedgerGroup, LedgerRow } from '@/case/ledger'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { text as caseText, unitWord } from '@/case/text'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface LedgerTableProps {
  /** The full case: source numbers never change with the as-known date. */
  readonly full: Case
  readonly groups: readonly LedgerGroup[]
}

/** The table twin of the ledger: every column of every figure, for checking and copying. */
export function LedgerTable({ full, groups }: LedgerTableProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const columns: DataColumn<LedgerRow>[] = [
    { id: 'unit', header: t('unit'), text: ({ count }) => unitWord(count.unit, language) },
    { id: 'value', header: t('value'), align: 'end', text: ({ count }) => formatNumber(count.value, language) },
    { id: 'exactness', header: t('exactness'), text: ({ count }) => words(`exactness${count.exactness}`) },
    { id: 'what', header: t('what'), rowHeader: true, text: ({ count }) => local(count.what, language) },
    { id: 'page', header: t('page'), lang: 'en', text: ({ count }) => count.pageOrDataset },
    { id: 'data', header: t('data'), lang: 'en', text: ({ count }) => count.dataCategories.join(', ') },
    { id: 'doubt', header: t('doubt'), text: ({ standing }) => words(`standing${standing}`) },
    { id: 'who', header: t('who'), text: ({ party }) => local(party.name, language) },
    { id: 'when', header: t('when'), align: 'end', text: ({ count }) => formatIsoDay(count.asOf, language, 'table') },
    ...COUNT_FACTS.map(
      (id): DataColumn<LedgerRow> => ({
        id,
        header: countFactName(id, language),
        text: ({ count }) => sayCountFact(id, count, full, language),
      }),
    ),
    { id: 'note', header: t('note'), lang: 'en', text: ({ count }) => count.note ?? '' },
    {
      id: 'sources',
      header: t('sources'),
      text: ({ count }) => formatCites(full, count.sources),
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={groups.flatMap((group) => group.rows)}
      keyOf={({ count }) => count.id}
      maxHeight="420px"
    />
  )
}
