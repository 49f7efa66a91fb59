import { formatIsoDay } from '@/base/format'
import { citeNumber } from '@/case/cite'
import type { Case, Source } from '@/case/schema'
import { ExternalLink } from '@/ui/ExternalLink'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface SourceLineProps {
  readonly full: Case
  readonly source: Source
  readonly onOpen: (sourceId: string) => void
}

/** A source in one or two lines: number, publisher, date, title, address, and whether it was seen whole. */
export function SourceLine({ full, source, onOpen }: SourceLineProps) {
  const t = useText(text)
  const language = useLanguage()
  return (
    <div className="text-xs text-ink3">
      <button type="button" onClick={() => onOpen(source.id)} className="text-ink2 underline-offset-2 hover:underline">
        [{citeNumber(full, source.id)}] {source.publisher}
        {source.published && `, ${formatIsoDay(source.published, language, 'medium')}`}
      </button>
      <span lang={source.lang}> {source.title}</span>
      {source.read === 'excerpt' && (
        <span className="ml-1 rounded-sm border border-line2 px-1 whitespace-nowrap">{t('excerpt')}</span>
      )}
      {source.url && (
        <div className="text-2xs wrap-anywhere">
          <ExternalLink href={source.url}>{source.url}</ExternalLink>
        </div>
      )}
    </div>
  )
}
