import { formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { COUNT_FACTS, countFactName, sayCountFact } from '@/case/count-facts'
import { buildLedger, type LedgerGroup } from '@/case/ledger'
import { type NumberTrap, numberTraps, relationsOf } from '@/case/number-traps'
import { sayTrap } from '@/case/number-words'
import type { Count } from '@/case/schema'
import { formatQuantity, unitWord } from '@/case/text'
import type { ReportContext } from './context'
import { text } from './counts-text'
import { faint, plain, strong } from './inline'
import type { Block, Inline, Row } from './report'

/** What was taken, unit by unit. There is no total: units never mix. */
export function countBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const ledger = buildLedger(context.case)
  const rows = ledger.flatMap((group) => rowsOf(context, group))
  if (rows.length === 0) return [{ kind: 'paragraph', text: [plain(t('noCounts'))] }]
  return [
    { kind: 'paragraph', text: [plain(t('countsIntro'))] },
    {
      kind: 'table',
      id: 'counts',
      caption: context.t('counts'),
      columns: [
        { id: 'unit', title: t('unit'), share: 13 },
        { id: 'count', title: t('count'), share: 15, align: 'end', nowrap: true },
        { id: 'of', title: t('of') },
        { id: 'by', title: t('countedBy'), share: 18 },
        { id: 'on', title: t('countedOn'), share: 13, nowrap: true },
        { id: 'source', title: context.t('source'), share: 10, align: 'end' },
      ],
      rows,
    },
    ...factBlocks(
      context,
      ledger.flatMap((group) => group.rows.map(({ count }) => count)),
    ),
    ...trapBlocks(context),
  ]
}

const saysHow = (count: Count): boolean =>
  [count.method, count.includes, count.excludes].some((said) => said !== undefined) || relationsOf(count).length > 0

/** Method, what is in it and what is not, and how it stands to others; numbers of which nobody says any of it are named once. */
function factBlocks(context: ReportContext, counts: readonly Count[]): Block[] {
  const { language } = context
  const t = translator(text, language)
  const name = (count: Count): string =>
    `${formatQuantity(count.value, count.unit, language)} (${context.local(count.what)})`
  const told = counts.filter(saysHow)
  const silent = counts.filter((count) => !saysHow(count))
  const fact = (count: Count, id: (typeof COUNT_FACTS)[number]): Inline => {
    const said = sayCountFact(id, count, context.case, language)
    const isStated = id === 'relations' || count[id] !== undefined
    return said === '' ? [] : [isStated ? plain(said) : faint(said)]
  }
  return [
    { kind: 'heading', id: 'count-facts', text: t('countFacts') },
    ...(told.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'count-facts',
            caption: t('countFacts'),
            columns: [
              { id: 'count', title: t('counted'), share: 25 },
              ...COUNT_FACTS.map((id) => ({ id, title: countFactName(id, language) })),
              { id: 'source', title: context.t('source'), share: 8, align: 'end' as const },
            ],
            rows: told.map((count) => ({
              id: count.id,
              cells: [
                [strong(formatQuantity(count.value, count.unit, language)), plain(` ${context.local(count.what)}`)],
                ...COUNT_FACTS.map((id) => fact(count, id)),
                context.cite(count.sources),
              ],
            })),
          },
        ]),
    ...(silent.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            note: true as const,
            text: [plain(t('countFactsUnstated', { counts: silent.map(name).join('; ') }))],
          },
        ]),
  ]
}

/** A total of different units is told without its unit, unlike the claim. */
function tellTotal(context: ReportContext, trap: NumberTrap): void {
  if (trap.kind !== 'mixed-total') return
  const { id, assertedAt, party, source, quantity } = trap.claim
  if (quantity === undefined) return
  context.tell({
    ...{
      id: `trap:${id}`,
      section: 'counts',
      label: translator(text, context.language)('traps'),
      basis: 'stated',
      unit: 'mixed',
    },
    ...{ text: formatNumber(quantity.value, context.language), value: quantity.value },
    ...{ asOf: assertedAt, claimant: party, claims: [id], sources: [source] },
  })
}

/** Numbers that look comparable and are not, with what makes them so. */
function trapBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const { words } = context
  const traps = numberTraps(context.case)
  for (const trap of traps) tellTotal(context, trap)
  const items = traps.map(
    (trap): Inline => [
      { kind: 'mark', mark: 'outlier', label: words('standingoutlier') },
      plain('\u00a0'),
      plain(sayTrap(trap, context.full, context.language)),
      ...context.cite('claim' in trap ? [trap.claim.source] : trap.part.sources),
    ],
  )
  if (items.length === 0) return []
  return [
    { kind: 'heading', id: 'traps', text: t('traps') },
    { kind: 'paragraph', text: [plain(t('trapsIntro'))] },
    { kind: 'list', ordered: false, items },
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
