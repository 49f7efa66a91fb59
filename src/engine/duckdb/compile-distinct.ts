import { edgesOf } from '../bin-edges'
import type { DistinctColumns, DistinctQuery } from '../query'
import { type Batch, eachRow } from './batch'
import { binnedSql, edgesSql, scopeSql } from './compile-scope'
import { Bound, columnName, type Statement } from './statement'

export function compileDistinct(query: DistinctQuery): Statement {
  const bound = new Bound()
  const edges = edgesOf(query.bins)
  const name = columnName(query.column)
  const sql = `
WITH ${edgesSql(edges, bound)}, seen AS (
  SELECT DISTINCT ${name} AS name, bin FROM ${binnedSql(scopeSql(query, bound), edges.length - 1)}
  WHERE ${name} IS NOT NULL AND bin IS NOT NULL
), changes AS (
  SELECT bin, coalesce(lag(bin) OVER (PARTITION BY name ORDER BY bin) + 1, 0) AS before FROM seen
)
SELECT CAST(bin AS INTEGER) AS bin, CAST(before AS INTEGER) AS before, CAST(count(*) AS DOUBLE) AS found FROM changes GROUP BY ALL`
  return { sql, values: bound.values }
}

export function decodeDistinct({ bins }: DistinctQuery, batches: readonly Batch[]): DistinctColumns {
  const edges = edgesOf(bins)
  const firsts = new Uint32Array((edges.length - 1) * edges.length)
  for (const row of eachRow(batches))
    firsts[Number(row('bin')) * edges.length + Number(row('before'))] = Number(row('found'))
  return { edges, firsts }
}
