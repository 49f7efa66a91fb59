/**
 * Addresses in plain SQL, for DuckDB's own type for them is an extension. Worked out apart from `address.ts`, which they check:
 * IPv4 without leading zeros, IPv6 in any form of RFC 4291 §2.2 without its zone, IPv4 written as IPv6 as IPv4.
 * Step by step, each a column of its own: one expression in another would be worked out many times over.
 */
const OCTET = '(0|[1-9][0-9]{0,2})'
const GROUPS = '[0-9a-f]{1,4}(:[0-9a-f]{1,4})*'
const MAPPED = `${'0'.repeat(20)}ffff`

const digit = (hex: string, place: number): string => `(instr('0123456789abcdef', substr(${hex}, ${place}, 1)) - 1)`
const byte = (place: number): string => `(${digit('address', place)} * 16 + ${digit('address', place + 1)})`
const group = (place: number): string => `coalesce(nullif(ltrim(substr(address, ${place}, 4), '0'), ''), '0')`
const parts = (groups: string): string => `CASE WHEN ${groups} = '' THEN [] ELSE string_split(${groups}, ':') END`
const padded = (groups: string): string =>
  `coalesce(array_to_string(list_transform(${groups}, lambda one: lpad(one, 4, '0')), ''), '')`

/** From a table with `client`, each once: its `address` in 8 or 32 hexadecimal digits and its `network`, both null for what is no address. */
export const addressesSql = (rows: string): string => `(
WITH clients AS (
  SELECT DISTINCT client, contains(client, ':') AS long FROM ${rows} WHERE client IS NOT NULL
), written AS (
  SELECT *, CASE WHEN long THEN lower(split_part(client, '%', 1)) ELSE client END AS text FROM clients
), ended AS (
  SELECT *, regexp_extract(text, '[^:]*$') AS tail FROM written
), counted AS (
  SELECT *, list_transform(string_split(tail, '.'), lambda part: TRY_CAST(part AS INTEGER)) AS octets FROM ended
), dotted AS (
  SELECT *, CASE WHEN regexp_full_match(tail, '(${OCTET}\\.){3}${OCTET}') AND list_max(octets) < 256
    THEN printf('%02x%02x%02x%02x', octets[1], octets[2], octets[3], octets[4]) END AS short FROM counted
), grouped AS (
  SELECT *, CASE WHEN instr(tail, '.') = 0 THEN text
    ELSE regexp_replace(text, '[^:]*$', '') || coalesce(left(short, 4) || ':' || right(short, 4), 'no') END AS groups FROM dotted
), formed AS (
  SELECT *, groups <> '' AND regexp_full_match(groups, '(${GROUPS})?(::(${GROUPS})?)?') AS good, contains(groups, '::') AS gap,
    split_part(groups, '::', 1) AS head, split_part(groups, '::', 2) AS rest FROM grouped
), listed AS (
  SELECT *, ${parts('head')} AS before, ${parts('rest')} AS after FROM formed
), joined AS (
  SELECT *, CASE
    WHEN NOT long OR NOT good THEN NULL
    WHEN gap AND len(before) + len(after) < 8
      THEN ${padded('before')} || repeat('0000', CAST(8 - len(before) - len(after) AS BIGINT)) || ${padded('after')}
    WHEN NOT gap AND len(before) = 8 THEN ${padded('before')} END AS hex FROM listed
), addressed AS (
  SELECT client, CASE WHEN NOT long THEN short WHEN starts_with(hex, '${MAPPED}') THEN substr(hex, 25) ELSE hex END AS address FROM joined
)
SELECT client, address, CASE length(address)
  WHEN 8 THEN ${byte(1)} || '.' || ${byte(3)} || '.' || ${byte(5)} || '.0/24'
  WHEN 32 THEN regexp_replace(${group(1)} || ':' || ${group(5)} || ':' || ${group(9)}, '((^|:)0)+$', '') || '::/48'
  END AS network
FROM addressed)`

/** Whether an address begins with these bits: whole digits as text, and what is left of one as a number. */
export function startsSql(hex: string, bits: number, text: (value: string) => string): string {
  const mapped = hex.length === 32 && bits >= 96 && hex.startsWith(MAPPED)
  const [wanted, length] = mapped ? [hex.slice(24), bits - 96] : [hex, bits]
  const whole = Math.floor(length / 4)
  const left = 4 - (length % 4)
  const terms = [`length(address) = ${wanted.length}`, `left(address, ${whole}) = ${text(wanted.slice(0, whole))}`]
  if (left < 4) terms.push(`${digit('address', whole + 1)} >> ${left} = ${digit(text(wanted), whole + 1)} >> ${left}`)
  return `coalesce(${terms.join(' AND ')}, false)`
}
