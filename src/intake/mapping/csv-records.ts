import type { CsvLayout } from './mapping'

const LF = 10
const CR = 13

/** Where a record ends, `to`, and where the next begins. */
export interface RecordEnd {
  readonly to: number
  readonly next: number
}

/**
 * End of the CSV record that begins at `from`: the next line end that does not stand in a quoted field. Only a quote that begins a
 * field opens one, so that `5" disk` does not swallow the lines after it. `next` is `to` where the bytes end first.
 */
export function csvRecordEnd(
  bytes: Uint8Array,
  from: number,
  to: number,
  { delimiter, quote }: Pick<CsvLayout, 'delimiter' | 'quote'>,
): RecordEnd {
  const between = delimiter.charCodeAt(0)
  const quoted = quote === '' ? -1 : quote.charCodeAt(0)
  let state: 'start' | 'plain' | 'inside' | 'closed' = 'start'
  let at = from
  for (; at < to; at++) {
    const byte = bytes[at]
    // After a closing quote another one opens again: together they are one doubled quote.
    if (state === 'inside') state = byte === quoted ? 'closed' : 'inside'
    else if (byte === LF) break
    else if (byte === quoted && state !== 'plain') state = 'inside'
    else state = byte === between ? 'start' : 'plain'
  }
  const end = at > from && at < to && bytes[at - 1] === CR ? at - 1 : at
  return { to: end, next: Math.min(to, at + 1) }
}
