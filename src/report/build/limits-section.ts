import { translator } from '@/base/text'
import type { ReportContext } from './context'
import { faint, plain } from './inline'
import { text } from './method-text'
import type { Block } from './report'
import { numberOf } from './section-order'

/** How the figures were made, what the case cannot say, and what a complete report would also hold. */
export function methodBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const sources = context.case.sources
  const excerpts = sources.filter((source) => source.read === 'excerpt').length
  return [
    {
      kind: 'list',
      ordered: true,
      items: [
        [plain(t('methodClaims', { section: numberOf('sources') }))],
        [plain(t('methodContested'))],
        [plain(t('methodKnown', { day: context.day(context.investigation.known) }))],
        [plain(t('methodDays'))],
        [plain(t('methodPrecision'))],
        [plain(t('methodUnits'))],
        [plain(t('methodExcerpts', { n: excerpts, all: sources.length }))],
        ...(context.language === 'ko' ? [[plain(t('methodEnglish'))]] : []),
      ],
    },
  ]
}

export function limitBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  return [
    {
      kind: 'list',
      ordered: true,
      items: [...context.case.limits.map((limit) => [plain(context.local(limit))]), [plain(t('limitGaps'))]],
    },
    { kind: 'heading', id: 'not-stated', text: t('notStatedTitle') },
    {
      kind: 'table',
      id: 'not-stated',
      caption: t('notStatedTitle'),
      columns: [
        { id: 'field', title: t('field'), share: 40 },
        { id: 'standard', title: t('askedBy'), share: 38 },
        { id: 'value', title: t('stated') },
      ],
      rows: FIELDS.map(({ key, standard }) => ({
        id: key,
        cells: [[plain(t(key))], [faint(standard)], [faint(t('notStated'))]],
      })),
    },
  ]
}

/** What forms and standards ask of a report and the case file has no place for. Names of laws are the same in every language. */
const FIELDS = [
  { key: 'fieldAuthor', standard: 'NIST SP 800-61r2 3.2.5' },
  { key: 'fieldHandling', standard: 'FIRST TLP 2.0' },
  { key: 'fieldContact', standard: 'GDPR Art. 33(3)(b); PIPA Art. 34' },
  { key: 'fieldConsequences', standard: 'GDPR Art. 33(3)(c)' },
  { key: 'fieldMeasures', standard: 'GDPR Art. 33(3)(d); PIPA Art. 34' },
  { key: 'fieldSeverity', standard: 'ENISA 2013' },
  { key: 'fieldCustody', standard: 'NIST SP 800-61r2 3.3.2' },
  { key: 'fieldClock', standard: 'NIST SP 800-86' },
] as const
