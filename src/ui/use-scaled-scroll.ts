import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { boxAt, moved, type ScrollScale } from './scroll-scale'

/** A scrolled list shows what lies at `at`, while the box that stands for it is scrolled to `top`. */
interface Place {
  readonly at: number
  readonly top: number
}

export interface ScaledScroll {
  readonly box: RefObject<HTMLDivElement | null>
  readonly place: Place
  readonly onScroll: () => void
  readonly scrollTo: (at: number) => void
}

/** After so long without a move, the bar is put where the list is. ms */
const SETTLED = 150

/** Scrolls a list of any height in a box that browsers can lay out. `inSight` is the height of what is seen of it, px. */
export function useScaledScroll(scale: ScrollScale, inSight: number): ScaledScroll {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>({ at: 0, top: 0 })
  // Where the box is scrolled to, as it told last: asking it right after rows were drawn lays them out at once, and again before the paint.
  const known = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const most = Math.max(0, scale.whole - inSight)
  const within = Math.min(place.at, most)
  // A list that became shorter, and one that ends elsewhere.
  if (within !== place.at) setPlace({ at: within, top: boxAt(scale, within) })

  useLayoutEffect(() => {
    const element = box.current
    // Rows are drawn for this place in the same frame, so that nothing is seen of the bar's move.
    if (element === null || Math.abs(known.current - place.top) < 1) return
    element.scrollTop = place.top
    known.current = place.top
  }, [place])
  useLayoutEffect(() => () => clearTimeout(timer.current), [])

  const onScroll = useCallback(() => {
    const top = box.current?.scrollTop ?? 0
    known.current = top
    setPlace((now) => {
      if (Math.abs(top - now.top) < 1) return now
      return { at: Math.min(Math.max(0, moved(scale, now.at, now.top, top)), most), top }
    })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setPlace((now) => {
        const settled = boxAt(scale, now.at)
        return settled === Math.round(now.top) ? now : { at: now.at, top: settled }
      })
    }, SETTLED)
  }, [scale, most])
  const scrollTo = useCallback(
    (wanted: number) => {
      const at = Math.min(Math.max(0, wanted), most)
      setPlace({ at, top: boxAt(scale, at) })
    },
    [scale, most],
  )
  return { box, place, onScroll, scrollTo }
}
