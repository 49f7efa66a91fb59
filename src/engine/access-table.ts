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
  /** Epoch ms, UTC. Every row has one. */
  'time',
  /** Which of the files of its extract a row comes from, from 0. */
  'file',
  'status',
  /** Bytes sent; null for `-`. */
  'bytes',
  /** From request to answer, in microseconds. */
  'duration',
  /** Byte position of the raw line in the decompressed content. */
  'offset',
  /** Number of the raw line, from 1. */
  'line',
] as const
export type NumberColumn = (typeof NUMBER_COLUMNS)[number]
