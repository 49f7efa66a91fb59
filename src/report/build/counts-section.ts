import { formatNumber } from '@/base/format'
import { buildLedger, type LedgerGroup } from '@/case/ledger'
import { unitWord } from '@/case/text'
import type { ReportContext } from './context'
import { faint, plain, strong } from './inline'
import type { Block, Row } from './report'

/** What was taken, unit by unit. There is no total: units never mix. */
export function countBlocks(context: ReportContext): Block[] {
  const { t } = context
  const rows = buildLedger(context.case).flatMap((group) => rowsOf(context, group))
  if (rows.length === 0) return [{ kind: 'paragraph', text: [plain(t('noCounts'))] }]
  return [
    { kind: 'paragraph', text: [plain(t('countsIntro'))] },
    {
      kind: 'table',
      id: 'counts',
      caption: t('counts'),
      columns: [
        { id: 'unit', title: t('unit'), share: 13 },
        { id: 'count', title: t('count'), share: 15, align: 'end', nowrap: true },
        { id: 'of', title: t('of') },
        { id: 'by', title: t('countedBy'), share: 18 },
        { id: 'on', title: t('countedOn'), share: 13, nowrap: true },
        { id: 'source', title: t('source'), share: 10, align: 'end' },
      ],
      rows,
    },
  ]
}

function rowsOf(context: ReportContext, group: LedgerGroup): Row[] {
  const { language, words } = context
  return group.rows.map(({ count, standing, party }, index) => {
    const value = `${count.relation?.kind === 'adds-to' ? '+' : ''}${formatNumber(count.value, language)}`
    const doubted = standing !== 'undisputed'
    const bound = count.exactness === 'exact' ? [] : [plain(' '), faint(`(${words(`exactness${count.exactness}`)})`)]
    return {
      id: count.id,
      starts: index === 0,
      cells: [
        index === 0 ? [strong(unitWord(group.unit, language))] : [],
        [
          ...(doubted
            ? [{ kind: 'mark' as const, mark: standing, label: words(`standing${standing}`) }, plain(' ')]
            : []),
          standing === 'superseded' ? plain(value) : strong(value),
        ],
        [plain(context.local(count.what)), faint(`, ${count.pageOrDataset}`), ...bound],
        [plain(context.local(party.name))],
        [plain(context.day(count.asOf))],
        context.cite(count.sources),
      ],
    }
  })
}
