/** Rows of equal height, one of which may be open and then has its detail below it. Pixels from the top of the list. */
export interface RowLayout {
  readonly count: number
  readonly rowHeight: number
  /** The open row; null while none is. */
  readonly open: number | null
  /** Height of its detail. */
  readonly detail: number
}

export const heightOf = ({ count, rowHeight, open, detail }: RowLayout): number =>
  count * rowHeight + (open === null ? 0 : detail)

export const topOf = ({ rowHeight, open, detail }: RowLayout, row: number): number =>
  row * rowHeight + (open !== null && row > open ? detail : 0)

/** The row at `y`; a detail belongs to its row. */
export function rowAt({ rowHeight, open, detail }: RowLayout, y: number): number {
  if (open === null || y < (open + 1) * rowHeight) return Math.floor(y / rowHeight)
  return Math.max(open, Math.floor((y - detail) / rowHeight))
}
