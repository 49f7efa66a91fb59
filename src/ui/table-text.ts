/** One column of a {@link DataTable}; `text` is what is shown, copied and read aloud unless `cell` draws it richer. */
export interface Column<R> {
  readonly id: string
  readonly header: string
  readonly text: (row: R) => string
}

/** Tab-separated values as spreadsheets paste them. Tabs and line ends inside a value would move cells, so they become spaces. */
export function tableText<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const clean = (value: string) => value.replace(/[\t\r\n]+/g, ' ')
  const lines = rows.map((row) => columns.map((column) => clean(column.text(row))).join('\t'))
  return [columns.map((column) => clean(column.header)).join('\t'), ...lines].join('\n')
}
