import { formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { citeNumber } from '@/case/cite'
import type { ReportContext } from './context'
import { plain } from './inline'
import type { Block, ReportSource } from './report'
import { text } from './sources-text'

/** The cited sources under their numbers in the case file, so that [104] is the same everywhere. */
export function sourceBlocks(context: ReportContext, cited: readonly number[]): Block[] {
  const t = translator(text, context.language)
  const { full } = context
  const sources = full.sources.flatMap((source): ReportSource[] => {
    const number = citeNumber(full, source.id)
    if (number === null || !cited.includes(number)) return []
    return [
      {
        number,
        title: source.title,
        publisher: source.publisher,
        published: source.published === null ? t('undated') : context.day(source.published),
        url: source.url,
        cautions: source.read === 'excerpt' ? [t('excerptOnly')] : [],
      },
    ]
  })
  const known = context.case.sources.length
  const counted = (id: string, value: number): string =>
    context.tell({
      ...{ id: `sources:${id}`, section: 'sources', label: context.t('sources'), basis: 'counted', unit: 'sources' },
      ...{ text: formatNumber(value, context.language), value, precision: 'exact', query: context.inCaseFile },
    })
  return [
    {
      kind: 'paragraph',
      text: [plain(t('sourcesIntro', { cited: counted('cited', sources.length), all: counted('known', known) }))],
    },
    { kind: 'sources', sources },
  ]
}
