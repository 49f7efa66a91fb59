/**
 * Columns of an access-log table. Every table of the engine has all of them; one that a format lacks holds nulls.
 * SQL identifiers are taken from this list and nowhere else.
 */
export const TEXT_COLUMNS = [
  /** Address of the client, as it stands in the log. */
  'client',
  'account',
  /** Token id (`jti`). */
  'token',
  /** Signing key id (`kid`). */
  'key',
  'method',
  /** Request target with its query. */
  'path',
  /** Route template: the path without query, ids replaced by `:id`. */
  'page',
  'agent',
  'referrer',
  'host',
] as const
export type TextColumn = (typeof TEXT_COLUMNS)[number]

export const NUMBER_COLUMNS = [
  /** Epoch ms, UTC. Never null. */
  'time',
  'status',
  /** Bytes sent; null for `-`. */
  'bytes',
  /** Milliseconds from request to answer. */
  'duration',
  /** Byte position of the raw line in the decompressed content. */
  'offset',
  /** Number of the raw line, from 1. */
  'line',
] as const

/** Rows per Arrow stream: one row group of DuckDB. */
export const BATCH_ROWS = 122_880
