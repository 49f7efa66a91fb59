/** Why a line is not a row. Told to the user by `text.ts`. */
export const REFUSALS = [
  'too-long',
  'no-time',
  'bad-time',
  'no-zone',
  'no-request',
  'open-request',
  'no-status',
  'bad-bytes',
  /** A line of a format whose header has not come, such as W3C rows before `#Fields`. */
  'no-header',
  /** More or fewer fields than the format, or its header, has. */
  'field-count',
  'bad-json',
  /** Reads well, but is no access: a start message, a non-HTTP event. */
  'not-an-access',
  'unknown-format',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** A line that could not be read. */
export interface Reject {
  /** Number of the line, from 1. */
  readonly line: number
  /** Byte position in the decompressed content. */
  readonly offset: number
  readonly reason: Refusal
  /** The first 2,000 characters; bytes that are not UTF-8 stand as U+FFFD. */
  readonly text: string
  /** Bytes of the whole line without its line end. */
  readonly length: number
}
