import type { LaneId, PlacedLane } from '@/analysis/layout/window-layout'
import type { Filters } from '@/investigation/state'
import { ApproxMark } from '@/ui/marks'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useText } from '@/ui/use-text'
import { text } from './text'

export interface LaneHeadProps {
  readonly lane: PlacedLane
  readonly title: string
  readonly note: string
  readonly simulated: boolean
  readonly narrow: boolean
  readonly x0: number
  readonly scale: Filters['scale']
  readonly onScale: (scale: Filters['scale']) => void
  /** Name of the page shown alone. */
  readonly only: string | null
  readonly onAllPages: () => void
  readonly more: { readonly label: string; readonly onToggle: () => void } | null
}

const TITLE_DROP: Partial<Record<LaneId, number>> = { dwell: 8, claims: 5, events: 6, keys: 7, coverage: 6 }

/** Name of a lane in the gutter, or above the lane on a phone, with its own controls. */
export function LaneHead({ lane, title, note, simulated, narrow, x0, ...controls }: LaneHeadProps) {
  const t = useText(text)
  const accesses = lane.id === 'accesses'
  const toggle = accesses && (
    <SegmentedControl
      label={t('scale')}
      segments={[
        { value: 'linear', label: t('linear') },
        { value: 'log', label: t('log') },
      ]}
      value={controls.scale}
      onChange={controls.onScale}
      className={narrow ? 'h-6!' : 'pointer-events-auto mt-2 h-5!'}
    />
  )
  const only = accesses && controls.only !== null && (
    <button
      type="button"
      onClick={controls.onAllPages}
      title={t('allPages')}
      className="pointer-events-auto mt-1 block max-w-36 truncate rounded-md border border-line2 px-1.5 text-2xs text-ink hover:border-ink3"
    >
      {`${t('onlyPage', { page: controls.only })} ×`}
    </button>
  )
  if (narrow) {
    if (lane.top === lane.y) return <h3 className="sr-only">{title}</h3>
    return (
      <div style={{ top: lane.top, left: x0, right: x0 }} className="absolute flex h-5 items-center gap-2 text-sm">
        <h3 className="flex items-center gap-1 font-medium text-ink">
          {title}
          {accesses && simulated && <ApproxMark />}
        </h3>
        {only}
        <span className="flex-1" />
        {toggle}
        {controls.more && (
          <button
            type="button"
            onClick={controls.more.onToggle}
            className="touch -my-3 px-1 text-xs font-medium text-ink underline-offset-3 hover:underline"
          >
            {controls.more.label}
          </button>
        )}
      </div>
    )
  }
  return (
    <div
      style={{
        top: lane.top + (TITLE_DROP[lane.id] ?? 9),
        left: 16,
        width: x0 - (lane.scene.rows.length > 0 && !accesses ? 80 : 20),
      }}
      className="pointer-events-none absolute"
    >
      <h3 className="truncate text-base font-medium text-ink">{title}</h3>
      {note !== '' && (
        <p
          className={`text-2xs text-ink3 ${accesses ? 'max-w-28' : lane.id === 'phases' ? 'line-clamp-2' : 'truncate'}`}
          title={note}
        >
          {simulated && (
            <span className="mr-1 inline-block align-[-1px]">
              <ApproxMark silent />
            </span>
          )}
          {note}
        </p>
      )}
      {toggle}
      {only}
    </div>
  )
}
