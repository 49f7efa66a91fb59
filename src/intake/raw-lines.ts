import type { Content } from './containers/content'
import { joinBytes } from './containers/join-bytes'
import { readSpans, type Span } from './containers/read-spans'
import { LONGEST_LINE } from './line-splitter'

const LF = 10
const CR = 13

/** Where a line lies: byte of the unpacked content, and bytes without its line end. */
export interface LinePlace {
  readonly offset: number
  readonly length: number
}

/**
 * The bytes at those places, in the order asked for, read back from the file itself; they may overlap. A packed file is
 * read from its start to the last of them. Throws IntakeError: `cancelled`, `unreadable` where the file has changed,
 * and what unpacking throws.
 */
export async function readRawLines(
  content: Content,
  wanted: readonly LinePlace[],
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const found = wanted.map(({ offset, length }) => ({ offset, bytes: new Uint8Array(length) }))
  const ascending = [...found].sort((a, b) => a.offset - b.offset)
  let first = 0
  for await (const { offset, bytes } of readSpans(content, unionOf(ascending), signal)) {
    for (let i = first; i < ascending.length; i++) {
      const line = ascending[i]
      if (line === undefined || line.offset >= offset + bytes.length) break
      const skipped = Math.max(0, offset - line.offset)
      const from = Math.max(0, line.offset - offset)
      const part = bytes.subarray(from, from + Math.max(0, line.bytes.length - skipped))
      if (part.length > 0) line.bytes.set(part, skipped)
      else if (i === first) first++
    }
  }
  return found.map(({ bytes }) => bytes)
}

/** The spans that cover all places and do not overlap. */
function unionOf(ascending: readonly { readonly offset: number; readonly bytes: Uint8Array }[]): Span[] {
  const union: { offset: number; length: number; spare: 0 }[] = []
  for (const { offset, bytes } of ascending) {
    const last = union.at(-1)
    const end = offset + bytes.length
    if (bytes.length === 0) continue
    if (last !== undefined && offset <= last.offset + last.length) {
      last.length = Math.max(last.length, end - last.offset)
    } else union.push({ offset, length: bytes.length, spare: 0 })
  }
  return union
}

/**
 * The line that begins at `offset`, without its line end; of a line longer than 1 MiB, its first MiB. Throws
 * IntakeError as {@link readRawLines} does, and `unreadable` where the content ends before.
 */
export async function lineAt(content: Content, offset: number, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const line = { offset, length: 1, spare: LONGEST_LINE + 1 }
  for await (const { bytes } of readSpans(content, [line], signal)) {
    const end = bytes.indexOf(LF)
    parts.push(bytes.slice(0, end < 0 ? bytes.length : end))
    if (end >= 0) break
  }
  const whole = joinBytes(parts)
  const end = whole.at(-1) === CR ? whole.length - 1 : whole.length
  return whole.subarray(0, Math.min(end, LONGEST_LINE))
}
