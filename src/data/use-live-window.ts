import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Span, sameSpan } from '@/base/span'
import { busyUntil } from './activity'

export interface LiveWindow {
  /** What is on screen: the window of the view, or where a gesture has taken it so far. */
  readonly shown: Span
  readonly moving: boolean
  /** Where the newest gesture has taken it, ahead of the frame. */
  readonly latest: () => Span
  /** Shows a window in the next frame without telling anyone. */
  readonly show: (span: Span) => void
  /** Ends the gesture: `round` is applied and the view is told once. */
  readonly commit: (round: (span: Span) => Span) => void
  /** Ends it after a quiet moment; for wheel and keys, which have no end of their own. */
  readonly commitSoon: (round: (span: Span) => Span) => void
  readonly cancel: () => void
}

const QUIET_MS = 250

/** A window that follows the hand at the pace of the screen; the link and the history see only its end. */
export function useLiveWindow(window: Span, onCommit: (span: Span) => void): LiveWindow {
  const [live, setLive] = useState<{ span: Span; base: Span; moving: boolean } | null>(null)
  const pending = useRef<Span | null>(null)
  const frame = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const waited = useRef<() => void>(undefined)
  const current = useRef({ window, onCommit })
  current.current = { window, onCommit }
  // The window last told to the view; it comes back as `window` a little later, when the next gesture may have begun.
  const told = useRef<Span | null>(null)
  const echo = told.current !== null && sameSpan(told.current, window)
  // A window from outside (back, a link, another panel) ends whatever was under way here.
  const valid = live !== null && (live.base === window || echo) ? live : null

  /** Nothing is committed on its own any more. */
  const hold = useCallback(() => {
    clearTimeout(timer.current)
    waited.current?.()
  }, [])
  const stop = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    hold()
  }, [hold])
  useEffect(() => stop, [stop])
  useEffect(() => {
    const own = told.current !== null && sameSpan(told.current, window)
    told.current = null
    if (own && pending.current !== null && !sameSpan(pending.current, window)) {
      setLive((now) => now && { ...now, base: window })
      return
    }
    stop()
    pending.current = null
    setLive(null)
  }, [window, stop])

  const actions = useMemo(() => {
    const latest = (): Span => pending.current ?? current.current.window
    const show = (span: Span): void => {
      hold()
      pending.current = span
      if (frame.current !== 0) return
      frame.current = requestAnimationFrame(() => {
        frame.current = 0
        const next = pending.current
        if (next !== null) setLive({ span: next, base: current.current.window, moving: true })
      })
    }
    const commit = (round: (span: Span) => Span): void => {
      stop()
      const span = round(latest())
      const { window: base, onCommit: tell } = current.current
      pending.current = null
      if (sameSpan(span, base)) {
        setLive(null)
        return
      }
      pending.current = span
      told.current = span
      setLive({ span, base, moving: false })
      tell(span)
    }
    return {
      latest,
      show,
      commit,
      commitSoon: (round: (span: Span) => Span): void => {
        hold()
        waited.current = busyUntil()
        timer.current = setTimeout(() => commit(round), QUIET_MS)
      },
      cancel: (): void => {
        stop()
        pending.current = null
        setLive(null)
      },
    }
  }, [stop, hold])

  return { shown: valid?.span ?? window, moving: valid?.moving ?? false, ...actions }
}
