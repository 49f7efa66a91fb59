import type { Dimension, Scope } from '../query'
import { addressesSql } from './address-sql'
import { whereSql } from './compile-where'
import { type Bound, columnName, tableName } from './statement'

/** The rows of several tables that meet all conditions, with the number of their table as `"table"`; where asked for, their `network`, too. */
export function scopeSql({ tables, where }: Scope, bound: Bound, by: Dimension | null = null): string {
  const parts = tables.map((table, i) => `SELECT *, ${i} AS "table" FROM ${tableName(table)}`)
  const rows = `(${parts.join(' UNION ALL ')})`
  const addressed = by === 'network' || where.some((condition) => condition.is === 'in-network')
  const all = addressed ? `(SELECT * FROM ${rows} LEFT JOIN ${addressesSql(rows)} USING (client))` : rows
  return `(SELECT * FROM ${all}${whereSql(where, tables, bound)})`
}

/** Bins or days of rows: CTE \`edges\` with the number of each and where it begins. The last edge ends the last. */
export const edgesSql = (edges: Float64Array, bound: Bound): string =>
  // Of edges that are alike all but the last bound bins without time.
  `edges AS (
  SELECT edge, max(bin) AS bin FROM (SELECT edge, row_number() OVER () - 1 AS bin FROM (SELECT unnest(${bound.numbers(edges)}) AS edge))
  GROUP BY edge
)`

/** \`rows\` joined with \`edges\`; a row outside of all has no bin. */
export const binnedSql = (rows: string, bins: number): string =>
  `(SELECT hit.*, CASE WHEN edges.bin < ${bins} THEN edges.bin END AS bin
  FROM (SELECT *, CAST(time AS DOUBLE) AS instant FROM ${rows}) hit ASOF LEFT JOIN edges ON hit.instant >= edges.edge)`

/** A dimension as text; null is a row without a value. */
export function dimensionSql(by: Dimension, tables: readonly string[], bound: Bound): string {
  switch (by) {
    case 'network':
      return 'network'
    case 'status':
      return 'CAST(CAST(status AS BIGINT) AS VARCHAR)'
    case 'status-class':
      return `CAST(CAST(floor(status / 100) AS BIGINT) AS VARCHAR) || 'xx'`
    case 'table':
      return `CASE "table" ${tables.map((table, i) => `WHEN ${i} THEN ${bound.text(table)}`).join(' ')} END`
    default:
      return columnName(by)
  }
}
