import { member } from '../json/json-field'
import { JsonLine } from '../json/json-line'

const PREFIX = new TextEncoder().encode('{"log":"')
const line = new JsonLine()
const encoder = new TextEncoder()

/**
 * The line of a container, without its end, that Docker's `json-file` driver wrapped in `bytes[from, to)` as
 * `{"log":"line\n","stream":"stdout","time":"…"}`; null where it is no such wrapper. Docker cuts lines at 16 KiB, into several wrappers.
 * https://docs.docker.com/engine/logging/drivers/json-file/
 */
export function unwrapDockerLine(bytes: Uint8Array, from: number, to: number): Uint8Array | null {
  if (to - from < PREFIX.length || PREFIX.some((byte, i) => bytes[from + i] !== byte)) return null
  const object = line.read(bytes, from, to)
  if (object === null) return null
  const log = member(object, 'log')
  const stream = member(object, 'stream')
  if (typeof log !== 'string' || (stream !== 'stdout' && stream !== 'stderr')) return null
  if (typeof member(object, 'time') !== 'string') return null
  return encoder.encode(log.endsWith('\r\n') ? log.slice(0, -2) : log.endsWith('\n') ? log.slice(0, -1) : log)
}
