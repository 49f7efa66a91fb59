import { epochMs } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import { arrowStream } from './arrow-stream'
import { peek, tap } from './byte-stream'
import { Digest } from './digest'
import { combined } from './formats/combined'
import { gunzip } from './containers/gunzip'
import { LogLines } from './log-lines'
import type { LogStats, ReadProgress } from './log-stats'
import { fileKind, isGzip, MAGIC_BYTES } from './magic'
import { IntakeError, type IntakeProblem, problemOf } from './problem'

/** Where rows and progress go. Reading waits for `batch`. */
export interface LogSink {
  /** One Arrow stream of up to `BATCH_ROWS` rows, for the sink to keep. */
  batch(stream: Uint8Array): Promise<void>
  /** At most ten times a second. */
  progress(progress: ReadProgress): void
}

/** A content without one row is given up after this many bytes, so that a huge file that is no log says so at once. */
const GIVE_UP = 64 * 1_048_576
const PIECE = 1_048_576
const PROGRESS_MS = 100

/**
 * Reads a log file from its bytes: gzip or plain by its first bytes, lines to rows, rows to Arrow streams.
 * Runs in a worker and in Node. On a problem, streams already given to the sink are to be thrown away.
 */
export async function readContent(
  file: AsyncIterable<Uint8Array>,
  bytesTotal: number,
  sink: LogSink,
): Promise<Result<LogStats, IntakeProblem>> {
  try {
    return ok(await read(file, bytesTotal, sink))
  } catch (error) {
    return err(problemOf(error))
  }
}

async function read(file: AsyncIterable<Uint8Array>, bytesTotal: number, sink: LogSink): Promise<LogStats> {
  const start = performance.now()
  let told = start
  const fileBytes = await Digest.create()
  const { head, all } = await peek(
    tap(file, (chunk) => fileBytes.add(chunk)),
    MAGIC_BYTES,
  )
  const gzip = isGzip(head)
  const contentBytes = gzip ? await Digest.create() : fileBytes
  const content = gzip ? await peek(gunzip(all), MAGIC_BYTES) : { head, all }
  const kind = fileKind(content.head)
  if (kind !== null) throw new IntakeError({ code: 'not-text', kind })

  const full: Uint8Array[] = []
  const lines = new LogLines(combined, (batch) => full.push(arrowStream(batch)))
  const handOver = async () => {
    for (const stream of full.splice(0)) await sink.batch(stream)
  }
  for await (const chunk of content.all) {
    if (gzip) contentBytes.add(chunk)
    for (let at = 0; at < chunk.length; at += PIECE) {
      lines.push(new Uint8Array(chunk.buffer, chunk.byteOffset + at, Math.min(PIECE, chunk.length - at)))
      await handOver()
    }
    if (lines.rows === 0 && contentBytes.length >= GIVE_UP) throw noReadableLine(lines, contentBytes.length, false)
    const now = performance.now()
    if (now - told >= PROGRESS_MS) {
      told = now
      const rate = fileBytes.length / ((now - start) / 1000)
      const { rows, rejects } = lines
      sink.progress({ stage: 'reading', bytesRead: fileBytes.length, bytesTotal, rows, rejects: rejects.count, rate })
    }
  }
  lines.end()
  if (lines.rows === 0) throw noReadableLine(lines, contentBytes.length, true)
  await handOver()
  const sha256 = fileBytes.hex()
  return {
    format: lines.reader.name,
    compression: gzip ? 'gzip' : 'none',
    lines: lines.lines,
    rows: lines.rows,
    rejects: lines.rejects.count,
    skipped: lines.skipped,
    rejected: lines.rejects.kept,
    first: epochMs(lines.first),
    last: epochMs(lines.last),
    stepsBack: lines.stepsBack,
    zones: lines.reader.zones(),
    fileSize: fileBytes.length,
    sha256,
    contentBytes: contentBytes.length,
    contentSha256: gzip ? contentBytes.hex() : sha256,
  }
}

function noReadableLine(lines: LogLines, bytesRead: number, whole: boolean): IntakeError {
  const first = lines.firstReason
  return new IntakeError(
    first === null && whole ? { code: 'empty' } : { code: 'no-readable-line', bytesRead, whole, first },
  )
}
