import { type Ref, useLayoutEffect, useRef, useState } from 'react'
import type { Target } from '@/analysis/layout/scene'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { DoubtMark } from '@/ui/marks'
import { useText } from '@/ui/use-text'
import type { MarkCard } from './mark-card'
import { text } from './text'

const CARD_WIDTH = 318
const MOST_ITEMS = 8

export interface HoverCardProps {
  readonly card: MarkCard
  /** Where it points, px in the window; null on a phone, where it is a sheet at the bottom. */
  readonly anchor: { readonly x: number; readonly y: number } | null
  /** Size of the window it must stay in. */
  readonly within: { readonly width: number; readonly height: number }
  readonly pinned: boolean
  readonly ref?: Ref<HTMLDivElement>
  readonly onSelect: (target: Target) => void
  readonly onCompare: (question: string) => void
  /** Null where the page has no address that others have. */
  readonly onCopyLink: ((target: Target) => void) | null
  readonly onZoom: (() => void) | null
  /** Shows an exhibit in the log it is from. */
  readonly onExhibit: (() => void) | null
  readonly onClose: () => void
  readonly onHold: (held: boolean) => void
}

/** Date and precision, one sentence, source, rivals, what can be done. Opens to the past, away from what came of it. */
export function HoverCard(props: HoverCardProps) {
  const { card, anchor, within, pinned, onHold, onClose } = props
  const t = useText(text)
  const own = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card has another height
  useLayoutEffect(() => setHeight(own.current?.offsetHeight ?? 0), [card])
  const left = anchor !== null && anchor.x - CARD_WIDTH - 20 > 0
  const place =
    anchor === null
      ? undefined
      : {
          width: CARD_WIDTH,
          left: left ? anchor.x - CARD_WIDTH - 18 : Math.min(anchor.x + 18, within.width - CARD_WIDTH - 4),
          top: Math.max(4, Math.min(anchor.y - 20, within.height - height - 4)),
        }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the card open while the pointer is on it
    <div
      ref={own}
      {...(pinned ? { role: 'dialog', 'aria-label': card.title } : {})}
      data-card
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
      style={place}
      className={
        anchor === null
          ? 'fixed inset-x-0 bottom-[58px] z-40 max-h-[60vh] overflow-y-auto rounded-t-[14px] border-t border-line2 bg-surface px-4 pt-4 pb-3 text-base text-ink2 shadow-card before:absolute before:top-1.5 before:left-1/2 before:h-1 before:w-9 before:-translate-x-1/2 before:rounded-full before:bg-line2'
          : 'absolute z-20 rounded-lg border border-line2 bg-surface px-[13px] pt-[11px] pb-2.5 text-sm text-ink2 shadow-card'
      }
    >
      {anchor !== null && (
        <Pointer left={left} top={Math.min(Math.max(anchor.y - (place?.top ?? 0) - 5, 8), Math.max(8, height - 20))} />
      )}
      <div className="flex items-baseline gap-3">
        <h3 className="min-w-0 flex-1 text-lg font-medium text-ink">{card.title}</h3>
        <span className="shrink-0 text-2xs text-ink3">{card.precision}</span>
        {pinned && (
          <button
            type="button"
            aria-label={t('close')}
            onClick={onClose}
            className="touch -my-1 -mr-1 flex items-center justify-center pointer-coarse:-my-4 pointer-coarse:-mr-3.5 self-center rounded-sm p-1 text-ink3 hover:text-ink"
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <Body card={card} />
      <Rivals card={card} />
      <Items card={card} onSelect={props.onSelect} />
      <Actions {...props} />
    </div>
  )
}

/** The little corner that points at the mark. */
function Pointer({ left, top }: { left: boolean; top: number }) {
  return (
    <span
      aria-hidden="true"
      style={{ top }}
      className={`absolute size-2.5 rotate-45 border-line2 bg-surface ${left ? '-right-[6px] border-t border-r' : '-left-[6px] border-b border-l'}`}
    />
  )
}

function Body({ card }: { card: MarkCard }) {
  const [last] = card.body.slice(-1)
  return (
    <div className="mt-1" lang={card.english ? 'en' : undefined}>
      {card.body.map((line) => (
        <p key={line}>
          {line}
          {line === last && card.sources.length > 0 && <Sources card={card} />}
        </p>
      ))}
    </div>
  )
}

function Sources({ card }: { card: MarkCard }) {
  const [first, ...rest] = card.sources
  if (first === undefined) return null
  return (
    <span className="text-2xs text-ink3">
      {` ${first.said} ${first.cite}`}
      {rest.length > 0 && rest.slice(0, 4).map((source) => ` ${source.cite}`)}
    </span>
  )
}

function Rivals({ card }: { card: MarkCard }) {
  if (card.rivals.length === 0) return null
  return (
    <ul className="mt-1.5 border-t border-line pt-1.5">
      {card.rivals.map((rival) => (
        <li key={`${rival.when}${rival.cite}`} className="flex items-baseline gap-1.5">
          <span className="self-center">
            <DoubtMark doubt={rival.contested ? 'contested' : 'superseded'} />
          </span>
          <span className="min-w-0">
            {rival.when} <span className="text-2xs text-ink3">{`${rival.who} ${rival.cite}`}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Items({ card, onSelect }: { card: MarkCard; onSelect: (target: Target) => void }) {
  const t = useText(text)
  if (card.items.length === 0) return null
  return (
    <ul className="mt-1.5 border-t border-line pt-1">
      {card.items.slice(0, MOST_ITEMS).map((item) => (
        <li key={item.target.id}>
          <button
            type="button"
            onClick={() => onSelect(item.target)}
            className="touch flex w-full items-baseline gap-2 rounded-sm py-px text-start hover:text-ink hover:underline"
          >
            <span className="w-20 shrink-0 text-2xs text-ink3">{item.when}</span>
            <span className="min-w-0">{item.title}</span>
          </button>
        </li>
      ))}
      {card.items.length > MOST_ITEMS && (
        <li className="pl-[88px] text-2xs text-ink3">{t('moreEvents', { count: card.items.length - MOST_ITEMS })}</li>
      )}
    </ul>
  )
}

function Actions({ card, onCompare, onCopyLink, onZoom, onExhibit }: HoverCardProps) {
  const t = useText(text)
  const { question, target } = card
  if (question === null && target === null && onZoom === null) return null
  return (
    <div className="mt-2 flex flex-wrap gap-x-3.5 gap-y-1">
      {question !== null && (
        <Button look="quiet" onClick={() => onCompare(question.id)}>
          {t('compare', { count: question.claims })}
        </Button>
      )}
      {onExhibit !== null && (
        <Button look="quiet" icon={<Icon name="right" />} onClick={onExhibit}>
          {t('showInLog')}
        </Button>
      )}
      {onZoom !== null && (
        <Button look="quiet" icon={<Icon name="search" />} onClick={onZoom}>
          {t(card.items.length > 0 ? 'zoomTo' : 'zoomToBin')}
        </Button>
      )}
      {target !== null && onCopyLink !== null && (
        <Button look="quiet" icon={<Icon name="link" />} onClick={() => onCopyLink(target)}>
          {t('copyLink')}
        </Button>
      )}
    </div>
  )
}
