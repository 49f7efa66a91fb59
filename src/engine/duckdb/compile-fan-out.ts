import type { FanOutColumns, FanOutQuery } from '../query'
import { type Batch, eachRow } from './batch'
import { binnedSql, edgesSql, scopeSql } from './compile-scope'
import { Bound, columnName, type Statement } from './statement'

/** One row per day and class, −1 below the first, with the value in it that goes with most. */
export function compileFanOut(query: FanOutQuery): Statement {
  const bound = new Bound()
  const classes = query.classes.map((least) => `CAST(others >= ${bound.whole(least)} AS INTEGER)`).join(' + ')
  const sql = `
WITH ${edgesSql(query.days, bound)}, pairs AS (
  SELECT bin AS day, ${columnName(query.of)} AS name, ${columnName(query.per)} AS other, count(*) AS rows
  FROM ${binnedSql(scopeSql(query, bound), query.days.length - 1)} GROUP BY ALL
), found AS (
  SELECT day, name, count(other) AS others, sum(rows) AS rows FROM pairs WHERE name IS NOT NULL AND day IS NOT NULL GROUP BY ALL
)
SELECT CAST(day AS INTEGER) AS day, CAST(${classes || '0'} AS INTEGER) - 1 AS class, CAST(count(*) AS DOUBLE) AS found,
  CAST(sum(rows) AS DOUBLE) AS rows, CAST(max(others) AS DOUBLE) AS most, first(name ORDER BY others DESC, name) AS name
FROM found WHERE others > 0 GROUP BY day, class`
  return { sql, values: bound.values }
}

export function decodeFanOut({ days, classes }: FanOutQuery, batches: readonly Batch[]): FanOutColumns {
  const length = Math.max(0, days.length - 1) * classes.length
  const columns = { values: new Float64Array(length), rows: new Float64Array(length) }
  let most: FanOutColumns['most'] = null
  for (const row of eachRow(batches)) {
    const [day, found, count] = [Number(row('day')), Number(row('class')), Number(row('most'))]
    if (most === null || count > most.count || (count === most.count && day < most.day))
      most = { value: String(row('name')), count, day }
    if (found < 0) continue
    columns.values[day * classes.length + found] = Number(row('found'))
    columns.rows[day * classes.length + found] = Number(row('rows'))
  }
  return { ...columns, most }
}
