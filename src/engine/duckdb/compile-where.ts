import type { Condition, HourCondition, Network, NetworkCondition, NumberCondition, ValueCondition } from '../condition'
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

function inNetwork({ networks }: NetworkCondition, bound: Bound): string {
  return anyOf(networks.map((network) => `coalesce(${startsSql(network, bound)}, false)`))
}

const hexOf = (address: readonly number[]): string => address.map((byte) => byte.toString(16).padStart(2, '0')).join('')
const MAPPED = `${'0'.repeat(20)}ffff`

/** Whole digits of the address are compared as text, and what is left of one as a number. IPv4 written as IPv6 is IPv4. */
function startsSql({ address, bits }: Network, bound: Bound): string {
  const all = hexOf(address)
  const mapped = all.length === 32 && bits >= 96 && all.startsWith(MAPPED)
  const [hex, length] = mapped ? [all.slice(24), bits - 96] : [all, bits]
  const whole = Math.floor(length / 4)
  const terms = [
    `length(address_hex(client)) = ${hex.length}`,
    `left(address_hex(client), ${whole}) = ${bound.text(hex.slice(0, whole))}`,
  ]
  const left = length % 4
  if (left > 0) {
    const digit = Number.parseInt(hex[whole] ?? '0', 16) >> (4 - left)
    terms.push(`hex_digit(substr(address_hex(client), ${whole + 1}, 1)) >> ${4 - left} = ${bound.whole(digit)}`)
  }
  return terms.join(' AND ')
}
