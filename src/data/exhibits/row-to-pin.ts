/** One row of a listing. */
export interface RowToPin {
  /** Name of its table in the engine. */
  readonly table: string
  /** Which of the files of its log, from 0: its column `file`. */
  readonly file: number
  readonly line: number
  readonly offset: number
  /** Epoch ms. */
  readonly time: number
}
