import { type CodedRows, codedRows } from './coded-rows'
import { brushWithCrossfilter } from './with-crossfilter'
import { brushWithDuckDb } from './with-duckdb-wasm'

/** Where the brush stands, UTC seconds, half-open. */
export interface Brush {
  readonly from: number
  readonly to: number
}

export interface Rivals {
  /** Makes the rows in the page; answers how many. */
  prepare(lines: number, rows: number): number
  crossfilter(moves: readonly Brush[]): number[]
  duckdb(moves: readonly Brush[]): Promise<number[]>
}

let made: CodedRows | null = null
const rows = (): CodedRows => {
  if (made === null) throw new Error('prepare first')
  return made
}

const rivals: Rivals = {
  prepare(lines, of) {
    made = codedRows(lines, of)
    return made.length
  },
  crossfilter: (moves) => brushWithCrossfilter(rows(), moves),
  duckdb: (moves) => brushWithDuckDb(rows(), moves),
}
Object.assign(window, { rivals })
