import { edgesOf } from '../bin-edges'
import type { CubeColumns, CubeQuery } from '../query'
import { type Batch, eachRow } from './batch'
import { binnedSql, dimensionSql, edgesSql, scopeSql } from './compile-scope'
import { Bound, type Statement } from './statement'

/** Rows without a value, and those of values that are not told apart. */
const [WITHOUT, REST] = [-1, -2]
/** Bins of rows outside of all bins, and of those of a value under no condition. */
const [OUTSIDE, EVERYWHERE] = [-1, -2]

/** One row per bin and value told apart; rows outside of all bins have none, for values are ranked over all times. */
export function compileCube(query: CubeQuery): Statement {
  const bound = new Bound()
  const edges = edgesOf(query.bins)
  const besides = besidesOf(query)
  const name = query.by === null ? 'CAST(NULL AS VARCHAR)' : dimensionSql(query.by, query.tables, bound)
  const top = bound.whole(query.top)
  const others = besides.map((value, i) => `WHEN name = ${bound.text(value)} THEN ${top} + ${i}`).join(' ')
  const sql = `
WITH ${edgesSql(edges, bound)}, hits AS MATERIALIZED (
  SELECT bin, ${name} AS name, count(*) AS rows FROM ${binnedSql(scopeSql(query, bound, query.by), edges.length - 1)} GROUP BY ALL
), ranked AS (
  SELECT name, row_number() OVER (ORDER BY sum(rows) DESC, name) - 1 AS rank FROM hits WHERE name IS NOT NULL GROUP BY name
), coded AS (
  SELECT bin, name, rows, CASE WHEN name IS NULL THEN ${WITHOUT} WHEN rank < ${top} THEN rank ${others} ELSE ${REST} END AS code
  FROM hits LEFT JOIN ranked USING (name)
), everywhere AS (
  SELECT name, count(*) AS rows, CASE WHEN rank < ${top} THEN rank ${others} END AS code
  FROM (SELECT ${name} AS name FROM ${scopeSql({ ...query, where: [] }, bound, query.by)}) LEFT JOIN ranked USING (name)
  WHERE name IS NOT NULL GROUP BY ALL
)
SELECT CAST(coalesce(bin, ${OUTSIDE}) AS INTEGER) AS bin, CAST(code AS INTEGER) AS code, CAST(sum(rows) AS DOUBLE) AS rows,
  min(name) AS name, CAST((SELECT count(*) FROM ranked) AS DOUBLE) AS named
FROM coded GROUP BY bin, code
UNION ALL
SELECT ${EVERYWHERE}, CAST(code AS INTEGER), CAST(rows AS DOUBLE), name, CAST((SELECT count(*) FROM ranked) AS DOUBLE)
FROM everywhere WHERE code IS NOT NULL`
  return { sql, values: bound.values }
}

const besidesOf = ({ by, besides }: CubeQuery): readonly string[] => (by === null ? [] : [...new Set(besides)])

export function decodeCube(query: CubeQuery, batches: readonly Batch[]): CubeColumns {
  const edges = edgesOf(query.bins)
  const bins = edges.length - 1
  const largest: string[] = []
  const answers = Array.from(eachRow(batches), (row) => ({
    bin: Number(row('bin')),
    code: Number(row('code')),
    rows: Number(row('rows')),
    name: row('name'),
    named: Number(row('named')),
  }))
  for (const { code, name } of answers) if (code >= 0 && code < query.top) largest[code] = String(name)
  const besides = besidesOf(query)
  const more = besides.filter((value) => !largest.includes(value))
  const values = [...largest, ...more]
  const cube = {
    without: new Float64Array(bins),
    rest: new Float64Array(bins),
    rows: new Float64Array(values.length * bins),
    everywhere: new Float64Array(values.length),
  }
  for (const { bin, code, rows } of answers) {
    const value = code < query.top ? code : values.indexOf(besides[code - query.top] ?? '')
    if (bin === EVERYWHERE) cube.everywhere[value] = rows
    if (bin < 0) continue
    // Without a dimension no row has a value, and none is told apart.
    if (code < 0) (query.by === null || code === REST ? cube.rest : cube.without)[bin] = rows
    else cube.rows[value * bins + bin] = rows
  }
  return { edges, values, ...cube, distinct: answers[0]?.named ?? 0 }
}
