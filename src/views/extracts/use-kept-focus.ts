import { type RefObject, useEffect, useRef } from 'react'

/**
 * When `what` changes and takes a control away that had the focus, the focus goes to the element of the ref and not to the top of
 * the page. Only controls beside it count: those in the same list item or section.
 */
export function useKeptFocus<E extends HTMLElement>(what: unknown): RefObject<E | null> {
  const element = useRef<E>(null)
  const before = useRef(what)
  const wasInside = useRef(false)
  useEffect(() => {
    const around = element.current?.closest('li, section')
    const note = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && (around?.contains(target) ?? false)
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (before.current === what) return
    before.current = what
    // A browser gives the focus of a removed control to the body.
    if (wasInside.current && document.activeElement === document.body) element.current?.focus({ preventScroll: true })
  }, [what])
  return element
}
