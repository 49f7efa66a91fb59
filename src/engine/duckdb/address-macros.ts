/**
 * Addresses in plain SQL, for DuckDB's own type for them is an extension. Worked out apart from `address.ts`, which they check:
 * IPv4 without leading zeros, IPv6 in any form of RFC 4291 §2.2 without its zone, IPv4 written as IPv6 as IPv4.
 */
const OCTET = '(0|[1-9][0-9]{0,2})'
const GROUPS = '[0-9a-f]{1,4}(:[0-9a-f]{1,4})*'

export const ADDRESS_MACROS = [
  `CREATE MACRO hex_digit(d) AS instr('0123456789abcdef', d) - 1`,
  // 8 digits; null for what is none.
  `CREATE MACRO ipv4_hex(a) AS CASE
     WHEN regexp_full_match(a, '(${OCTET}\\.){3}${OCTET}')
       AND list_max(list_transform(string_split(a, '.'), lambda part: coalesce(TRY_CAST(part AS INTEGER), 256))) < 256
     THEN array_to_string(list_transform(string_split(a, '.'), lambda part: printf('%02x', TRY_CAST(part AS INTEGER))), '')
     END`,
  // A dotted end as two groups; anything that is none of them when it is no address.
  `CREATE MACRO ipv6_groups(a) AS CASE
     WHEN instr(a, '.') = 0 THEN a
     ELSE regexp_replace(a, '[^:]*$', '') || coalesce(
       left(ipv4_hex(regexp_extract(a, '[^:]*$')), 4) || ':' || right(ipv4_hex(regexp_extract(a, '[^:]*$')), 4), 'no') END`,
  `CREATE MACRO group_list(a) AS CASE WHEN a = '' THEN [] ELSE string_split(a, ':') END`,
  `CREATE MACRO padded(groups) AS array_to_string(list_transform(groups, lambda one: lpad(one, 4, '0')), '')`,
  // 32 digits of groups that are well formed; null where they are too few or too many.
  `CREATE MACRO joined_hex(a, l, r) AS CASE
     WHEN contains(a, '::') AND len(l) + len(r) < 8
       THEN padded(l) || repeat('0000', CAST(8 - len(l) - len(r) AS BIGINT)) || padded(r)
     WHEN NOT contains(a, '::') AND len(l) = 8 THEN padded(l)
     END`,
  `CREATE MACRO ipv6_hex(a) AS CASE
     WHEN a <> '' AND regexp_full_match(a, '(${GROUPS})?(::(${GROUPS})?)?')
     THEN joined_hex(a, group_list(split_part(a, '::', 1)), group_list(split_part(a, '::', 2)))
     END`,
  `CREATE MACRO unmapped(h) AS CASE WHEN starts_with(h, '${'0'.repeat(20)}ffff') THEN substr(h, 25) ELSE h END`,
  `CREATE MACRO address_hex(a) AS CASE
     WHEN contains(a, ':') THEN unmapped(ipv6_hex(ipv6_groups(lower(split_part(a, '%', 1)))))
     ELSE ipv4_hex(a)
     END`,
  `CREATE MACRO hex_byte(h, place) AS hex_digit(substr(h, place, 1)) * 16 + hex_digit(substr(h, place + 1, 1))`,
  `CREATE MACRO hex_group(h, place) AS coalesce(nullif(ltrim(substr(h, place, 4), '0'), ''), '0')`,
  // \`203.0.113.0/24\`, \`2001:db8:7::/48\` (RFC 5952).
  `CREATE MACRO network_of_hex(h) AS CASE length(h)
     WHEN 8 THEN hex_byte(h, 1) || '.' || hex_byte(h, 3) || '.' || hex_byte(h, 5) || '.0/24'
     WHEN 32 THEN regexp_replace(hex_group(h, 1) || ':' || hex_group(h, 5) || ':' || hex_group(h, 9), '((^|:)0)+$', '') || '::/48'
     END`,
  `CREATE MACRO network_of(a) AS network_of_hex(address_hex(a))`,
]
