import { type RefObject, useEffect, useRef } from 'react'
import type { TimeScale } from '@/analysis/layout/time-scale'
import type { ZoneId } from '@/base/brand'
import { roundOf, snapped } from '@/base/snap'
import { type Span, sameSpan } from '@/base/span'
import type { LiveWindow } from '@/data/use-live-window'
import { panned, zoomed } from '@/investigation/reducer'

/** A page that is scrolling keeps scrolling when the chart passes under the pointer. */
const SCROLLING_MS = 220
const LINE_PX = 16
const PAGE_PX = 400

/**
 * Wheel and trackpad over the plot: vertical zooms around the pointer (pinch arrives as ctrl + wheel), horizontal or
 * with Shift pans. Where the window can go no further the page scrolls as if the chart were not there.
 */
export function useWheelZoom(
  plot: RefObject<SVGElement | null>,
  scale: TimeScale,
  live: LiveWindow,
  limits: Span,
  zone: ZoneId,
): void {
  const now = useRef({ scale, live, limits, zone })
  now.current = { scale, live, limits, zone }
  useEffect(() => {
    const element = plot.current
    if (element === null) return
    let elsewhere = Number.NEGATIVE_INFINITY
    const outside = (event: WheelEvent): void => {
      const inPlot = event.target instanceof Node && element.contains(event.target)
      if (!inPlot || event.timeStamp - elsewhere < SCROLLING_MS) elsewhere = event.timeStamp
    }
    const wheel = (event: WheelEvent): void => {
      const { scale: at, live: view, limits: bounds, zone: inZone } = now.current
      const pointer = event.clientX - element.getBoundingClientRect().left
      if (pointer < at.x0 || pointer > at.x1 + 14) return
      if (!event.ctrlKey && !event.metaKey && event.timeStamp - elsewhere < SCROLLING_MS) return
      const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1
      const [dx, dy] =
        event.shiftKey && event.deltaX === 0 ? [event.deltaY * unit, 0] : [event.deltaX * unit, event.deltaY * unit]
      const span = view.latest()
      const width = at.x1 - at.x0
      const around = span.from + ((pointer - at.x0) / width) * (span.to - span.from)
      const next =
        Math.abs(dx) > Math.abs(dy)
          ? panned(span, dx / width, bounds)
          : zoomed(span, Math.exp(Math.max(-240, Math.min(240, dy)) * (event.ctrlKey ? 0.01 : 0.0022)), around, bounds)
      if (sameSpan(next, span)) {
        if (event.ctrlKey) event.preventDefault()
        return
      }
      event.preventDefault()
      view.show(next)
      view.commitSoon((end) => snapped(end, roundOf(end, width), inZone))
    }
    // Capture on the window sees the wheel before the plot does.
    window.addEventListener('wheel', outside, { passive: true, capture: true })
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      window.removeEventListener('wheel', outside, { capture: true })
      element.removeEventListener('wheel', wheel)
    }
  }, [plot])
}
