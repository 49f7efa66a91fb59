import { useQueries } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { NUMBER_COLUMNS, type NumberColumn, TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import type { RowsColumns } from '@/engine/query'
import { openEngine } from './engine'

/** Rows are asked for in pages of so many. */
const PAGE = 256
const COLUMNS = [...NUMBER_COLUMNS, ...TEXT_COLUMNS]
export type RowColumn = NumberColumn | TextColumn

export interface LogRows {
  /** `undefined` while the row is being fetched; null where it has no value. */
  readonly value: (row: number, column: RowColumn) => string | number | null | undefined
  /** Columns of which some row seen so far has a value. */
  readonly columns: ReadonlySet<RowColumn>
  /** Fetches the rows `[first, last)`. */
  readonly see: (first: number, last: number) => void
}

/** The rows of a table in the order of its files, fetched as they come into sight. */
export function useRows(table: string): LogRows {
  const [pages, setPages] = useState<readonly number[]>([0])
  const seen = useRef(new Set<RowColumn>())
  const answers = useQueries({ queries: pages.map((page) => pageQuery(table, page)) })
  const byPage = new Map<number, RowsColumns>()
  pages.forEach((page, i) => {
    const rows = answers[i]?.data
    if (rows !== undefined) byPage.set(page, rows)
  })
  for (const rows of byPage.values()) noteColumns(rows, seen.current)
  return {
    value(row, column) {
      const page = byPage.get(Math.floor(row / PAGE))
      if (page === undefined) return undefined
      return isNumber(column) ? page.numbers[column][row % PAGE] : page.text[column][row % PAGE]
    },
    columns: seen.current,
    see: useCallback((first, last) => {
      const from = Math.floor(first / PAGE)
      const to = Math.floor(Math.max(first, last - 1) / PAGE)
      const wanted = Array.from({ length: to - from + 1 }, (_, i) => from + i)
      setPages((now) => (now.join() === wanted.join() ? now : wanted))
    }, []),
  }
}

const isNumber = (column: RowColumn): column is NumberColumn => (NUMBER_COLUMNS as readonly string[]).includes(column)

function noteColumns({ numbers, text }: RowsColumns, seen: Set<RowColumn>): void {
  for (const column of COLUMNS) {
    if (seen.has(column)) continue
    const values = isNumber(column) ? numbers[column] : text[column]
    if (values.some((value) => value !== null)) seen.add(column)
  }
}

const pageQuery = (table: string, page: number) => ({
  queryKey: ['rows', table, page],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await openEngine()).query(
      { kind: 'rows', tables: [table], where: [], time: null, order: null, from: page * PAGE, count: PAGE },
      signal,
    ),
  structuralSharing: false,
  gcTime: 60_000,
})
