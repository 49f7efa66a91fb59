import { memo } from 'react'
import { OVERVIEW } from '@/analysis/layout/overview-layout'
import type { LaneScene } from '@/analysis/layout/scene'
import type { TimeScale } from '@/analysis/layout/time-scale'
import { DAY, type ZoneId } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import type { Span } from '@/base/span'
import type { LiveWindow } from '@/data/use-live-window'
import { useWindowBrush } from '@/data/use-window-brush'
import { BrushHandle } from '@/ui/BrushHandle'
import type { HatchIds } from '@/ui/hatches'
import { useLanguage, useText } from '@/ui/use-text'
import { Labels, Shapes } from './Scene'
import { SILENT } from './silent'
import { text } from './text'

const BOX = { y: 5, h: OVERVIEW.base - 1 }

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

/** The whole case with the window in it: drag an end, the middle, or draw a new one. */
export function Overview({ scene, scale, live, zone, width, y, hatches }: OverviewProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { from, to } = live.shown
  const { a, b, unit, handlers, nudge } = useWindowBrush(scale, live, zone)
  const said = (at: Span['from']): string =>
    unit === DAY ? formatDay(at, zone, lang, 'long') : formatDateTime(at, zone, lang, 'long')

  return (
    <g transform={`translate(0 ${y})`}>
      <g className="touch-pan-y cursor-crosshair" {...handlers} data-overview>
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
        <BrushHandle
          box={BOX}
          x={a}
          label={t('fromHandle')}
          value={from}
          limits={scale.span}
          said={said(from)}
          onKeyDown={nudge('from')}
        />
        <BrushHandle
          box={BOX}
          x={b}
          label={t('toHandle')}
          value={to}
          limits={scale.span}
          said={said(to)}
          onKeyDown={nudge('to')}
        />
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
