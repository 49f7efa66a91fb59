export type SortOrder = 'ascending' | 'descending' | 'none'

export interface VirtualColumn {
  readonly id: string
  readonly header: string
  /** px; `grow` takes what is left. */
  readonly width: number
  readonly grow?: boolean
  readonly align?: 'end'
  /** Its values are read letter by letter. */
  readonly isCode?: boolean
  /** How the rows are sorted by it; absent where they cannot be. */
  readonly sort?: SortOrder
}

export const MIN_WIDTH = 40
export const MAX_WIDTH = 1200
