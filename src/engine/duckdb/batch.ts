/** What we use of a record batch; duckdb-wasm carries an Apache Arrow of its own, older than ours. */
export interface Batch {
  readonly numRows: number
  getChild(name: string): { toArray(): unknown; get(row: number): unknown } | null
}

/** Each row as a look into its columns. */
export function* eachRow(batches: readonly Batch[]): Generator<(column: string) => unknown> {
  for (const batch of batches) {
    for (let row = 0; row < batch.numRows; row++) yield (column) => batch.getChild(column)?.get(row) ?? null
  }
}
