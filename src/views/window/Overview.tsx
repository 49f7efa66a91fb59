import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react'
import { OVERVIEW } from '@/analysis/layout/overview-layout'
import type { LaneScene } from '@/analysis/layout/scene'
import type { TimeScale } from '@/analysis/layout/time-scale'
import { DAY, type ZoneId } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import { type Span, spanOf, widthOf } from '@/base/span'
import { NARROWEST, panned } from '@/investigation/reducer'
import type { HatchIds } from '@/ui/hatches'
import { useLanguage, useText } from '@/ui/use-text'
import { Labels, Shapes } from './Scene'
import { SILENT } from './silent'
import { snapped } from './snap'
import { text } from './text'
import type { LiveWindow } from './use-live-window'

const BOX = { y: 5, h: OVERVIEW.base - 1 }
const HANDLE = { w: 8, h: 18, y: 13 }

export interface OverviewProps {
  readonly scene: LaneScene
  /** The whole case. */
  readonly scale: TimeScale
  readonly live: LiveWindow
  readonly zone: ZoneId
  readonly width: number
  readonly y: number
  readonly hatches: HatchIds
}

type Grip = { kind: 'from' | 'to' | 'move'; x: number; base: Span } | { kind: 'new'; x: number; base: Span }

/** The whole case with the window in it: drag an end, the middle, or draw a new one. */
export function Overview({ scene, scale, live, zone, width, y, hatches }: OverviewProps) {
  const t = useText(text)
  const lang = useLanguage()
  const grip = useRef<Grip | null>(null)
  const { from, to } = live.shown
  const [a, b] = [clamp(scale.x(from), scale), clamp(scale.x(to), scale)]
  const px = (widthOf(scale.span) / (scale.x1 - scale.x0)) * 1
  const unit = px >= DAY / 4 ? DAY : 15 * 60_000
  const round = (span: Span): Span => snapped(span, unit, zone)

  const xOf = (event: PointerEvent<SVGGElement>): number =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0)
  const taken = (event: PointerEvent<SVGGElement>, now: Grip): Span => {
    const x = xOf(event)
    const at = scale.at(clamp(x, scale))
    if (now.kind === 'from') return spanOf(Math.min(at, now.base.to - NARROWEST), now.base.to)
    if (now.kind === 'to') return spanOf(now.base.from, Math.max(at, now.base.from + NARROWEST))
    if (now.kind === 'new') return spanOf(scale.at(clamp(now.x, scale)), at)
    const share = (x - now.x) / Math.max(1, scale.x(now.base.to) - scale.x(now.base.from))
    return panned(now.base, share, scale.span)
  }
  const down = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return
    // The plot above would take the same press for a drag of its own.
    event.stopPropagation()
    const x = xOf(event)
    const base = live.latest()
    const near = event.pointerType === 'touch' ? 22 : 8
    const [toA, toB] = [Math.abs(x - a), Math.abs(x - b)]
    const kind = Math.min(toA, toB) <= near ? (toA <= toB ? 'from' : 'to') : x > a && x < b ? 'move' : 'new'
    if (kind === 'new' && (x < scale.x0 - 4 || x > scale.x1 + 4)) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { kind, x, base }
  }
  const move = (event: PointerEvent<SVGGElement>): void => {
    const now = grip.current
    if (now === null || (now.kind === 'new' && Math.abs(xOf(event) - now.x) < 4)) return
    const span = taken(event, now)
    live.show(now.kind === 'move' ? span : round(span))
  }
  const up = (event: PointerEvent<SVGGElement>): void => {
    const now = grip.current
    grip.current = null
    if (now === null) return
    if (now.kind === 'new' && Math.abs(xOf(event) - now.x) < 4) {
      // A click beside the window brings it here.
      const middle = scale.at(clamp(xOf(event), scale))
      live.show(panned(spanOf(middle - widthOf(now.base) / 2, middle + widthOf(now.base) / 2), 0, scale.span))
    }
    live.commit(round)
  }
  const cancel = (): void => {
    grip.current = null
    live.cancel()
  }
  const nudge =
    (side: 'from' | 'to') =>
    (event: KeyboardEvent<SVGGElement>): void => {
      const by = STEP[event.key]
      const span = live.latest()
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
  const said = (at: Span['from']): string =>
    unit === DAY ? formatDay(at, zone, lang, 'long') : formatDateTime(at, zone, lang, 'long')

  return (
    <g transform={`translate(0 ${y})`}>
      <g
        className="touch-pan-y cursor-crosshair"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={cancel}
        data-overview
      >
        <rect x={0} y={0} width={width} height={OVERVIEW.height} fill="var(--sunken)" />
        <path d={`M0 -0.5H${width}`} stroke="var(--line)" />
        <rect x={a} y={BOX.y} width={Math.max(0, b - a)} height={BOX.h} rx={3} fill="var(--surface)" />
        <Still scene={scene} hatches={hatches} />
        <rect
          x={a}
          y={BOX.y}
          width={Math.max(2, b - a)}
          height={BOX.h}
          rx={3}
          fill="transparent"
          stroke="var(--select)"
          strokeWidth={1.5}
          className="cursor-grab active:cursor-grabbing"
        />
        <Handle
          x={a}
          label={t('fromHandle')}
          value={from}
          limits={scale.span}
          said={said(from)}
          onKeyDown={nudge('from')}
        />
        <Handle x={b} label={t('toHandle')} value={to} limits={scale.span} said={said(to)} onKeyDown={nudge('to')} />
      </g>
    </g>
  )
}

/** Does not change while the window moves over it. */
const Still = memo(function Still({ scene, hatches }: { scene: LaneScene; hatches: HatchIds }) {
  return (
    <g {...SILENT} className="pointer-events-none">
      <Shapes shapes={scene.shapes} hatches={hatches} />
      <Labels labels={scene.labels} />
    </g>
  )
})

interface HandleProps {
  readonly x: number
  readonly label: string
  readonly value: number
  readonly limits: Span
  readonly said: string
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
}

function Handle({ x, label, value, limits, said, onKeyDown }: HandleProps) {
  const left = Math.round(x) - HANDLE.w / 2
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={limits.from}
      aria-valuemax={limits.to}
      aria-valuenow={value}
      aria-valuetext={said}
      onKeyDown={onKeyDown}
      className="cursor-ew-resize outline-none [&:focus-visible>.ring]:opacity-100"
    >
      <rect x={left - 5} y={BOX.y - 4} width={HANDLE.w + 10} height={BOX.h + 8} fill="transparent" />
      <rect
        x={left - 3}
        y={HANDLE.y - 3}
        width={HANDLE.w + 6}
        height={HANDLE.h + 6}
        rx={5}
        className="ring opacity-0"
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2}
      />
      <rect
        x={left}
        y={HANDLE.y}
        width={HANDLE.w}
        height={HANDLE.h}
        rx={2.5}
        fill="var(--surface)"
        stroke="var(--select)"
        strokeWidth={1.5}
      />
      <path d={`M${left + 2.8} ${HANDLE.y + 5}v8M${left + 5.2} ${HANDLE.y + 5}v8`} stroke="var(--select)" />
    </g>
  )
}

const STEP: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }
const EDGE: Readonly<Record<string, (side: 'from' | 'to', span: Span, limits: Span) => Span>> = {
  Home: (side, span, limits) =>
    side === 'from' ? spanOf(limits.from, span.to) : spanOf(span.from, span.from + NARROWEST),
  End: (side, span, limits) => (side === 'to' ? spanOf(span.from, limits.to) : spanOf(span.to - NARROWEST, span.to)),
}

const stepOf = (span: Span): number => (widthOf(span) > 8 * DAY ? DAY : DAY / 24)

function moveEnd(side: 'from' | 'to', span: Span, by: number, limits: Span): Span {
  return side === 'from'
    ? spanOf(Math.max(limits.from, Math.min(span.from + by, span.to - NARROWEST)), span.to)
    : spanOf(span.from, Math.min(limits.to, Math.max(span.to + by, span.from + NARROWEST)))
}

const clamp = (x: number, { x0, x1 }: TimeScale): number => Math.min(Math.max(x, x0), x1)
