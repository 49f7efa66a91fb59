import { formatIsoDay, formatNumber } from '@/base/format'
import { formatCites } from '@/case/cite'
import { local } from '@/case/local'
import type { NumberPoint } from '@/case/number-steps'
import type { Case } from '@/case/schema'
import { text as caseText, unitWord } from '@/case/text'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** The table twin: every dated figure in order of time. */
export function PublishedNumberTable({ full, points }: { full: Case; points: readonly NumberPoint[] }) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const columns: DataColumn<NumberPoint>[] = [
    { id: 'date', header: t('date'), align: 'end', text: ({ count }) => formatIsoDay(count.asOf, language, 'table') },
    { id: 'number', header: t('number'), align: 'end', text: ({ count }) => formatNumber(count.value, language) },
    { id: 'unit', header: t('unit'), text: ({ count }) => unitWord(count.unit, language) },
    { id: 'what', header: t('what'), rowHeader: true, text: ({ count }) => local(count.what, language) },
    { id: 'who', header: t('who'), text: ({ party }) => local(party.name, language) },
    { id: 'role', header: t('role'), text: ({ role }) => t(role) },
    { id: 'doubt', header: t('doubt'), text: ({ standing }) => words(`standing${standing}`) },
    { id: 'sources', header: t('sources'), text: ({ count }) => formatCites(full, count.sources) },
  ]
  return (
    <DataTable caption={t('title')} columns={columns} rows={points} keyOf={({ count }) => count.id} maxHeight="420px" />
  )
}
