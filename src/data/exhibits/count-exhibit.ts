import { union } from '@/base/span'
import { compileFilter } from '@/filter/compile-filter'
import { openEngine } from '../engine'
import { hashesOf } from '../explore/use-scope'
import { type OpenExtract, spanOfExtract } from '../extracts'
import type { Exhibit } from './exhibit'

interface Counted {
  readonly rows: number
  readonly of: number
}

/** Counts the accesses of a range or value once more for good: exactly, in all logs, whatever the panels have ready. */
export async function countExhibit(
  exhibit: Exhibit,
  parts: readonly { readonly extract: OpenExtract }[],
): Promise<Counted> {
  const extracts = [...new Map(parts.map(({ extract }) => [extract.id, extract])).values()]
  const { filter, window, zone } = exhibit.query
  const extent = extracts.flatMap(spanOfExtract).reduce(union, window)
  const terms = exhibit.kind === 'value' ? [...filter, exhibit.value] : filter
  const tablesOf = (file: string): string[] =>
    extracts.filter((extract) => hashesOf(extract).some((hash) => hash.startsWith(file))).map(({ table }) => table)
  const where = compileFilter(terms, { zone, extent, tablesOf })
  const tables = extracts.map(({ table }) => table)
  const engine = await openEngine()
  const { signal } = new AbortController()
  const { total } = await engine.query(
    { kind: 'rows', tables, where, time: window, order: null, from: 0, count: 0 },
    signal,
  )
  const of = extracts.reduce((sum, { state }) => sum + (state.status === 'ready' ? state.stats.rows : 0), 0)
  return { rows: total, of }
}
