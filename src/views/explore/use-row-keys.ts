import { type KeyboardEvent, type RefObject, useRef } from 'react'

export interface RowKeys {
  readonly ref: RefObject<HTMLUListElement | null>
  readonly onKeyDown: (event: KeyboardEvent<HTMLUListElement>) => void
  readonly onFocus: () => void
}

/**
 * Arrow keys among the buttons of a list, so that the Tab key passes it in one step instead of in one per button
 * (WAI-ARIA Authoring Practices, roving tabindex).
 */
export function useRowKeys(): RowKeys {
  const ref = useRef<HTMLUListElement>(null)
  const grid = (): HTMLButtonElement[][] =>
    [...(ref.current?.querySelectorAll('li') ?? [])].map((row) => [...row.querySelectorAll('button')])
  return {
    ref,
    onFocus() {
      for (const button of grid().flat()) button.tabIndex = button === document.activeElement ? 0 : -1
    },
    onKeyDown(event) {
      const step = STEPS[event.key]
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      const rows = grid().filter((row) => row.length > 0)
      const active = document.activeElement
      if (!(active instanceof HTMLButtonElement)) return
      const y = rows.findIndex((row) => row.includes(active))
      const x = rows[y]?.indexOf(active) ?? -1
      const row = rows[Math.min(Math.max(y + step.y, 0), rows.length - 1)]
      const to = row?.[Math.min(Math.max(x + step.x, 0), row.length - 1)]
      if (to === undefined) return
      event.preventDefault()
      event.stopPropagation()
      to.focus()
    },
  }
}

const STEPS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}
