import type { KeyboardEvent } from 'react'
import type { RowPick } from './VirtualRow'

/**
 * Keys of a grid whose rows have the focus (ARIA Authoring Practices, treegrid): arrows, pages, first and last row, Enter and Space open,
 * Escape closes. `page` is how many rows a page key moves by.
 */
export const rowKeys =
  ({ focused, open, onFocus, onOpen }: RowPick, count: number, page: number, show: (row: number) => void) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open !== null) {
      event.preventDefault()
      onOpen(null)
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true })
      return
    }
    // What stands inside a row has keys of its own.
    if (event.target !== event.currentTarget || event.altKey || event.metaKey || count === 0) return
    const now = focused ?? -1
    const next = rowAfter(event.key, now, count, page)
    if (next !== null) {
      event.preventDefault()
      onFocus(next)
      show(next)
    } else if ((event.key === 'Enter' || event.key === ' ') && now >= 0) {
      event.preventDefault()
      onOpen(open === now ? null : now)
    }
  }

/** The row that a key leads to from `now` (−1 before the first); null where it leads to none. */
export function rowAfter(key: string, now: number, count: number, page: number): number | null {
  const within = (row: number) => Math.min(count - 1, Math.max(0, row))
  if (key === 'ArrowDown') return within(now + 1)
  if (key === 'ArrowUp') return within(now - 1)
  if (key === 'PageDown') return within(now + page)
  if (key === 'PageUp') return within(now - page)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
