import { useState } from 'react'
import { epochMs } from '@/base/brand'
import { local } from '@/case/local'
import { linkToView } from '@/data/copy-link'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { CITATIONS, type Citation, citation } from '@/share/citation'
import { CopyButton } from '@/ui/CopyButton'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { ShareSection } from './ShareSection'
import { text } from './share-text'
import { useCasePage } from './use-case-page'
import { useDrawsSimulated } from './use-drawn-logs'

const WORDS = { plain: 'citationPlain', bibtex: 'citationBibtex', csl: 'citationCsl' } as const

/** How to cite what is on screen. */
export function ShareCitation() {
  const t = useText(text)
  const language = useLanguage()
  const { full, sha256, adoptions } = useOpenCase()
  const { window, zone, known } = useInvestigation().investigation
  const [as, setAs] = useState<Citation>('plain')
  const [accessed] = useState(() => epochMs(Date.now()))
  const page = useCasePage()
  const simulated = useDrawsSimulated()
  const said = citation(
    {
      ...{ window, zone, known, sha256, accessed, language, page, simulated },
      caseId: full.id,
      title: local(full.title, language),
      compiled: full.compiled,
      adoptions: adoptions.length,
      address: linkToView(),
    },
    as,
  )
  return (
    <ShareSection title={t('citationTitle')}>
      <div className="flex flex-wrap items-center gap-2">
        <SegmentedControl
          label={t('citationForm')}
          segments={CITATIONS.map((value) => ({ value, label: t(WORDS[value]) }))}
          value={as}
          onChange={setAs}
        />
        <CopyButton look="plain" value={said}>
          {t('copyCitation')}
        </CopyButton>
      </div>
      <pre
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t('citationTitle')}
        className={`max-h-44 overflow-auto rounded-md border border-line2 bg-sunken p-2 whitespace-pre-wrap text-ink2 wrap-anywhere ${as === 'plain' ? 'font-sans text-sm' : 'font-mono text-2xs'}`}
      >
        {said}
      </pre>
    </ShareSection>
  )
}
