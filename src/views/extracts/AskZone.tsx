import { epochMs, type ZoneId } from '@/base/brand'
import { visibleControls } from '@/base/visible'
import type { ExtractQuestion } from '@/data/extracts'
import { stemOf } from '@/data/group-files'
import { useInvestigation } from '@/data/open-case'
import { useText } from '@/ui/use-text'
import { ZoneForm } from './ZoneForm'
import { text } from './zone-text'

export interface AskZoneProps {
  readonly fileName: string
  readonly question: Extract<ExtractQuestion, { readonly code: 'needs-zone' }>
  readonly onAnswer: (zone: ZoneId) => void
}

/** Times without a zone: shows one, asks whose clock wrote it. */
export function AskZone({ fileName, question, onAnswer }: AskZoneProps) {
  const t = useText(text)
  const { window } = useInvestigation().investigation
  return (
    <div className="mt-2">
      <p className="max-w-prose">{t('askZone')}</p>
      <LineSample line={question.line} />
      <div className="mt-3">
        <ZoneForm
          look="primary"
          at={question.detection === null ? window.from : epochMs(question.detection.begins)}
          onZone={onAnswer}
        />
      </div>
      <p className="mt-2 text-sm text-ink3">{t('zoneRemembered', { name: stemOf(fileName) })}</p>
    </div>
  )
}

function LineSample({ line }: { line: string }) {
  return (
    <code className="mt-2 block max-h-24 overflow-auto rounded-md border border-line bg-sunken px-2 py-1.5 font-mono text-2xs wrap-anywhere">
      {visibleControls(line)}
    </code>
  )
}
