import { formatIsoDay } from '@/base/format'
import { COUNT_FACTS, countFactName, sayCountFact } from '@/case/count-facts'
import { standingOf } from '@/case/ledger'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { Case, Count } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { SideMark } from './ClaimGlyph'
import { Facts } from './Facts'
import { SourceList } from './SourceList'
import { text } from './text'

export interface CountDetailsProps {
  readonly full: Case
  readonly file: Case
  readonly count: Count
  readonly onOpenSource: (sourceId: string) => void
}

/** One published figure: what exactly was counted, by whom, how exactly, and where it stands written. */
export function CountDetails({ full, file, count, onOpenSource }: CountDetailsProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const party = partyOf(full, count.party)
  const standing = standingOf(file, count)
  return (
    <Facts
      facts={[
        {
          name: t('who'),
          value: (
            <span className="inline-flex items-baseline gap-1.5">
              <SideMark side={party.side} />
              {local(party.name, language)}
            </span>
          ),
        },
        { name: t('asOf'), value: formatIsoDay(count.asOf, language, 'long') },
        {
          name: t('doubt'),
          value: (
            <span className="inline-flex items-baseline gap-1.5">
              <DoubtMark doubt={standing} size={10} silent />
              {words(`standing${standing}`)}
            </span>
          ),
        },
        { name: t('exactness'), value: words(`exactness${count.exactness}`) },
        { name: t('page'), value: count.pageOrDataset, lang: 'en' },
        { name: t('data'), value: count.dataCategories.join(', '), lang: 'en' },
        ...COUNT_FACTS.map((id) => ({
          name: countFactName(id, language),
          value: sayCountFact(id, count, file, language),
        })),
        count.note && count.note !== count.exactness ? { name: t('note'), value: count.note, lang: 'en' } : null,
        { name: t('sources'), value: <SourceList full={full} ids={count.sources} onOpen={onOpenSource} /> },
      ]}
    />
  )
}
