import type { ZoneId } from '@/base/brand'
import type { Case, Evidence } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { useLanguage, useText } from '@/ui/use-text'
import { Facts } from './Facts'
import { SourceList } from './SourceList'
import { text } from './text'

export interface EvidenceDetailsProps {
  readonly full: Case
  readonly evidence: Evidence
  readonly zone: ZoneId
  readonly onOpenSource: (sourceId: string) => void
}

/** One piece of evidence: whether it still exists, what time it covers, and who says so. */
export function EvidenceDetails({ full, evidence, zone, onOpenSource }: EvidenceDetailsProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  return (
    <Facts
      facts={[
        { name: t('status'), value: words(`evidence${evidence.status}`) },
        evidence.coverage
          ? { name: t('coverage'), value: formatWhen(evidence.coverage, zone, language, 'long') }
          : null,
        evidence.size ? { name: t('size'), value: evidence.size, lang: 'en' } : null,
        evidence.note ? { name: t('note'), value: evidence.note, lang: 'en' } : null,
        { name: t('sources'), value: <SourceList full={full} ids={evidence.sources} onOpen={onOpenSource} /> },
      ]}
    />
  )
}
