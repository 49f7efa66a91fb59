import { IntakeError } from '../problem'
import type { Content } from './content'
import { fileBytes } from './file-bytes'

/** Bytes of a content: `length` of them from `offset`, and up to `spare` more where the content does not end before. */
export interface Span {
  readonly offset: number
  readonly length: number
  readonly spare: number
}

/** Bytes of the span number `index`, from byte `offset` of the content; valid until the next piece is asked for. */
export interface SpanPiece {
  readonly index: number
  readonly offset: number
  readonly bytes: Uint8Array
}

interface Chunk {
  readonly at: number
  readonly bytes: Uint8Array
}

/** Reading on costs less than reading anew where the next span is no farther. */
const NEAR = 65_536

/**
 * Reads spans back from the file itself, in order, each in pieces: of a plain file only what is near a span, of a
 * packed one all up to the last span. `spans` is gone through twice, ascends, and none overlaps the next. Throws
 * IntakeError: `cancelled`, and `unreadable` where the content ends before a span does.
 */
export async function* readSpans(
  content: Content,
  spans: Iterable<Span>,
  signal: AbortSignal,
): AsyncGenerator<SpanPiece> {
  const chunks = content.plain === null ? packedChunks(content) : plainChunks(content.plain, spans)
  const rest = spans[Symbol.iterator]()
  let span = rest.next()
  let index = 0
  let done = 0
  for await (const { at, bytes } of chunks) {
    if (signal.aborted) throw new IntakeError({ code: 'cancelled' })
    while (!span.done) {
      const { offset, length, spare } = span.value
      const from = offset + done
      const to = Math.min(offset + length + spare, at + bytes.length)
      if (from < to) {
        yield { index, offset: from, bytes: bytes.subarray(from - at, to - at) }
        done += to - from
      }
      if (done < length + spare) break
      span = rest.next()
      index++
      done = 0
    }
    if (span.done) return
  }
  if (signal.aborted) throw new IntakeError({ code: 'cancelled' })
  for (; !span.done; span = rest.next()) {
    if (done < span.value.length) throw new IntakeError({ code: 'unreadable' })
    done = 0
  }
}

async function* packedChunks(content: Content): AsyncGenerator<Chunk> {
  let at = 0
  for await (const bytes of content.open()) {
    yield { at, bytes }
    at += bytes.length
  }
}

async function* plainChunks(file: Blob, spans: Iterable<Span>): AsyncGenerator<Chunk> {
  let from = 0
  let to = 0
  for (const { offset, length, spare } of spans) {
    if (to > 0 && offset > to + NEAR) {
      yield* sliceChunks(file, from, to)
      to = 0
    }
    if (to === 0) from = offset
    to = offset + length + spare
  }
  if (to > 0) yield* sliceChunks(file, from, to)
}

async function* sliceChunks(file: Blob, from: number, to: number): AsyncGenerator<Chunk> {
  let at = from
  for await (const bytes of fileBytes(file.slice(from, to))) {
    yield { at, bytes }
    at += bytes.length
  }
}
