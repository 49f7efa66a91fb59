import { type PointerEvent, useRef, useState } from 'react'
import { type TimeScale, timeScale } from '@/analysis/layout/time-scale'
import { AXIS_HEIGHT } from '@/analysis/layout/window-layout'
import type { ZoneId } from '@/base/brand'
import { handRound, roundOf, snapped, snappedOut } from '@/base/snap'
import { type Span, spanOf } from '@/base/span'
import type { LiveWindow } from '@/data/use-live-window'
import { panned, zoomed } from '@/investigation/reducer'

/** Below this a press is a click. */
const SLOP = 4

type Gesture =
  | { kind: 'press'; pan: boolean; id: number; x: number; base: Span }
  | { kind: 'select'; id: number; x: number }
  | { kind: 'pan'; id: number; x: number; base: Span }
  | { kind: 'pinch'; base: Span; gap: number; middle: number }

export interface PlotDrag {
  /** The stretch being drawn, already rounded to what will be shown. */
  readonly selecting: Span | null
  readonly busy: boolean
  readonly cancel: () => boolean
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerCancel: (event: PointerEvent<SVGSVGElement>) => void
  }
}

/**
 * Mouse: drag draws the next window; with Shift, the middle button or on the axis it pans.
 * Touch: one finger pans (up and down stay with the page), two pinch.
 */
export function usePlotDrag(scale: TimeScale, live: LiveWindow, limits: Span, zone: ZoneId): PlotDrag {
  const gesture = useRef<Gesture | null>(null)
  const fingers = useRef(new Map<number, number>())
  const [selecting, setSelecting] = useState<Span | null>(null)
  const [busy, setBusy] = useState(false)
  const width = scale.x1 - scale.x0

  const xOf = (event: PointerEvent<SVGSVGElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left
  const inside = (x: number): number => Math.min(Math.max(x, scale.x0), scale.x1)
  const drawn = (a: number, b: number): Span => {
    const raw = spanOf(scale.at(inside(a)), scale.at(inside(b)))
    return snappedOut(raw, handRound(raw), zone)
  }
  const end = (): void => {
    gesture.current = null
    fingers.current.clear()
    setSelecting(null)
    setBusy(false)
  }
  const round = (span: Span): Span => snapped(span, roundOf(span, width), zone)

  const pinchFrom = (base: Span): void => {
    const [a = 0, b = 0] = [...fingers.current.values()]
    gesture.current = { kind: 'pinch', base, gap: Math.max(24, Math.abs(a - b)), middle: (a + b) / 2 }
  }

  return {
    selecting,
    busy,
    cancel: () => {
      if (gesture.current === null || gesture.current.kind === 'press') return false
      live.cancel()
      end()
      return true
    },
    handlers: {
      onPointerDown(event) {
        const x = xOf(event)
        if (event.button > 1 || x < scale.x0 - 2) return
        const base = live.latest()
        if (event.pointerType === 'touch') {
          fingers.current.set(event.pointerId, x)
          if (fingers.current.size === 2) {
            pinchFrom(base)
            setBusy(true)
            return
          }
        }
        const onAxis = event.clientY - event.currentTarget.getBoundingClientRect().top < AXIS_HEIGHT
        const pan = event.pointerType === 'touch' || event.shiftKey || event.button === 1 || onAxis
        gesture.current = { kind: 'press', pan, id: event.pointerId, x, base }
      },
      onPointerMove(event) {
        const now = gesture.current
        if (now === null) return
        const x = xOf(event)
        if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, x)
        if (now.kind === 'pinch') {
          const [a = 0, b = 0] = [...fingers.current.values()]
          const axis = timeScale(now.base, scale.x0, scale.x1)
          const closer = zoomed(now.base, now.gap / Math.max(24, Math.abs(a - b)), axis.at(now.middle), limits)
          live.show(panned(closer, (now.middle - (a + b) / 2) / width, limits))
          return
        }
        if (event.pointerId !== now.id) return
        if (now.kind === 'press') {
          if (Math.abs(x - now.x) < SLOP) return
          event.currentTarget.setPointerCapture(event.pointerId)
          gesture.current = now.pan
            ? { kind: 'pan', id: now.id, x: now.x, base: now.base }
            : { kind: 'select', id: now.id, x: now.x }
          setBusy(true)
        }
        const moved = gesture.current
        if (moved?.kind === 'pan') live.show(panned(moved.base, (moved.x - x) / width, limits))
        else if (moved?.kind === 'select') setSelecting(drawn(moved.x, x))
      },
      onPointerUp(event) {
        const now = gesture.current
        fingers.current.delete(event.pointerId)
        if (now === null) return
        if (now.kind === 'select') {
          const span = drawn(now.x, xOf(event))
          live.show(span)
          live.commit((chosen) => chosen)
        } else if (now.kind === 'pan' || now.kind === 'pinch') live.commit(round)
        end()
      },
      onPointerCancel() {
        // The page took the gesture for scrolling: what was reached so far is kept.
        const kind = gesture.current?.kind
        if (kind === 'pan' || kind === 'pinch') live.commit(round)
        else live.cancel()
        end()
      },
    },
  }
}
