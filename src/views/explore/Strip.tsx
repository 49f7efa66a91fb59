import { type KeyboardEvent, memo, useId, useMemo } from 'react'
import { layoutAxis } from '@/analysis/layout/axis-layout'
import { estimateWidth } from '@/analysis/layout/measure'
import { softSpanOf } from '@/analysis/layout/soft-span'
import { type TimeScale, timeScale } from '@/analysis/layout/time-scale'
import { handRound, snapped } from '@/base/snap'
import type { Span } from '@/base/span'
import type { RowsInTime } from '@/data/explore/use-rows-in-time'
import type { LiveWindow } from '@/data/use-live-window'
import { useWindowBrush } from '@/data/use-window-brush'
import { spanAfterKey } from '@/investigation/window-keys'
import { BrushWindow } from '@/ui/BrushWindow'
import { Hatches, hatchIds } from '@/ui/hatches'
import { useLanguage, useText } from '@/ui/use-text'
import type { ExploreProps } from './explore-props'
import { barsPath, type StripBins } from './strip-bars'
import { text } from './text'

const TOP = 8
const BASE = 74
const HEIGHT = 94
const BOX = { y: 2, h: BASE - 1 }
const PAD = 6
/** A spread, because the linter takes any SVG element for focusable. */
const SILENT = { 'aria-hidden': true } as const

export interface StripProps extends ExploreProps {
  readonly rows: RowsInTime
  readonly bins: StripBins
  readonly live: LiveWindow
  readonly limits: Span
  readonly width: number
}

/** All rows over all their time, the filter's rows in front of them, and the window on top: drag it, its ends, or draw a new one. */
export function Strip({ rows, bins, live, limits, width, scope, investigation, opened }: StripProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { zone } = investigation
  const clip = useId()
  const scale = useMemo(() => timeScale(scope.extent, PAD, width - PAD), [scope.extent, width])
  const { ends, handlers } = useWindowBrush(scale, live, zone, lang)
  const { from, to } = ends
  const inside = { x: from.x, width: Math.max(0, to.x - from.x) }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = spanAfterKey(event.key, event.shiftKey, live.latest(), limits)
    if (next === null) return
    event.preventDefault()
    live.show(next)
    live.commitSoon((span) => snapped(span, handRound(span), zone))
  }
  const filtered = investigation.where.length > 0
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="group"
      aria-label={t('brushKeys', { from: from.said, to: to.said })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the window need a place to be pressed
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="block overflow-visible rounded-sm select-none"
      data-strip
    >
      <g {...SILENT}>
        <Backdrop {...{ scale, opened, zone, lang }} />
        <clipPath id={clip}>
          <rect {...inside} y={0} height={BASE} />
        </clipPath>
        <rect {...inside} y={BOX.y} height={BOX.h} rx={3} fill="var(--surface)" />
        <Bars rows={rows} bins={bins} scale={scale} filtered={filtered} clip={clip} simulated={scope.simulated} />
      </g>
      <g className="touch-pan-y cursor-crosshair" {...handlers} data-strip-plot>
        <rect x={0} y={0} width={width} height={BASE} fill="transparent" />
        <BrushWindow box={BOX} ends={ends} labels={{ from: t('fromHandle'), to: t('toHandle') }} />
      </g>
    </svg>
  )
}

interface BarsProps {
  readonly rows: RowsInTime
  readonly bins: StripBins
  readonly scale: TimeScale
  readonly filtered: boolean
  readonly clip: string
  readonly simulated: boolean
}

/** Does not change while the window moves over it: what lies in the window is the same drawing, cut to it. */
const Bars = memo(function Bars({ rows, bins, scale, filtered, clip, simulated }: BarsProps) {
  const [all, matched] = [rows.all.data, rows.matched.data]
  const paths = useMemo(() => {
    const ghost = all?.between(bins.edges) ?? new Float64Array()
    const most = Math.max(
      1,
      ghost.reduce((top, n) => Math.max(top, n), 0),
    )
    const size = { base: BASE, height: BASE - TOP, most }
    const own = matched?.between(bins.edges) ?? new Float64Array()
    return { ghost: barsPath(ghost, bins.edges, scale, size), own: barsPath(own, bins.edges, scale, size) }
  }, [all, matched, bins, scale])
  const colour = filtered ? 'var(--attack)' : 'var(--normal)'
  return (
    <g className={rows.matched.stale ? 'stale' : undefined}>
      <path d={paths.ghost} fill="var(--line2)" />
      <path d={paths.own} fill={colour} opacity={0.45} />
      <path d={paths.own} fill={colour} clipPath={`url(#${clip})`} />
      <path
        d={`M${scale.x0} ${BASE + 0.5}H${scale.x1}`}
        stroke="var(--ink3)"
        strokeDasharray={simulated ? '3 2' : undefined}
      />
    </g>
  )
})

interface BackdropProps extends Pick<ExploreProps, 'opened'> {
  readonly scale: TimeScale
  readonly zone: ExploreProps['investigation']['zone']
  readonly lang: 'en' | 'ko'
}

/** Deleted logs rise through the counts: a calm stretch of a log that is gone proves nothing. */
const Backdrop = memo(function Backdrop({ scale, opened, zone, lang }: BackdropProps) {
  const ids = hatchIds(useId())
  const axis = useMemo(
    () => layoutAxis({ scale, zone, lang, measure: estimateWidth, narrow: scale.x1 < 500 }, BASE + 15),
    [scale, zone, lang],
  )
  const gone = opened.case.coverage
    .flatMap(({ stretches }) => stretches)
    .filter(({ state }) => state === 'deleted')
    .map(({ when }) => softSpanOf(when))
    .map(({ from, to }) => [Math.max(scale.x(from), scale.x0), Math.min(scale.x(to), scale.x1)] as const)
    .filter(([from, to]) => from < to)
  return (
    <g>
      <defs>
        <Hatches ids={ids} />
      </defs>
      {gone.map(([from, to]) => (
        <rect
          key={from}
          x={from}
          y={TOP - 4}
          width={to - from}
          height={BASE - TOP + 4}
          fill={`url(#${ids.goneFaint})`}
        />
      ))}
      {axis.ticks.map(({ x }) => (
        <path key={x} d={`M${Math.round(x) + 0.5} ${BASE}v5`} stroke="var(--line2)" />
      ))}
      {axis.labels.map(({ x, y, runs }) => (
        <text key={x} x={x} y={y} style={{ fontSize: 11, fill: 'var(--ink3)' }}>
          {runs.map((run) => run.text).join('')}
        </text>
      ))}
    </g>
  )
})
