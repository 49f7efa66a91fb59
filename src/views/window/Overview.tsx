import { memo } from 'react'
import { OVERVIEW } from '@/analysis/layout/overview-layout'
import type { LaneScene } from '@/analysis/layout/scene'
import type { TimeScale } from '@/analysis/layout/time-scale'
import type { ZoneId } from '@/base/brand'
import type { LiveWindow } from '@/data/use-live-window'
import { useWindowBrush } from '@/data/use-window-brush'
import { BrushWindow } from '@/ui/BrushWindow'
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
  const { ends, handlers } = useWindowBrush(scale, live, zone, useLanguage())
  const { from, to } = ends
  return (
    <g transform={`translate(0 ${y})`}>
      <g className="touch-pan-y cursor-crosshair" {...handlers} data-overview>
        <rect x={0} y={0} width={width} height={OVERVIEW.height} fill="var(--sunken)" />
        <path d={`M0 -0.5H${width}`} stroke="var(--line)" />
        <rect x={from.x} y={BOX.y} width={Math.max(0, to.x - from.x)} height={BOX.h} rx={3} fill="var(--surface)" />
        <Still scene={scene} hatches={hatches} />
        <BrushWindow box={BOX} ends={ends} labels={{ from: t('fromHandle'), to: t('toHandle') }} />
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
