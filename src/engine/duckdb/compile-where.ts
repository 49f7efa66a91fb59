import type { Condition, HourCondition, NetworkCondition, NumberCondition, ValueCondition } from '../condition'
import { startsSql } from './address-sql'
import { type Bound, columnName } from './statement'

/** `" WHERE …"`, or nothing; what is in a table is told by `"table"`. */
export function whereSql(conditions: readonly Condition[], tables: readonly string[], bound: Bound): string {
  const terms = conditions.map((condition) => {
    const met = metSql(condition, tables, bound)
    return condition.not ? `NOT (${met})` : `(${met})`
  })
  return terms.length === 0 ? '' : ` WHERE ${terms.join(' AND ')}`
}

/** True or false, never null. */
function metSql(condition: Condition, tables: readonly string[], bound: Bound): string {
  switch (condition.is) {
    case 'one-of':
      return oneOf(condition, bound)
    case 'containing':
      return anyOf(condition.texts.map((text) => holdsSql(columnName(condition.column), text, bound)))
    case 'in-network':
      return inNetwork(condition, bound)
    case 'in-range':
      return inRange(condition, bound)
    case 'at-hour':
      return atHour(condition, bound)
    case 'in-table':
      return anyOf(tables.flatMap((table, i) => (condition.tables.includes(table) ? [`"table" = ${i}`] : [])))
  }
}

const anyOf = (terms: readonly string[]): string =>
  terms.length === 0 ? 'false' : terms.map((term) => `(${term})`).join(' OR ')

function oneOf({ column, values }: ValueCondition, bound: Bound): string {
  const name = columnName(column)
  return anyOf(
    values.map((value) => (value === null ? `${name} IS NULL` : `${name} IS NOT DISTINCT FROM ${bound.text(value)}`)),
  )
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Letters of ASCII alike, all else byte for byte; `lower` would change others, too. */
export function holdsSql(text: string, wanted: string, bound: Bound): string {
  const folded = (sql: string): string => `translate(${sql}, '${CAPITALS}', '${CAPITALS.toLowerCase()}')`
  return `coalesce(contains(${folded(text)}, ${folded(bound.text(wanted))}), false)`
}

function inRange({ column, ranges, none }: NumberCondition, bound: Bound): string {
  const name = columnName(column)
  const terms = ranges.map(({ from, to }) => {
    // Values travel as JSON, which has no infinities.
    if (from === Number.POSITIVE_INFINITY || to === Number.NEGATIVE_INFINITY) return 'false'
    const ends = [
      ...(from === Number.NEGATIVE_INFINITY ? [] : [`${name} >= ${bound.number(from)}`]),
      ...(to === Number.POSITIVE_INFINITY ? [] : [`${name} <= ${bound.number(to)}`]),
    ]
    return ends.length === 0 ? 'true' : ends.join(' AND ')
  })
  return `CASE WHEN ${name} IS NULL THEN ${none} ELSE ${anyOf(terms)} END`
}

function atHour({ hours, offsets }: HourCondition, bound: Bound): string {
  const [first, ...later] = offsets
  let ahead = bound.number(first?.ahead ?? 0)
  for (const step of later)
    ahead = `CASE WHEN time >= ${bound.number(step.from)} THEN ${bound.number(step.ahead)} ELSE ${ahead} END`
  const hour = `CAST(floor((time + ${ahead}) / 3600000) AS BIGINT)`
  return anyOf(hours.map((one) => `(${hour} % 24 + 24) % 24 = ${bound.whole(one)}`))
}

/** Of `address`, which the rows have where a condition asks for it. */
const inNetwork = ({ networks }: NetworkCondition, bound: Bound): string =>
  anyOf(networks.map(({ address, bits }) => startsSql(hexOf(address), bits, (value) => bound.text(value))))

const hexOf = (address: readonly number[]): string => address.map((byte) => byte.toString(16).padStart(2, '0')).join('')
