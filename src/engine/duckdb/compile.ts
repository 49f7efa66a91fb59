import { NUMBER_COLUMNS, TEXT_COLUMNS, type TextColumn } from '../access-table'
import type { Condition, HistogramQuery, Query, RowsQuery, WordsQuery } from '../query'

/**
 * SQL and the values it reads with `getvariable('name')`. Values are bound by a prepared `SET VARIABLE name = ?`
 * and never become part of the text: access logs are written by attackers.
 * Variables, not parameters, because duckdb-wasm runs a prepared statement in one blocking step that cannot be cancelled.
 */
export interface Statement {
  readonly sql: string
  readonly values: Readonly<Record<string, string | number>>
}

export function compileQuery(query: Query): Statement {
  if (query.kind === 'histogram') return compileHistogram(query)
  return query.kind === 'words' ? compileWords(query) : compileRows(query)
}

const TABLE_NAME = /^[a-z][a-z0-9_]{0,62}$/

/** A table name of ours, quoted. Throws on anything else: it would be a mistake in this program, not in its input. */
export function tableName(name: string): string {
  if (!TABLE_NAME.test(name)) throw new RangeError(`not a table name: ${name}`)
  return `"${name}"`
}

function columnName(name: TextColumn): string {
  if (!TEXT_COLUMNS.includes(name)) throw new RangeError(`not a column: ${name}`)
  return `"${name}"`
}

function compileHistogram(query: HistogramQuery): Statement {
  const { sql: where, values } = compileWhere(query.where)
  const by = query.by === null ? 'CAST(NULL AS VARCHAR)' : columnName(query.by)
  return {
    // The remainder is taken twice so that bins before 1970 are aligned, too.
    sql: `
WITH hits AS MATERIALIZED (
  SELECT time - ((time % ms + ms) % ms) AS bin, name, CAST(count(*) AS DOUBLE) AS rows
  FROM (SELECT time, ${by} AS name, CAST(getvariable('bin_ms') AS BIGINT) AS ms FROM ${tableName(query.table)}${where})
  GROUP BY ALL
), named AS (
  SELECT name, CAST(row_number() OVER (ORDER BY sum(rows) DESC, name) - 1 AS INTEGER) AS code
  FROM hits WHERE name IS NOT NULL GROUP BY name
  QUALIFY code < CAST(getvariable('top') AS INTEGER)
)
SELECT CAST(bin AS DOUBLE) AS bin, coalesce(code, -1) AS code, sum(rows) AS rows, min(named.name) AS name
FROM hits LEFT JOIN named USING (name)
GROUP BY ALL ORDER BY bin, code`,
    values: { ...values, bin_ms: query.binMs, top: query.top },
  }
}

const ROW_COLUMNS = [
  ...NUMBER_COLUMNS.map((name) => `CAST("${name}" AS DOUBLE) AS "${name}"`),
  ...TEXT_COLUMNS.map((name) => `"${name}"`),
]

function compileRows({ table, from, count }: RowsQuery): Statement {
  return {
    sql: `SELECT ${ROW_COLUMNS.join(', ')} FROM ${tableName(table)} ORDER BY file, line
LIMIT CAST(getvariable('row_count') AS BIGINT) OFFSET CAST(getvariable('first_row') AS BIGINT)`,
    values: { first_row: from, row_count: count },
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

function compileWhere(conditions: readonly Condition[]): Statement {
  const values: Record<string, string> = {}
  const terms = conditions.map((condition, i) => {
    values[`where_${i}`] = condition.value
    const operator = condition.is === 'equal' ? 'IS NOT DISTINCT FROM' : 'IS DISTINCT FROM'
    return `${columnName(condition.column)} ${operator} CAST(getvariable('where_${i}') AS VARCHAR)`
  })
  return { sql: terms.length === 0 ? '' : ` WHERE ${terms.join(' AND ')}`, values }
}
