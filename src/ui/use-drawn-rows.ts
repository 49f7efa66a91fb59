import { useLayoutEffect, useRef, useState } from 'react'

/** Rows `[from, to)`, the first of them `top` px down the box. */
interface Rows {
  readonly from: number
  readonly to: number
  readonly top: number
}

export interface DrawnRows extends Rows {
  /** The row from which elements are numbered: those of the rows before and after it are the same few, used again. */
  readonly base: number
}

/** Rows that are not known after so long are drawn empty. ms */
const PATIENCE = 100

/**
 * Which rows exist as elements. After a jump those drawn before stay where they are, out of sight, until the rows there are known: emptying
 * hundreds of cells to fill them a moment later takes as long as filling them. And they are told by the same elements in the same
 * order: making elements anew, or moving them, takes longer still.
 */
export function useDrawnRows({ from, to, top }: Rows, isKnown: ((row: number) => boolean) | undefined): DrawnRows {
  const kept = useRef<DrawnRows>({ from: 0, to: 0, top: 0, base: 0 })
  const [late, setLate] = useState<number | null>(null)
  const last = kept.current
  const isJump = from >= last.to || to <= last.from
  const waits = isJump && last.from < last.to && late !== from && isKnown?.(from) === false
  const drawn = waits ? last : { from, to, top, base: isJump ? from : last.base }
  useLayoutEffect(() => {
    kept.current = drawn
  })
  useLayoutEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => setLate(from), PATIENCE)
    return () => clearTimeout(timer)
  }, [waits, from])
  return drawn
}
