import { formatCites } from '@/case/cite'
import type { RuleClock, RuleRow } from '@/case/rule-clock'
import { text as ruleText } from '@/case/rule-text'
import { sayForce, sayLate, sayMoments, sayRange, sayReaders, sayStanding } from '@/case/rule-words'
import { formatWhen } from '@/case/when'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import type { RulesProps } from './rules-props'
import { text } from './text'

interface Line {
  readonly key: string
  readonly row: RuleRow
  readonly trigger: RulesProps['matrix']['triggers'][number]
  readonly clock: RuleClock | null
}

/** The table twin: a line for every rule and trigger. */
export function RuleTable({ full, matrix, zone }: RulesProps) {
  const t = useText(text)
  const words = useText(ruleText)
  const language = useLanguage()
  const lines = matrix.rows.flatMap((row): Line[] =>
    matrix.triggers.map((trigger, index) => ({
      key: `${row.rule.id} ${trigger.id}`,
      row,
      trigger,
      clock: row.clocks[index] ?? null,
    })),
  )
  const columns: DataColumn<Line>[] = [
    { id: 'rule', header: t('rule'), rowHeader: true, text: ({ row }) => row.rule.title[language] },
    { id: 'law', header: t('law'), text: ({ row }) => `${row.rule.law[language]}, ${row.rule.article[language]}` },
    { id: 'limit', header: t('limit'), text: ({ row }) => row.rule.limit[language] },
    { id: 'force', header: t('force'), text: ({ row }) => sayForce(row.rule, language) },
    { id: 'standing', header: t('standing'), text: ({ row }) => sayStanding(row.standing, language) },
    { id: 'trigger', header: t('trigger'), text: ({ trigger }) => formatWhen(trigger.when, zone, language, 'table') },
    { id: 'party', header: t('party'), text: ({ trigger }) => sayReaders(trigger, full, language) },
    {
      id: 'due',
      header: t('due'),
      text: ({ clock }) => (clock === null ? '' : sayMoments(clock.due, zone, language, 'medium')),
    },
    {
      id: 'done',
      header: t('doneAt'),
      text: ({ clock }) => (clock?.deed ? formatWhen(clock.deed.when, zone, language, 'table') : ''),
    },
    {
      id: 'elapsed',
      header: t('elapsed'),
      text: ({ clock }) => (clock?.elapsed ? sayRange(clock.elapsed, language) : ''),
    },
    {
      id: 'result',
      header: t('result'),
      text: ({ clock }) => (clock === null ? words('otherFact') : sayLate(clock.late, language)),
    },
    {
      id: 'sources',
      header: t('sources'),
      cell: ({ row }) => (
        <>
          {row.rule.sources.map(({ url, title }) => (
            <a key={url} href={url} target="_blank" rel="noreferrer noopener" className="block underline">
              {title}
            </a>
          ))}
          {formatCites(full, row.rule.caseSources)}
        </>
      ),
      text: ({ row }) =>
        [...row.rule.sources.map(({ url }) => url), formatCites(full, row.rule.caseSources)].filter(Boolean).join(' '),
    },
  ]
  return <DataTable caption={t('matrix')} columns={columns} rows={lines} keyOf={({ key }) => key} maxHeight="420px" />
}
