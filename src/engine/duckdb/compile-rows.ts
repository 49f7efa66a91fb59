import { NUMBER_COLUMNS, TEXT_COLUMNS } from '../access-table'
import type { Listing, PositionQuery, RowsQuery } from '../query'
import { scopeSql } from './compile-scope'
import { holdsSql } from './compile-where'
import { Bound, columnName, type Statement } from './statement'

const COLUMNS = [
  'CAST(hit."table" AS INTEGER) AS "table"',
  ...NUMBER_COLUMNS.map((name) => `CAST(hit."${name}" AS DOUBLE) AS "${name}"`),
  ...TEXT_COLUMNS.map((name) => `hit."${name}"`),
]

/** One row of nulls beside the total where the page is empty. */
export function compileRows(query: RowsQuery): Statement {
  const bound = new Bound()
  const listed = listingSql(query, COLUMNS, bound)
  const page = `SELECT * FROM listed WHERE position >= ${bound.whole(query.from)} AND position < ${bound.whole(query.from + query.count)}`
  return {
    sql: `WITH listed AS (${listed})
SELECT total, page.* FROM (SELECT CAST(count(*) AS DOUBLE) AS total FROM listed) LEFT JOIN (${page}) AS page ON true
ORDER BY position`,
    values: bound.values,
  }
}

export function compilePosition(query: PositionQuery): Statement {
  const bound = new Bound()
  const found = foundSql(query, bound)
  return {
    sql: `WITH listed AS (${listingSql(query, [`${found.is} AS is_found`], bound)}),
counted AS (SELECT count(*) AS total FROM listed)
SELECT CAST(coalesce(${found.which}, ${found.none}) AS DOUBLE) AS position
FROM counted LEFT JOIN (SELECT position, total AS rows, ${found.start} AS start FROM listed, counted WHERE is_found) ON true
GROUP BY total`,
    values: bound.values,
  }
}

/** The rows of a listing with their positions from 0. */
function listingSql(listing: Listing, columns: readonly string[], bound: Bound): string {
  const { time, order } = listing
  // Values travel as JSON, which has no infinities.
  const ends = [
    ...(time && Number.isFinite(time.from) ? [`hit.time >= ${bound.number(time.from)}`] : []),
    ...(time && Number.isFinite(time.to) ? [`hit.time < ${bound.number(time.to)}`] : []),
  ]
  const by = order === null ? '' : `hit.${columnName(order.by)} ${order.descending ? 'DESC' : 'ASC'} NULLS LAST, `
  return `SELECT row_number() OVER (ORDER BY ${by}hit."table", hit.file, hit.line) - 1 AS position, ${columns.join(', ')}
FROM ${scopeSql(listing, bound)} AS hit${ends.length === 0 ? '' : ` WHERE ${ends.join(' AND ')}`}`
}

interface Found {
  /** Whether a row may be the one. */
  readonly is: string
  /** Which of their positions it is, and what is said where there is none. */
  readonly which: string
  readonly none: string
  /** Where to look first. */
  readonly start: string
}

function foundSql({ tables, order, of }: PositionQuery, bound: Bound): Found {
  const first = { which: 'min(position)', none: '-1', start: '0' }
  if (of.is === 'time') {
    const compare = order?.by === 'time' && order.descending ? '<=' : '>='
    return { ...first, is: `time ${compare} ${bound.number(of.time)}`, none: 'total' }
  }
  if (of.is === 'line') {
    const is = `"table" = ${bound.whole(tables.indexOf(of.table))} AND file = ${bound.number(of.file)}`
    return { ...first, is: `${is} AND line = ${bound.number(of.line)}` }
  }
  const after = bound.whole(of.after)
  const away = of.backwards ? 'start - position' : 'position - start'
  return {
    is: TEXT_COLUMNS.map((name) => holdsSql(columnName(name), of.text, bound)).join(' OR '),
    which: `arg_min(position, (${away} + rows) % rows)`,
    none: '-1',
    start: `CASE WHEN ${after} BETWEEN 0 AND total - 1 THEN ${after} ELSE ${of.backwards ? 'total - 1' : '0'} END`,
  }
}
