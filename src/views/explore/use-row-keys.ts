import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react'

export interface RowKeys {
  readonly list: {
    readonly ref: RefObject<HTMLUListElement | null>
    readonly onKeyDown: (event: KeyboardEvent<HTMLUListElement>) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
    readonly onMouseOver: (event: MouseEvent) => void
  }
  /**
   * Keys of the lines for React, by their place: the same elements tell other values, which takes less than making and moving
   * elements. Only the line that has the focus keeps its value, wherever that goes.
   */
  readonly keysOf: (values: readonly (string | null)[]) => readonly number[]
}

/**
 * Arrow keys among the buttons of a list, so that the Tab key passes it in one step instead of in one per button
 * (WAI-ARIA Authoring Practices, roving tabindex).
 */
export function useRowKeys(): RowKeys {
  const ref = useRef<HTMLUListElement>(null)
  const told = useRef<{ readonly values: readonly (string | null)[]; readonly keys: readonly number[] }>(NONE)
  const focused = useRef<{ readonly value: string | null; readonly key: number } | null>(null)
  const grid = (): HTMLButtonElement[][] =>
    [...(ref.current?.querySelectorAll('li') ?? [])].map((row) => [...row.querySelectorAll('button')])
  const keysOf = (values: readonly (string | null)[]): readonly number[] => {
    const keys = values.map((_, at) => at)
    const at = focused.current === null ? -1 : values.indexOf(focused.current.value)
    if (focused.current !== null && at >= 0) {
      const { key } = focused.current
      if (key < keys.length) keys[key] = at
      keys[at] = key
    }
    told.current = { values, keys }
    return keys
  }
  const list: RowKeys['list'] = {
    ref,
    onFocus({ target }) {
      const { values, keys } = told.current
      const at = [...(ref.current?.children ?? [])].findIndex((line) => line.contains(target))
      focused.current = { value: values[at] ?? null, key: keys[at] ?? at }
      for (const button of grid().flat()) button.tabIndex = button === document.activeElement ? 0 : -1
    },
    onBlur() {
      focused.current = null
    },
    /** Who points at a button is told its name; hundreds of them need not say it before. */
    onMouseOver({ target }) {
      const button = target instanceof Element && target.closest('button')
      if (button) button.title = button.ariaLabel ?? ''
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
  return { list, keysOf }
}

const NONE = { values: [], keys: [] }

const STEPS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}
