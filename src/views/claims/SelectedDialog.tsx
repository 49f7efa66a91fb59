import type { ReactNode } from 'react'
import type { ZoneId } from '@/base/brand'
import { citeNumber } from '@/case/cite'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { text as caseText, formatQuantity } from '@/case/text'
import type { Adopting } from '@/data/use-adopting'
import type { Selection } from '@/investigation/state'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Dialog } from '@/ui/overlay/Dialog'
import { useLanguage, useText } from '@/ui/use-text'
import { CountDetails } from './CountDetails'
import { DutyDetails } from './DutyDetails'
import { EvidenceDetails } from './EvidenceDetails'
import type { Selected } from './find-selected'
import { QuestionClaims } from './QuestionClaims'
import { SourceDetails } from './SourceDetails'
import { text } from './text'

export interface SelectedDialogProps {
  readonly full: Case
  readonly file: Case
  readonly selected: Selected
  readonly zone: ZoneId
  readonly adopting: Adopting
  readonly onSelect: (selection: Selection) => void
  /** Null where the page has no address that others have. */
  readonly onCopyLink: (() => void) | null
  readonly onClose: () => void
}

/** What lies behind a figure or a mark: the claims of its question, the duty, the source. */
export function SelectedDialog(props: SelectedDialogProps) {
  const { full, file, selected, zone, adopting, onSelect, onCopyLink, onClose } = props
  const t = useText(text)
  const head = useHead(full, selected)
  const openSource = (id: string) => onSelect({ kind: 'source', id })
  const question =
    selected.kind === 'question'
      ? selected.question
      : selected.kind === 'count'
        ? file.questions.find((one) => one.id === selected.count.question)
        : undefined
  return (
    <Dialog
      title={head.title}
      kicker={head.kicker}
      onClose={onClose}
      footer={
        onCopyLink && (
          <Button look="quiet" icon={<Icon name="link" />} onClick={onCopyLink}>
            {t('copyLink')}
          </Button>
        )
      }
    >
      {selected.kind === 'count' && (
        <CountDetails full={full} file={file} count={selected.count} onOpenSource={openSource} />
      )}
      {selected.kind === 'duty' && (
        <DutyDetails
          full={full}
          file={file}
          duty={selected.duty}
          zone={zone}
          onOpenSource={openSource}
          onOpenDuty={(id) => onSelect({ kind: 'duty', id })}
        />
      )}
      {selected.kind === 'evidence' && (
        <EvidenceDetails full={full} evidence={selected.evidence} zone={zone} onOpenSource={openSource} />
      )}
      {selected.kind === 'source' && (
        <SourceDetails
          file={file}
          source={selected.source}
          zone={zone}
          onOpenClaim={(id) => onSelect({ kind: 'claim', id })}
        />
      )}
      {selected.kind === 'count' && question && <RivalsHead question={question.text} />}
      {question && (
        <QuestionClaims
          full={full}
          file={file}
          question={question}
          claimId={selected.kind === 'question' ? selected.claimId : null}
          zone={zone}
          adopting={adopting}
          onOpenClaim={(id) => onSelect({ kind: 'claim', id })}
          onOpenSource={openSource}
        />
      )}
    </Dialog>
  )
}

function RivalsHead({ question }: { question: Case['title'] }) {
  const t = useText(text)
  const language = useLanguage()
  return (
    <h3 className="mt-5 mb-1 border-t border-line pt-4 font-serif text-lg font-semibold">
      {t('related')}: {local(question, language)}
    </h3>
  )
}

function useHead(full: Case, selected: Selected): { readonly title: ReactNode; readonly kicker: ReactNode } {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  switch (selected.kind) {
    case 'question':
      return { title: local(selected.question.text, language), kicker: words(`category${selected.question.category}`) }
    case 'count': {
      const { value, unit, what } = selected.count
      return { title: `${formatQuantity(value, unit, language)}: ${local(what, language)}`, kicker: t('count') }
    }
    case 'duty':
      return { title: local(selected.duty.title, language), kicker: t('duty') }
    case 'evidence':
      return { title: local(selected.evidence.what, language), kicker: t('evidence') }
    case 'source':
      return {
        title: <span lang={selected.source.lang}>{selected.source.title}</span>,
        kicker: `${t('source')} [${citeNumber(full, selected.source.id)}]`,
      }
  }
}
