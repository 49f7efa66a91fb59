import { memo } from 'react'
import type { Measure } from '@/analysis/layout/measure'
import type { Label, LaneScene } from '@/analysis/layout/scene'
import type { HatchIds } from '@/ui/hatches'
import { GutterNames } from './GutterNames'
import { PageLabels } from './PageLabels'
import { Labels, Shapes } from './Scene'
import { SILENT } from './silent'

export interface LaneProps {
  readonly scene: LaneScene
  /** Top of the lane with its title, and of its scene. */
  readonly top: number
  readonly y: number
  readonly x0: number
  readonly width: number
  readonly narrow: boolean
  readonly measure: Measure
  readonly hatches: HatchIds
  readonly clip: string
  readonly onPage: (page: string) => void
  readonly onlyPage: string | null
}

/** One lane: its rule, its drawing inside the plot, its words, the names of its rows. Silent: marks and tables speak. */
export const Lane = memo(function Lane({
  scene,
  top,
  y,
  x0,
  width,
  narrow,
  measure,
  hatches,
  clip,
  onPage,
  onlyPage,
}: LaneProps) {
  const pages = scene.labels.filter((label): label is Label & { page: string } => label.page !== undefined)
  return (
    <>
      {!narrow && <path d={`M0 ${top - 0.5}H${width}`} stroke="var(--line)" />}
      <g transform={`translate(0 ${y})`}>
        <g {...SILENT}>
          <g clipPath={`url(#${clip})`}>
            <Shapes shapes={scene.shapes} hatches={hatches} />
          </g>
          <Labels labels={scene.labels.filter((label) => label.page === undefined)} />
          <GutterNames rows={scene.rows} x0={x0} narrow={narrow} measure={measure} />
        </g>
        {pages.length > 0 && <PageLabels labels={pages} onPage={onPage} onlyPage={onlyPage} />}
      </g>
    </>
  )
})
