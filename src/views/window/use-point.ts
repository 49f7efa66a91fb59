import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

const SHOW_AFTER = 70
const HIDE_AFTER = 160

export interface Point {
  readonly key: string | null
  readonly set: (key: string | null, by: 'pointer' | 'focus') => void
  /** The pointer is on the card itself, which must not vanish under it. */
  readonly hold: (held: boolean) => void
  readonly clear: () => void
}

/** Which mark is pointed at, without flicker: a short wait before a card comes, a little more before it goes. */
export function usePoint(): Point {
  const [key, setKey] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const held = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = useCallback((next: string | null, wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (next === null && held.current) return
      setKey(next)
    }, wait)
  }, [])
  const actions = useMemo(
    () => ({
      set: (next: string | null, by: 'pointer' | 'focus'): void => {
        if (next !== null) held.current = false
        later(next, next === null ? HIDE_AFTER : by === 'focus' ? 0 : SHOW_AFTER)
      },
      hold: (now: boolean): void => {
        held.current = now
        if (now) clearTimeout(timer.current)
        else later(null, HIDE_AFTER)
      },
      clear: (): void => {
        clearTimeout(timer.current)
        held.current = false
        setKey(null)
      },
    }),
    [later],
  )
  return { key, ...actions }
}
