import { useDeferredValue, useState } from 'react'
import type { ZoneId } from '@/base/brand'
import { citeNumber } from '@/case/cite'
import type { Case } from '@/case/schema'
import { useText } from '@/ui/use-text'
import { EvidenceTable } from './EvidenceTable'
import { findSources } from './find-sources'
import { SourceTable } from './SourceTable'
import { text } from './text'

export interface SourcesProps {
  readonly full: Case
  /** The case as known. */
  readonly file: Case
  readonly zone: ZoneId
  readonly onOpenSource: (id: string) => void
  readonly onOpenEvidence: (id: string) => void
}

/** Everything the case rests on: documents by number, and evidence by whether it still exists. */
export function Sources({ full, file, zone, onOpenSource, onOpenEvidence }: SourcesProps) {
  const t = useText(text)
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const found = findSources(file.sources, asked, (id) => citeNumber(full, id))
  const note = t('note', { sources: file.sources.length, evidence: file.evidence.length })
  return (
    <main className="px-4 py-6 sm:px-6">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p className="text-ink2">{note}</p>
      <div className="mt-6">
        <h2 className="mb-1 text-lg font-medium">{t('evidence')}</h2>
        <EvidenceTable full={full} evidence={file.evidence} zone={zone} onOpen={onOpenEvidence} />
      </div>
      <div className="mt-8">
        <div className="mb-2 flex flex-wrap items-center gap-3">
          <h2 className="text-lg font-medium">{t('sources')}</h2>
          <input
            type="search"
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="touch h-[30px] w-60 rounded-md border border-line2 bg-surface px-2 placeholder:text-ink3"
          />
          <span aria-live="polite" className="text-ink3">
            {t('found', { count: found.length, n: found.length, all: file.sources.length })}
          </span>
        </div>
        <SourceTable full={full} sources={found} onOpen={onOpenSource} />
      </div>
    </main>
  )
}
