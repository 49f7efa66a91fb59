import type { Content } from './containers/content'
import { joinBytes } from './containers/join-bytes'
import { readSpans, type Span } from './containers/read-spans'
import { LONGEST_LINE } from './line-splitter'
import { type RejectedLines, type RejectPlace, rejectAt } from './reject-list'

const LF = 10
const CR = 13
const BATCH = 262_144
const CHARACTERS = 2000
/** Bytes made base64 at a time: whole groups of three, few enough for one call. */
const BASE64_BYTES = 8190
const encoder = new TextEncoder()

/**
 * The rejected lines as one file: their bytes exactly as they stand in the content, each with its own line end. A line
 * that has none and is not the last gets a LF. Throws IntakeError as `readRawLines` does.
 */
export const rejectedBytes = (
  content: Content,
  rejects: RejectedLines,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> => batched(rawPieces(content, rejects, signal))

/**
 * The rejected lines as JSON Lines: `file`, `member`, `line` (from 1), `offset` and `length` (bytes of the unpacked
 * content), `reason`, `text`, and `base64` where the bytes are not UTF-8. Of a line longer than 1 MiB `text` is the
 * beginning and `base64` the whole, for its end may be far from its beginning. Throws IntakeError as `readRawLines`
 * does.
 */
export const rejectedJsonLines = (
  file: string,
  content: Content,
  rejects: RejectedLines,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> => batched(jsonPieces(file, content, rejects, signal))

async function* rawPieces(content: Content, rejects: RejectedLines, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let tail: number[] = []
  let open: RejectPlace | null = null
  let index = -1
  const spans = { [Symbol.iterator]: () => spansOf(rejects, 2) }
  for await (const piece of readSpans(content, spans, signal)) {
    if (piece.index !== index) {
      if (open !== null) yield Uint8Array.from(lineEnd(tail) ?? [LF])
      index = piece.index
      open = rejectAt(rejects, index)
      tail = []
    }
    const end = (open?.offset ?? 0) + (open?.length ?? 0) - piece.offset
    if (end > 0) yield piece.bytes.subarray(0, end)
    tail.push(...piece.bytes.subarray(Math.max(0, end)))
  }
  if (open !== null) yield Uint8Array.from(lineEnd(tail) ?? [])
}

/** The line end that the two bytes after a line are or begin with; null where a line ends in another way. */
function lineEnd([first, second]: readonly number[]): readonly number[] | null {
  if (first === LF) return [LF]
  if (first === CR && second === LF) return [CR, LF]
  return first === CR && second === undefined ? [CR] : null
}

async function* jsonPieces(
  file: string,
  content: Content,
  rejects: RejectedLines,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { member } = content
  let parts: Uint8Array[] = []
  let held = 0
  let taken = 0
  const spans = { [Symbol.iterator]: () => spansOf(rejects, 0) }
  for await (const { index, bytes } of readSpans(content, spans, signal)) {
    const place = rejectAt(rejects, index)
    if (place === null) continue
    const isLong = place.length > LONGEST_LINE
    const { line, offset, length, reason } = place
    parts.push(bytes.slice())
    held += bytes.length
    taken += bytes.length
    const whole = taken === length
    if (!whole && !(isLong && held >= BATCH)) continue
    const all = joinBytes(parts)
    const first = taken === held
    const fields = { file, member, line, offset, length, reason }
    // Groups of three bytes become four letters; what is left waits for the next piece.
    const ready = whole ? held : held - (held % 3)
    if (!isLong) yield encoder.encode(shortLine(fields, all))
    else {
      if (first) yield encoder.encode(longBeginning(fields, all))
      yield encoder.encode(base64(all.subarray(0, ready)))
      if (whole) yield encoder.encode('"}\n')
    }
    parts = whole || ready === held ? [] : [all.subarray(ready)]
    held = whole ? 0 : held - ready
    if (whole) taken = 0
  }
}

function shortLine(fields: object, bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return `${JSON.stringify(isUtf8(bytes) ? { ...fields, text } : { ...fields, text, base64: base64(bytes) })}\n`
}

function longBeginning(fields: object, bytes: Uint8Array): string {
  const beginning = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, CHARACTERS * 4))
  const text = beginning.slice(0, CHARACTERS)
  return `${JSON.stringify({ ...fields, text }).slice(0, -1)},"base64":"`
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += BASE64_BYTES) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + BASE64_BYTES)))
  }
  return text
}

function* spansOf(rejects: RejectedLines, spare: number): Generator<Span> {
  for (let i = 0; i < rejects.count; i++) {
    const offset = rejects.offset[i] ?? 0
    const length = rejects.length[i] ?? 0
    const free = (rejects.offset[i + 1] ?? Number.POSITIVE_INFINITY) - offset - length
    yield { offset, length, spare: Math.max(0, Math.min(spare, free)) }
  }
}

/** Puts small pieces together and lets none go that will change. */
async function* batched(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let batch = new Uint8Array(BATCH)
  let used = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + BATCH - used)
      batch.set(part, used)
      at += part.length
      used += part.length
      if (used < BATCH) break
      yield batch
      batch = new Uint8Array(BATCH)
      used = 0
    }
  }
  if (used > 0) yield batch.subarray(0, used)
}
