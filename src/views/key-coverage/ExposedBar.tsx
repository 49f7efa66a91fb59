import { useId } from 'react'
import { Hatches, hatchIds } from '@/ui/hatches'

export interface ExposedBarProps {
  /** A CSS length. */
  readonly width: string
  /** The share of it that is certain; the rest fades, as a soft date does on the window. */
  readonly sure: number
  readonly faint: boolean
}

/** An open door, not a burglary: hatched in the attacker's hue, because solid means that something was seen. */
export function ExposedBar({ width, sure, faint }: ExposedBarProps) {
  const ids = hatchIds(useId())
  const fade = `linear-gradient(to right, black ${100 * sure}%, transparent)`
  return (
    <svg
      aria-hidden="true"
      width={width}
      height="10"
      opacity={faint ? 0.55 : 1}
      style={{ maskImage: fade }}
      className="block"
    >
      <defs>
        <Hatches ids={ids} />
      </defs>
      <rect width="100%" height="10" fill={`url(#${ids.open})`} />
    </svg>
  )
}
