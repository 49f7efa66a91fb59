import type { ValuesColumns, ValuesQuery } from '../query'
import { type Batch, eachRow } from './batch'
import { dimensionSql, scopeSql } from './compile-scope'
import { holdsSql } from './compile-where'
import { Bound, type Statement } from './statement'

/** Always one row where there is any value, so that their number is told. */
export function compileValues(query: ValuesQuery): Statement {
  const bound = new Bound()
  const { time } = query
  const name = dimensionSql(query.by, query.tables, bound)
  const within = time === null ? '' : ` WHERE time >= ${bound.number(time.from)} AND time < ${bound.number(time.to)}`
  const sql = `
WITH found AS (
  SELECT name, count(*) AS rows FROM (SELECT ${name} AS name FROM ${scopeSql(query, bound, query.by)}${within})
  WHERE name IS NOT NULL AND ${holdsSql('name', query.holding, bound)} GROUP BY name
), ranked AS (
  SELECT name, rows, row_number() OVER (ORDER BY rows DESC, name) - 1 AS rank FROM found
)
SELECT name, CAST(rows AS DOUBLE) AS rows, CAST((SELECT count(*) FROM found) AS DOUBLE) AS found FROM ranked
WHERE rank < greatest(${bound.whole(query.top)}, 1) ORDER BY rank`
  return { sql, values: bound.values }
}

export function decodeValues({ top }: ValuesQuery, batches: readonly Batch[]): ValuesColumns {
  const rows = Array.from(eachRow(batches), (row) => ({
    name: String(row('name')),
    rows: Number(row('rows')),
    found: Number(row('found')),
  }))
  const told = rows.slice(0, top)
  return {
    values: told.map(({ name }) => name),
    rows: Float64Array.from(told, ({ rows }) => rows),
    found: rows[0]?.found ?? 0,
  }
}
