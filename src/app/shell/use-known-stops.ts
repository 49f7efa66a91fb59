import { useCallback, useMemo } from 'react'
import type { IsoDay } from '@/base/brand'
import { knownStep } from '@/case/known-step'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { type DaySaid, daysSaid } from './days-said'
import { replayStore } from './known-replay'
import { marksBefore } from './move-marks'

export interface KnownStops {
  /** Newest first. */
  readonly said: readonly DaySaid[]
  /** Ascending. */
  readonly stops: readonly IsoDay[]
  readonly known: IsoDay
  /** Shows the case as known on a day, says what changed, and lets marks move. `replace`: without a history entry. */
  readonly go: (day: IsoDay, options?: { replace?: boolean }) => void
}

/** The days of the open case on which the record moved, and how to go to one. */
export function useKnownStops(): KnownStops {
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { known } = investigation
  const said = useMemo(() => daysSaid(full), [full])
  const stops = useMemo(() => said.map(({ day }) => day).reverse(), [said])
  const go = useCallback(
    (day: IsoDay, options?: { replace?: boolean }) => {
      if (day === known) return
      const step = knownStep(full, known, day)
      const moveMarks = marksBefore(step)
      replayStore.set((now) => ({ ...now, step }))
      dispatch({ type: 'known', known: day }, options)
      moveMarks()
    },
    [full, known, dispatch],
  )
  return { said, stops, known, go }
}
