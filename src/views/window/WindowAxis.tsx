import type { AxisScene } from '@/analysis/layout/axis-layout'
import type { WindowScene } from '@/analysis/layout/window-layout'
import { Labels } from './Scene'
import { SILENT } from './silent'

/** Rules of the time axis behind all lanes, and the two lines that tie start and notice through them. */
export function WindowGrid({ axis, ties, bottom }: { axis: AxisScene; ties: WindowScene['ties']; bottom: number }) {
  return (
    <g {...SILENT}>
      {axis.ticks.map(({ x, major }) => (
        <path key={x} d={`M${Math.round(x) + 0.5} 22V${bottom}`} stroke={major ? 'var(--line)' : 'var(--grid)'} />
      ))}
      {ties.map(({ x, from, to }) => (
        <path key={x} d={`M${x} ${from}V${to}`} stroke="var(--ink)" strokeDasharray="2 3" opacity={0.55} />
      ))}
      <Labels labels={axis.labels} />
    </g>
  )
}
