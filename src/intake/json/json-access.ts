import { TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import type { Refusal } from '../refusal'
import type { RowBatch } from '../row-batch'
import { asNumber, asText, isNone } from './json-field'

/** Fields of an access as a JSON format finds them; absent and null are no value. */
export type JsonAccess = Partial<Readonly<Record<Exclude<TextColumn, 'page'>, string | null>>> & {
  /** As parsed: judged here. */
  readonly status?: unknown
  readonly bytes?: unknown
  /** Milliseconds. */
  readonly duration?: number | null
  /** Names and values that the log's owner chose to write, such as headers: some tell who acted, by which token or key. */
  readonly named?: readonly (readonly [name: string, value: unknown])[]
}

const COLUMNS = TEXT_COLUMNS.filter((name) => name !== 'page' && name !== 'path' && name !== 'referrer')
/** Thirty years: a longer one is a fault of some clock, and no float must overflow. */
const LONGEST_DURATION = 1e12

/** Sets the fields of the row being built, or tells why it is none. */
export function setAccess(batch: RowBatch, access: JsonAccess): Refusal | null {
  const status = readStatus(access.status)
  if (status === null) return 'no-status'
  const bytes = readBytes(access.bytes)
  if (bytes === null) return 'bad-bytes'
  batch.status[batch.length] = status
  batch.bytes[batch.length] = bytes
  const { duration, named, path, referrer } = access
  // First, so that what the format itself knows of the account wins.
  if (named !== undefined) for (const [name, value] of named) setNamed(batch, name, value)
  if (typeof duration === 'number' && duration >= 0 && duration <= LONGEST_DURATION) {
    batch.duration[batch.length] = duration
  }
  for (const name of COLUMNS) {
    const value = access[name]
    if (typeof value === 'string') batch.setString(batch.text[name], value)
  }
  if (typeof referrer === 'string') batch.setString(batch.text.referrer, referrer)
  if (typeof path === 'string') batch.setPathString(path)
  return null
}

/** Rules name credentials in visible ASCII; other names are none of theirs. */
const NAME = /^[!-~]{1,100}$/
const encoder = new TextEncoder()
let scratch = new Uint8Array(4096)

function setNamed(batch: RowBatch, name: string, value: unknown): void {
  const text = asText(Array.isArray(value) ? value[0] : value)
  if (text === null || !NAME.test(name)) return
  const field = name + text
  // A UTF-16 unit has three bytes at most.
  if (field.length * 3 > scratch.length) scratch = new Uint8Array(field.length * 3)
  batch.setNamed(scratch, 0, name.length, name.length, encoder.encodeInto(field, scratch).written)
}

/** −1 where there is none: proxies write 0 when no answer was sent. Null for what is no status (RFC 9110 §15: three digits). */
function readStatus(value: unknown): number | null {
  if (isNone(value)) return -1
  const status = asNumber(value)
  if (status === 0) return -1
  return status !== null && Number.isInteger(status) && status >= 100 && status <= 999 ? status : null
}

/** −1 where there is none, null for what is no size. */
function readBytes(value: unknown): number | null {
  if (isNone(value)) return -1
  const bytes = asNumber(value)
  return bytes !== null && Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null
}
