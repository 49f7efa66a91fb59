import { memo, useEffect, useId, useRef, useState } from 'react'
import type { Sha256, ZoneId } from '@/base/brand'
import { formatDateTime } from '@/base/format'
import { type Exhibit, exhibitName, filesOfExhibit, isIncomplete, isSimulated } from '@/data/exhibits/exhibit'
import { exhibitText, exhibitTitle } from '@/data/exhibits/exhibit-words'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Icon } from '@/ui/Icon'
import { ApproxMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { NoteEditor } from './NoteEditor'
import { text } from './text'

export interface ExhibitActions {
  readonly onOpen: (exhibit: Exhibit) => void
  readonly onNote: (exhibit: Exhibit, note: string) => void
  readonly onRemove: (exhibit: Exhibit) => void
  readonly onLink: (number: number) => void
}

export interface ExhibitItemProps {
  readonly exhibit: Exhibit
  readonly zone: ZoneId
  readonly caseSha256: Sha256
  /** Something of it is still being worked out. */
  readonly waiting: boolean
  readonly selected: boolean
  /** The link of the view tells it. */
  readonly linkable: boolean
  readonly actions: ExhibitActions
}

/** Digits of a hash where there is one line for everything. */
const SHORT_HASH = 6

/** One exhibit: a line that opens to its note, its facts and what can be done with it. */
export const ExhibitItem = memo(function ExhibitItem(props: ExhibitItemProps) {
  const { exhibit, zone, waiting, selected } = props
  const language = useLanguage()
  const [open, setOpen] = useState(selected)
  const item = useRef<HTMLLIElement>(null)
  const body = useId()
  useEffect(() => {
    if (!selected) return
    setOpen(true)
    item.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const hash = exhibit.kind === 'row' ? exhibit.lineSha256 : (filesOfExhibit(exhibit)[0]?.sha256 ?? null)
  const when = exhibit.kind === 'row' ? formatDateTime(exhibit.time, zone, language, 'short') : null
  return (
    <li
      ref={item}
      data-selected={selected || undefined}
      className="border-b border-line text-sm [contain-intrinsic-size:auto_30px] [content-visibility:auto] data-selected:bg-sunken"
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={body}
        onClick={() => setOpen(!open)}
        className="touch flex w-full items-baseline gap-2 py-1.5 text-start hover:bg-sunken"
      >
        <span className="w-11 shrink-0 font-medium">{exhibitName(exhibit.number)}</span>
        <span className={open ? 'min-w-0 flex-1 wrap-anywhere' : 'min-w-0 flex-1 truncate'}>
          {isSimulated(exhibit) && (
            <>
              <ApproxMark />{' '}
            </>
          )}
          {exhibitTitle(exhibit, zone, language)}
          {when !== null && <span className="text-ink3">{`, ${when}`}</span>}
        </span>
        <code className="shrink-0 font-mono text-2xs text-ink3">
          {waiting ? '…' : (hash?.slice(0, SHORT_HASH) ?? '?')}
        </code>
      </button>
      {!open && exhibit.note !== '' && <p className="truncate pb-1.5 pl-13 text-ink2">{exhibit.note}</p>}
      <div id={body}>{open && <Opened {...props} />}</div>
    </li>
  )
})

function Opened({ exhibit, zone, caseSha256, waiting, linkable, actions }: ExhibitItemProps) {
  const t = useText(text)
  const language = useLanguage()
  const name = exhibitName(exhibit.number)
  const said = exhibitText(exhibit, zone, language)
  return (
    <div className="flex flex-col gap-2 pb-3 pl-13">
      {waiting && (
        <p role="status" className="text-ink3">
          {t('waiting')}
        </p>
      )}
      {!waiting && isIncomplete(exhibit) && <p className="text-ink2">{t('incomplete')}</p>}
      <NoteEditor note={exhibit.note} label={t('note', { name })} onNote={(note) => actions.onNote(exhibit, note)} />
      <pre
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t('facts', { name })}
        className="max-h-60 overflow-auto font-sans text-xs whitespace-pre-wrap text-ink2 wrap-anywhere"
      >
        {said.slice(said.indexOf('\n') + 1)}
      </pre>
      {exhibit.case.sha256 !== caseSha256 && (
        <p className="text-xs text-ink3">{t('otherCase', { hash: exhibit.case.sha256.slice(0, 12) })}</p>
      )}
      <div className="flex flex-wrap gap-x-3.5 gap-y-1">
        <Button look="quiet" icon={<Icon name="right" />} onClick={() => actions.onOpen(exhibit)}>
          {t('open')}
        </Button>
        {linkable && (
          <Button look="quiet" icon={<Icon name="link" />} onClick={() => actions.onLink(exhibit.number)}>
            {t('copyLink')}
          </Button>
        )}
        <CopyButton value={said}>{t('copyText')}</CopyButton>
        <Button
          look="quiet"
          icon={<Icon name="close" />}
          aria-label={`${t('remove')} ${name}`}
          onClick={() => actions.onRemove(exhibit)}
        >
          {t('remove')}
        </Button>
      </div>
    </div>
  )
}
