import type { CodedColumn, RowBatch } from '../row-batch'
import type { FieldText } from './field-text'
import { decimal, find } from './scan'

const COLON = 58
const OPEN = 91
const CLOSE = 93

/** Sets the address of `address:port`, where an IPv6 address may stand in brackets or bare: the port is behind the last colon. */
export function setEndpoint(
  batch: RowBatch,
  column: CodedColumn,
  text: FieldText,
  bytes: Uint8Array,
  from: number,
  to: number,
): void {
  if (bytes[from] === OPEN && from < to) {
    text.set(batch, column, bytes, from + 1, find(bytes, CLOSE, from, to))
    return
  }
  let colon = to - 1
  while (colon > from && bytes[colon] !== COLON) colon--
  const port = colon > from && decimal(bytes, colon + 1, to) >= 0
  text.set(batch, column, bytes, from, port ? colon : to)
}
