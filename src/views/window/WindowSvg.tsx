import { type ReactNode, type RefObject, useId } from 'react'
import type { LayoutContext } from '@/analysis/layout/context'
import { OVERVIEW } from '@/analysis/layout/overview-layout'
import type { Mark } from '@/analysis/layout/scene'
import { AXIS_HEIGHT } from '@/analysis/layout/window-layout'
import type { ZoneId } from '@/base/brand'
import { Hatches, type HatchIds } from '@/ui/hatches'
import { useLanguage, useText } from '@/ui/use-text'
import { Lane } from './Lane'
import { laneTitle } from './lane-words'
import { MarkLayer } from './MarkLayer'
import { Selecting } from './Selecting'
import { SILENT } from './silent'
import { text } from './text'
import type { MarkCards } from './use-mark-card'
import type { PlotDrag } from './use-plot-drag'
import type { DrawnWindow, Frame } from './use-window-scene'
import { WindowGrid } from './WindowAxis'

export interface WindowSvgProps {
  readonly ref: RefObject<SVGSVGElement | null>
  readonly drawn: DrawnWindow
  readonly frame: Frame
  readonly overviewY: number
  readonly zone: ZoneId
  readonly hatches: HatchIds
  readonly measure: LayoutContext['measure']
  /** Nothing moves: marks can be pointed at. */
  readonly still: boolean
  readonly drag: PlotDrag
  readonly cards: MarkCards
  readonly onlyPage: string | null
  readonly onPage: (page: string) => void
  readonly helpId: string
  readonly children: ReactNode
}

/** The drawing: grid, lanes, marks, what is being drawn by hand. The overview comes as a child. */
export function WindowSvg(props: WindowSvgProps) {
  const {
    ref,
    drawn,
    frame,
    overviewY,
    zone,
    hatches,
    measure,
    still,
    drag,
    cards,
    onlyPage,
    onPage,
    helpId,
    children,
  } = props
  const t = useText(text)
  const lang = useLanguage()
  const clip = useId()
  const { scene, bins, context } = drawn
  const { width, narrow, x0, x1 } = frame
  const open = still ? cards.open : null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes the card, too
    <svg
      ref={ref}
      role="group"
      aria-label={t('lanes')}
      aria-describedby={helpId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart itself takes arrow keys
      tabIndex={0}
      width={width}
      height={overviewY + OVERVIEW.height}
      className="block touch-pan-y rounded-[7px] select-none outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-ink data-pointed:outline-none"
      {...drag.handlers}
      // A press focuses the window for its keys, but the ring is for those who came by keys.
      onPointerDownCapture={(event) => event.currentTarget.setAttribute('data-pointed', '')}
      onKeyDownCapture={(event) => event.currentTarget.removeAttribute('data-pointed')}
      onBlur={(event) => event.currentTarget.removeAttribute('data-pointed')}
      onClick={(event) => {
        const onThing =
          event.target instanceof Element &&
          event.target.closest('[data-mark],[data-overview],[role="button"]') !== null
        if (!onThing && cards.open !== null) cards.close()
      }}
    >
      <defs>
        <Hatches ids={hatches} />
        <clipPath id={clip}>
          {/* Bars end at the plot; a mark on its edge is whole. */}
          <rect x={x0 - 9} y={-20} width={x1 - x0 + 18} height={overviewY + 40} />
        </clipPath>
      </defs>
      <rect
        x={x0}
        y={0}
        width={x1 - x0}
        height={AXIS_HEIGHT}
        fill="transparent"
        className="cursor-grab active:cursor-grabbing"
      />
      <rect
        x={x0}
        y={AXIS_HEIGHT}
        width={x1 - x0}
        height={Math.max(0, scene.height - AXIS_HEIGHT)}
        fill="transparent"
        className="cursor-crosshair"
      />
      <g className="pointer-events-none">
        <WindowGrid axis={scene.axis} ties={scene.ties} bottom={scene.height - 2} />
      </g>
      {scene.lanes.map(({ id, top, y, scene: lane }) => (
        <Lane key={id} scene={lane} {...{ top, y, x0, width, narrow, measure, hatches, clip, onPage, onlyPage }} />
      ))}
      {still &&
        scene.lanes.map((lane) => (
          <g key={lane.id} data-panel={`lane-${lane.id}`} transform={`translate(0 ${lane.y})`}>
            <MarkLayer
              lane={laneTitle(lane.id, narrow, bins, lang)}
              marks={lane.scene.marks}
              say={cards.sayOn(lane.id)}
              isSelected={cards.isSelected}
              onPoint={cards.onPoint}
              onPick={cards.onPick}
            />
          </g>
        ))}
      {open && <PointedAt mark={open.mark} y={open.y} />}
      {children}
      {drag.selecting && <Selecting span={drag.selecting} scale={context.scale} zone={zone} height={scene.height} />}
    </svg>
  )
}

/** What the card points to: a ringed handle on a point, a frame around anything wider. */
function PointedAt({ mark, y }: { mark: Mark; y: number }) {
  const { box, outline } = mark
  return (
    <g {...SILENT} transform={`translate(0 ${y})`} className="pointer-events-none">
      {outline === 'disc' ? (
        <>
          <circle cx={mark.x} cy={mark.y} r={8} fill="var(--select)" opacity={0.14} />
          <circle cx={mark.x} cy={mark.y} r={4.5} fill="var(--surface)" stroke="var(--select)" strokeWidth={2} />
        </>
      ) : (
        <rect
          x={box.x - 2}
          y={box.y - 2}
          width={box.w + 4}
          height={box.h + 4}
          rx={3}
          fill="none"
          stroke="var(--select)"
          strokeWidth={1.5}
        />
      )}
    </g>
  )
}
