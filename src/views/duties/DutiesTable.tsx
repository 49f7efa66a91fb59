import type { EpochMs, ZoneId } from '@/base/brand'
import { formatDateTime } from '@/base/format'
import { formatCites } from '@/case/cite'
import type { DutyClock } from '@/case/duty-clock'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { Case } from '@/case/schema'
import { formatWhen } from '@/case/when'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { sayLimit, sayOutcome } from './duty-words'
import { text } from './text'

export interface DutiesTableProps {
  readonly full: Case
  readonly clocks: readonly DutyClock[]
  readonly zone: ZoneId
}

/** The table twin: every reading of every duty with law, times and result. */
export function DutiesTable({ full, clocks, zone }: DutiesTableProps) {
  const t = useText(text)
  const language = useLanguage()
  const instant = (at: EpochMs | null): string => (at === null ? '' : formatDateTime(at, zone, language, 'table'))
  const columns: DataColumn<DutyClock>[] = [
    { id: 'duty', header: t('duty'), rowHeader: true, text: ({ duty }) => local(duty.title, language) },
    { id: 'law', header: t('law'), lang: 'en', text: ({ duty }) => duty.law },
    { id: 'party', header: t('party'), text: ({ duty }) => local(partyOf(full, duty.party).name, language) },
    {
      id: 'reading',
      header: t('reading'),
      text: ({ duty }) => `${local(duty.trigger, language)}${duty.hypothetical ? ` (${t('hypothetical')})` : ''}`,
    },
    { id: 'limit', header: t('limit'), text: ({ duty }) => sayLimit(duty, language) },
    {
      id: 'trigger',
      header: t('trigger'),
      text: ({ duty }) => (duty.triggerAt ? formatWhen(duty.triggerAt, zone, language, 'table') : ''),
    },
    { id: 'due', header: t('due'), text: ({ dueAt }) => instant(dueAt) },
    {
      id: 'done',
      header: t('doneAt'),
      text: ({ duty }) => (duty.doneAt ? formatWhen(duty.doneAt, zone, language, 'table') : ''),
    },
    { id: 'result', header: t('result'), text: (clock) => sayOutcome(clock, language) },
    { id: 'sources', header: t('sources'), text: ({ duty }) => formatCites(full, duty.sources) },
  ]
  return (
    <DataTable caption={t('title')} columns={columns} rows={clocks} keyOf={({ duty }) => duty.id} maxHeight="420px" />
  )
}
