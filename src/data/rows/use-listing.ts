import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Listing, RowsColumns } from '@/engine/query'
import type { Scope } from '../explore/use-scope'
import type { OpenExtract } from '../extracts'
import { together } from '../together'
import { askRows } from './ask-rows'
import { type FoundRow, type RowColumn, type RowValue, rowAt, valueAt } from './found-row'

/** Rows are asked for in pages of so many. */
const PAGE = 256

export interface ListedRows {
  /** `undefined` while the row is being fetched; null where it has no value. */
  readonly value: (position: number, column: RowColumn) => RowValue | undefined
  readonly row: (position: number) => FoundRow | undefined
  readonly extractOf: (position: number) => OpenExtract | undefined
  /** Whether the row has been fetched. */
  readonly isKnown: (position: number) => boolean
}

export interface Listed {
  /** What is asked; another one when filter, window, order or the logs change. */
  readonly listing: Listing
  /** Rows in it; null before the first answer. */
  readonly total: number | null
  /** What is shown answers the question before. */
  readonly isStale: boolean
  readonly error: Error | null
  readonly value: ListedRows['value']
  readonly row: ListedRows['row']
  /** The rows alone: the same object as long as no other row is told. */
  readonly told: ListedRows
  /** Whether some row seen so far has a value of the column. */
  readonly isFilled: (column: RowColumn) => boolean
  /** Fetches the rows `[first, last)`. */
  readonly see: (first: number, last: number) => void
}

interface Pages {
  readonly key: string
  readonly total: number
  readonly extracts: readonly OpenExtract[]
  readonly byPage: ReadonlyMap<number, RowsColumns>
}

/** The rows in the window that meet the filter, fetched as they come into sight. Those before them stay until the new ones are there. */
export function useListing(scope: Scope, order: Listing['order']): Listed {
  const { tables, where, window, extent, extracts, rows } = scope
  const isAll = extent !== null && window.from <= extent.from && window.to >= extent.to
  const { from, to } = window
  const asked: Listing = { tables, where, time: isAll ? null : { from, to }, order }
  // By what it says: every change of a log's state gives new lists of the same tables.
  const said = JSON.stringify(asked)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is what it depends on
  const listing = useMemo(() => asked, [said])
  // A log that is being read has more rows each time.
  const key = `${rows} ${said}`
  const [wanted, setWanted] = useState<readonly number[]>([0])
  const answers = useQueries({
    queries: tables.length === 0 ? [] : wanted.map((page) => pageQuery(key, listing, page)),
  })
  const byPage = useSamePages(wanted, answers)
  const [some] = byPage.values()
  const total = some?.total ?? (tables.length === 0 ? 0 : null)
  const fresh = useMemo(
    (): Pages | null => (total === null ? null : { key, total, extracts, byPage }),
    [key, total, extracts, byPage],
  )
  const kept = useRef<Pages | null>(null)
  const isWhole = fresh !== null && (tables.length === 0 || byPage.size === wanted.length)
  const shown = isWhole || kept.current === null ? fresh : kept.current
  useEffect(() => {
    kept.current = shown
  })
  const filled = useFilled(tables, byPage)
  const [pages, logs] = [shown?.byPage, shown?.extracts]
  const told = useMemo(() => rowsIn(pages ?? NO_PAGES, logs ?? NO_LOGS), [pages, logs])
  return {
    listing,
    total: shown?.total ?? null,
    isStale: shown !== null && shown.key !== key,
    error: answers.find(({ error }) => error)?.error ?? null,
    value: told.value,
    row: told.row,
    told,
    isFilled: (column) => filled.has(column),
    see: useCallback((first, last) => {
      const from = Math.floor(first / PAGE)
      const count = Math.max(1, Math.ceil(last / PAGE) - from)
      const next = Array.from({ length: count }, (_, i) => from + i)
      setWanted((now) => (now.join() === next.join() ? now : next))
    }, []),
  }
}

const NO_LOGS: readonly OpenExtract[] = []
const NO_PAGES: ReadonlyMap<number, RowsColumns> = new Map()

/** The answers by their page; the same map as long as they are the same. */
function useSamePages(
  wanted: readonly number[],
  answers: readonly { readonly data: RowsColumns | undefined }[],
): ReadonlyMap<number, RowsColumns> {
  const kept = useRef(NO_PAGES)
  const now = new Map(wanted.flatMap((page, i) => (answers[i]?.data ? [[page, answers[i].data]] : [])))
  const isSame = now.size === kept.current.size && [...now].every(([page, data]) => kept.current.get(page) === data)
  if (!isSame) kept.current = now
  return kept.current
}

function rowsIn(byPage: ReadonlyMap<number, RowsColumns>, extracts: readonly OpenExtract[]): ListedRows {
  const find = <T>(position: number, of: (rows: RowsColumns, i: number) => T): T | undefined => {
    const page = byPage.get(Math.floor(position / PAGE))
    return page && of(page, position % PAGE)
  }
  return {
    value: (position, column) => find(position, (rows, i) => valueAt(rows, i, column)),
    row: (position) => find(position, (rows, i) => rowAt(rows, i, extracts)),
    extractOf: (position) => find(position, (rows, i) => extracts[rows.table[i] ?? -1]),
    isKnown: (position) => find(position, (rows, i) => i < rows.table.length) ?? false,
  }
}

const pageQuery = (key: string, listing: Listing, page: number) => ({
  queryKey: ['rows', key, page],
  queryFn: ({ signal }: { signal: AbortSignal }) => together(askRows(listing, page * PAGE, PAGE, signal)),
  structuralSharing: false,
  gcTime: 60_000,
})

/** Columns of which some row of these tables, among those seen so far, has a value. */
function useFilled(tables: readonly string[], pages: ReadonlyMap<number, RowsColumns>): ReadonlySet<RowColumn> {
  const key = tables.join()
  const seen = useRef({ key, columns: new Set<RowColumn>(), pages: new WeakSet<RowsColumns>() })
  if (seen.current.key !== key) seen.current = { key, columns: new Set(), pages: new WeakSet() }
  const { columns, pages: known } = seen.current
  for (const page of pages.values()) {
    if (known.has(page)) continue
    known.add(page)
    for (const [column, values] of [...Object.entries(page.numbers), ...Object.entries(page.text)]) {
      if (values.some((value) => value !== null)) columns.add(column as RowColumn)
    }
  }
  return columns
}
