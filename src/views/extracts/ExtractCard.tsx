import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Sha256, ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { type Span, spanOf } from '@/base/span'
import type { ExtractPlan, OpenExtract } from '@/data/extracts'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { useLanguage, useText } from '@/ui/use-text'
import { AskZone } from './AskZone'
import { CardHead } from './CardHead'
import { FormatMenu } from './FormatMenu'
import { ReadingProgress } from './ReadingProgress'
import { ReadyExtract } from './ReadyExtract'
import { SimulatedChip } from './SimulatedChip'
import { text } from './text'
import { useKeptFocus } from './use-kept-focus'

const MapperDialog = lazy(() => import('./MapperDialog').then((m) => ({ default: m.MapperDialog })))
const RulesDialog = lazy(() => import('./RulesDialog').then((m) => ({ default: m.RulesDialog })))

export interface ExtractActions {
  readonly onCancel: (id: string) => void
  readonly onClose: (id: string) => void
  readonly onShow: (span: Span) => void
  /** Lists all rows of a time that come from a file, by its hash. */
  readonly onRows: (span: Span, file: Sha256) => void
  /** Answers the question about a zone. */
  readonly onZone: (id: string, zone: ZoneId) => void
  /** Reads the log once more with some things said otherwise. */
  readonly onReread: (id: string, said: Partial<ExtractPlan>) => void
}

export interface ExtractCardProps {
  readonly extract: OpenExtract
  readonly zone: ZoneId
  readonly actions: ExtractActions
}

/** One access log: being read, asked about, ready, failed with a sentence, or cancelled. */
export function ExtractCard({ extract, zone, actions }: ExtractCardProps) {
  const t = useText(text)
  const language = useLanguage()
  const [open, setOpen] = useState<'columns' | 'rules' | null>(null)
  const { id, fileName, files, simulated, scale, state } = extract
  const again = state.status === 'ready' && state.again
  const isReading = state.status === 'reading' || again
  const reread = (said: Partial<ExtractPlan>) => actions.onReread(id, said)
  const close = () => setOpen(null)
  const heading = useKeptFocus<HTMLHeadingElement>(state.status)
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <CardHead
        name={fileName}
        ref={heading}
        about={
          <>
            {files.length > 1 && (
              <span className="text-sm text-ink3">
                {t('files', { count: files.length, n: formatNumber(files.length, language) })}
              </span>
            )}
            {simulated && <SimulatedChip />}
            {scale > 1 && <span className="text-sm text-ink3">{t('scale', { n: formatNumber(scale, language) })}</span>}
          </>
        }
      >
        {state.status === 'ready' && (
          <Button onClick={() => actions.onShow(spanOf(state.stats.first, state.stats.last + 1))}>{t('show')}</Button>
        )}
        {isReading && <Button onClick={() => actions.onCancel(id)}>{t('cancel')}</Button>}
        {state.status !== 'reading' && (
          <IconButton
            label={t('close', { name: fileName })}
            icon={<Icon name="close" />}
            onClick={() => actions.onClose(id)}
          />
        )}
      </CardHead>
      {isReading && <ReadingProgress id={id} label={t(again ? 'rereading' : 'reading', { name: fileName })} />}
      {again && <p className="mt-1 text-sm text-ink3">{t('rereadingNote')}</p>}
      {state.status === 'asking' && state.question.code === 'needs-zone' && (
        <AskZone fileName={fileName} question={state.question} onAnswer={(chosen) => actions.onZone(id, chosen)} />
      )}
      {state.status === 'asking' && state.question.code === 'needs-mapping' && (
        <div className="mt-2">
          <p className="max-w-prose">{t('askColumns')}</p>
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <Button look="primary" onClick={() => setOpen('columns')}>
              {t('nameColumns')}
            </Button>
            <Otherwise onReread={reread} onColumns={() => setOpen('columns')} />
          </p>
        </div>
      )}
      {state.status === 'failed' && (
        <>
          <p role="alert" className="mt-2 flex items-start gap-2">
            <Icon name="warning" />
            <span className="min-w-0 wrap-anywhere">{state.say(language)}</span>
          </p>
          {files.length > 0 && (
            <p className="mt-2">
              <Otherwise onReread={reread} onColumns={() => setOpen('columns')} />
            </p>
          )}
        </>
      )}
      {state.status === 'cancelled' && (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-ink2">
          {t('cancelled')}
          {files.length > 0 && (
            <Button look="quiet" onClick={() => reread({})}>
              {t('readAgain')}
            </Button>
          )}
        </p>
      )}
      {state.status === 'ready' && (
        <ReadyExtract
          extract={extract}
          stats={state.stats}
          plan={state.plan}
          isBusy={again}
          zone={zone}
          onReread={reread}
          onColumns={() => setOpen('columns')}
          onRules={() => setOpen('rules')}
          onRows={(file) => actions.onRows(spanOf(state.stats.first, state.stats.last + 1), file)}
        />
      )}
      <Overlay isOpen={open === 'columns'}>
        <MapperDialog extract={extract} zone={zone} onClose={close} />
      </Overlay>
      <Overlay isOpen={open === 'rules'}>
        <RulesDialog extract={extract} onClose={close} onReread={reread} />
      </Overlay>
    </li>
  )
}

interface OtherwiseProps {
  readonly onReread: (said: Partial<ExtractPlan>) => void
  readonly onColumns: () => void
}

const Otherwise = ({ onReread, onColumns }: OtherwiseProps) => (
  <FormatMenu
    chosen={null}
    canTell={false}
    onFormat={(format) => onReread({ format, mapping: null })}
    onTable={onColumns}
  />
)

const Overlay = ({ isOpen, children }: { isOpen: boolean; children: ReactNode }) =>
  isOpen ? <Suspense fallback={<span data-loading hidden />}>{children}</Suspense> : null
