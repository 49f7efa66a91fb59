import { type Content, contentsOf } from '@/intake/containers/content'
import { readSpans } from '@/intake/containers/read-spans'
import { framingOf } from '@/intake/formats/any-format'
import { JsonElements } from '@/intake/json/json-elements'
import { LONGEST_LINE } from '@/intake/line-splitter'
import { blobBuffer, openParquet } from '@/intake/mapping/parquet-file'
import { readParquetRecord } from '@/intake/mapping/parquet-rows'
import type { SettledPlan } from '@/intake/parse-setup'
import { IntakeError } from '@/intake/problem'
import { QuotedLineSplitter } from '@/intake/quoted-line-splitter'
import { lineAt, readRawLines } from '@/intake/raw-lines'

const OPEN_ARRAY = Uint8Array.of(91)

/** The content of a file, or of one member of an archive. Throws IntakeError, `unreadable` where there is no such member any more. */
export async function contentOf(file: Blob, member: string | null): Promise<Content> {
  const content = (await contentsOf(file)).find((one) => one.member === member)
  if (content === undefined) throw new IntakeError({ code: 'unreadable' })
  return content
}

/** The bytes at a place that is known. Throws as `readRawLines` does. */
export async function bytesAt(
  content: Content,
  offset: number,
  length: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const [bytes] = await readRawLines(content, [{ offset, length: Math.min(length, LONGEST_LINE) }], signal)
  return bytes ?? new Uint8Array(0)
}

/**
 * The record that begins at `offset`, cut as the plan cuts records: a line, a CSV record of several lines, an element of a JSON
 * document, at most 1 MiB; a row of Parquet as JSON, `offset` being its number. Throws IntakeError.
 */
export async function recordAt(
  content: Content,
  plan: SettledPlan,
  offset: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (content.kind === 'parquet') return (await rowsOfParquet(content))(offset)
  const framing = framingOf(plan)
  if (framing === 'lines') return lineAt(content, offset, signal)
  let record: Uint8Array | null = null
  const take = (bytes: Uint8Array, from: number, to: number): void => {
    record ??= bytes.slice(from, to)
  }
  const long = (head: Uint8Array): void => take(head, 0, head.length)
  const layout = plan.mapping?.layout
  const cutter =
    framing === 'quoted-lines' && layout?.type === 'csv'
      ? new QuotedLineSplitter(layout, take, long)
      : new JsonElements(take, long)
  // An element alone may look like the envelope of others.
  if (cutter instanceof JsonElements) cutter.push(OPEN_ARRAY)
  const span = { offset, length: 1, spare: LONGEST_LINE + 1 }
  for await (const { bytes } of readSpans(content, [span], signal)) {
    cutter.push(bytes)
    if (record !== null) return record
  }
  cutter.end()
  return record ?? lineAt(content, offset, signal)
}

/** Reads rows of a Parquet file as JSON, by their number from 1. */
export async function rowsOfParquet(content: Content): Promise<(row: number) => Promise<Uint8Array>> {
  const parquet = await openParquet(blobBuffer(await blobOf(content)))
  return async (row) => new TextEncoder().encode(await readParquetRecord(parquet, row))
}

async function blobOf(content: Content): Promise<Blob> {
  if (content.plain !== null) return content.plain
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of content.open()) chunks.push(chunk.slice())
  return new Blob(chunks)
}
