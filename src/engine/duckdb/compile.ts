import type { HistogramQuery, Query, WordsQuery } from '../query'
import { compileCube } from './compile-cube'
import { compileDistinct } from './compile-distinct'
import { compileFanOut } from './compile-fan-out'
import { compilePosition, compileRows } from './compile-rows'
import { scopeSql } from './compile-scope'
import { compileValues } from './compile-values'
import { Bound, columnName, type Statement, tableName } from './statement'

export function compileQuery(query: Query): Statement {
  switch (query.kind) {
    case 'histogram':
      return compileHistogram(query)
    case 'words':
      return compileWords(query)
    case 'rows':
      return compileRows(query)
    case 'position':
      return compilePosition(query)
    case 'cube':
      return compileCube(query)
    case 'distinct':
      return compileDistinct(query)
    case 'fan-out':
      return compileFanOut(query)
    case 'values':
      return compileValues(query)
  }
}

function compileHistogram(query: HistogramQuery): Statement {
  const bound = new Bound()
  const rows = scopeSql({ tables: [query.table], where: query.where }, bound)
  const by = query.by === null ? 'CAST(NULL AS VARCHAR)' : columnName(query.by)
  return {
    // The remainder is taken twice so that bins before 1970 are aligned, too.
    sql: `
WITH hits AS MATERIALIZED (
  SELECT time - ((time % ms + ms) % ms) AS bin, name, CAST(count(*) AS DOUBLE) AS rows
  FROM (SELECT time, ${by} AS name, CAST(getvariable('bin_ms') AS BIGINT) AS ms FROM ${rows})
  GROUP BY ALL
), named AS (
  SELECT name, CAST(row_number() OVER (ORDER BY sum(rows) DESC, name) - 1 AS INTEGER) AS code
  FROM hits WHERE name IS NOT NULL GROUP BY name
  QUALIFY code < CAST(getvariable('top') AS INTEGER)
)
SELECT CAST(bin AS DOUBLE) AS bin, coalesce(code, -1) AS code, sum(rows) AS rows, min(named.name) AS name
FROM hits LEFT JOIN named USING (name)
GROUP BY ALL ORDER BY bin, code`,
    values: { ...bound.values, bin_ms: query.binMs, top: query.top },
  }
}

/** The rows without a value come as the word NULL. */
function compileWords({ table, column }: WordsQuery): Statement {
  return {
    sql: `SELECT ${columnName(column)} AS word, CAST(count(*) AS DOUBLE) AS rows,
CAST(min(time) AS DOUBLE) AS first, CAST(max(time) AS DOUBLE) AS last FROM ${tableName(table)} GROUP BY word`,
    values: {},
  }
}
