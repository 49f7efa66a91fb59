import { useId } from 'react'
import { Hatches, hatchIds } from './hatches'

/** The "logs deleted" hatch as a swatch for legends and lists. */
export function HatchSwatch({ width = 26, height = 12 }: { width?: number; height?: number }) {
  const ids = hatchIds(useId())
  return (
    <svg aria-hidden="true" width={width} height={height} className="inline-block shrink-0">
      <defs>
        <Hatches ids={ids} />
      </defs>
      <rect width={width} height={height} fill={`url(#${ids.gone})`} />
    </svg>
  )
}
