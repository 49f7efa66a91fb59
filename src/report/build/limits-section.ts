import { formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import type { ReportContext } from './context'
import { notStated } from './field-section'
import { plain } from './inline'
import { text } from './method-text'
import type { Block } from './report'

/** How the figures were made, what the case cannot say, and what a complete report would also hold. */
export function methodBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const sources = context.case.sources
  const excerpts = sources.filter((source) => source.read === 'excerpt').length
  const counted = (id: string, value: number): string =>
    context.tell({
      ...{ id: `method:${id}`, section: 'method', label: context.t('sources'), basis: 'counted', unit: 'sources' },
      ...{ text: formatNumber(value, context.language), value, precision: 'exact', query: context.inCaseFile },
    })
  return [
    {
      kind: 'list',
      ordered: true,
      items: [
        [plain(t('methodClaims', { section: context.numberOf('sources') }))],
        [plain(t('methodContested'))],
        [plain(t('methodKnown', { day: context.day(context.investigation.known) }))],
        [plain(t('methodDays'))],
        [plain(t('methodPrecision'))],
        [plain(t('methodUnits'))],
        [plain(t('methodExcerpts', { n: counted('excerpts', excerpts), all: counted('sources', sources.length) }))],
        ...(context.language === 'ko' ? [[plain(t('methodEnglish'))]] : []),
      ],
    },
  ]
}

export function limitBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const missing = notStated(context)
  return [
    {
      kind: 'list',
      ordered: true,
      items: [...context.case.limits.map((limit) => [plain(context.local(limit))]), [plain(t('limitGaps'))]],
    },
    { kind: 'heading', id: 'not-stated', text: t('notStatedTitle') },
    { kind: 'paragraph', text: [plain(missing.length === 0 ? t('allStated') : `${missing.join('; ')}.`)] },
  ]
}
