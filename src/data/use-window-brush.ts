import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { TimeScale } from '@/analysis/layout/time-scale'
import { DAY, type EpochMs, MINUTE, type ZoneId } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import { snapped } from '@/base/snap'
import { type Span, spanOf, widthOf } from '@/base/span'
import type { Language } from '@/base/text'
import { NARROWEST, panned } from '@/investigation/reducer'
import type { LiveWindow } from './use-live-window'

type Side = 'from' | 'to'
type Grip = { readonly kind: Side | 'move' | 'new'; readonly x: number; readonly base: Span }

/** One end of the window, as its handle is drawn, told and moved by keys. */
export interface WindowEnd {
  /** In the drawing, px. */
  readonly x: number
  readonly value: EpochMs
  readonly limits: Span
  /** Its time in words. */
  readonly said: string
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void
}

export interface WindowBrush {
  readonly ends: Readonly<Record<Side, WindowEnd>>
  /** For the element that is pressed. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGGElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGGElement>) => void
    readonly onPointerUp: (event: PointerEvent<SVGGElement>) => void
    readonly onPointerCancel: (event: PointerEvent<SVGGElement>) => void
  }
}

/** The window drawn over a longer time: drag an end or the middle, or draw a new one; a click beside it brings it there. */
export function useWindowBrush(scale: TimeScale, live: LiveWindow, zone: ZoneId, lang: Language): WindowBrush {
  const grip = useRef<Grip | null>(null)
  const [a, b] = [clamp(scale.x(live.shown.from), scale), clamp(scale.x(live.shown.to), scale)]
  const msPerPx = widthOf(scale.span) / (scale.x1 - scale.x0)
  // What hands and keys round an end to: a day, or 15 minutes where a pixel is finer than a quarter of one.
  const unit = msPerPx >= DAY / 4 ? DAY : 15 * MINUTE
  const round = (span: Span): Span => snapped(span, unit, zone)

  const xOf = (event: PointerEvent<SVGGElement>): number =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0)
  const taken = (x: number, now: Grip): Span => {
    const at = scale.at(clamp(x, scale))
    if (now.kind === 'from') return spanOf(Math.min(at, now.base.to - NARROWEST), now.base.to)
    if (now.kind === 'to') return spanOf(now.base.from, Math.max(at, now.base.from + NARROWEST))
    if (now.kind === 'new') return spanOf(scale.at(clamp(now.x, scale)), at)
    const share = (x - now.x) / Math.max(1, scale.x(now.base.to) - scale.x(now.base.from))
    return panned(now.base, share, scale.span)
  }
  const nudge = (side: Side, event: KeyboardEvent<Element>): void => {
    const span = live.latest()
    const by = STEP[event.key]
    const moved =
      by === undefined
        ? EDGE[event.key]?.(side, span, scale.span)
        : moveEnd(side, span, by * (event.shiftKey ? 7 : 1) * stepOf(span), scale.span)
    if (moved === undefined) return
    event.preventDefault()
    event.stopPropagation()
    live.show(moved)
    live.commitSoon(round)
  }
  const end = (side: Side, x: number): WindowEnd => {
    const value = live.shown[side]
    const said = (unit === DAY ? formatDay : formatDateTime)(value, zone, lang, 'long')
    return { x, value, limits: scale.span, said, onKeyDown: (event) => nudge(side, event) }
  }
  return {
    ends: { from: end('from', a), to: end('to', b) },
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return
        // A plot around it would take the same press for a drag of its own.
        event.stopPropagation()
        const x = xOf(event)
        const near = event.pointerType === 'touch' ? 22 : 8
        const [toA, toB] = [Math.abs(x - a), Math.abs(x - b)]
        // A window over all the time there is has nowhere to go: what is drawn in it is a new one.
        const inside = x > a && x < b && widthOf(live.latest()) < widthOf(scale.span)
        const kind = Math.min(toA, toB) <= near ? (toA <= toB ? 'from' : 'to') : inside ? 'move' : 'new'
        if (kind === 'new' && (x < scale.x0 - 4 || x > scale.x1 + 4)) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { kind, x, base: live.latest() }
      },
      onPointerMove(event) {
        const now = grip.current
        const x = xOf(event)
        if (now === null || (now.kind === 'new' && Math.abs(x - now.x) < 4)) return
        const span = taken(x, now)
        live.show(now.kind === 'move' ? span : round(span))
      },
      onPointerUp(event) {
        const now = grip.current
        grip.current = null
        if (now === null) return
        const x = xOf(event)
        if (now.kind === 'new' && Math.abs(x - now.x) < 4) {
          if (widthOf(now.base) >= widthOf(scale.span)) return live.cancel()
          const middle = scale.at(clamp(x, scale))
          live.show(panned(spanOf(middle - widthOf(now.base) / 2, middle + widthOf(now.base) / 2), 0, scale.span))
        }
        live.commit(round)
      },
      onPointerCancel() {
        grip.current = null
        live.cancel()
      },
    },
  }
}

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }
const EDGE: Readonly<Record<string, (side: Side, span: Span, limits: Span) => Span>> = {
  Home: (side, span, limits) =>
    side === 'from' ? spanOf(limits.from, span.to) : spanOf(span.from, span.from + NARROWEST),
  End: (side, span, limits) => (side === 'to' ? spanOf(span.from, limits.to) : spanOf(span.to - NARROWEST, span.to)),
}

const stepOf = (span: Span): number => (widthOf(span) > 8 * DAY ? DAY : DAY / 24)

function moveEnd(side: Side, span: Span, by: number, limits: Span): Span {
  return side === 'from'
    ? spanOf(Math.max(limits.from, Math.min(span.from + by, span.to - NARROWEST)), span.to)
    : spanOf(span.from, Math.min(limits.to, Math.max(span.to + by, span.from + NARROWEST)))
}

const clamp = (x: number, { x0, x1 }: TimeScale): number => Math.min(Math.max(x, x0), x1)
