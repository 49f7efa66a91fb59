import { epochMs } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import { type Content, contentsOf } from './containers/content'
import type { LogPart, LogProblem, LogStats, UnreadPart } from './log-stats'
import { ChunkMerger } from './merge-blocks'
import { orUnread } from './or-unread'
import type { MakeParsers } from './parsers'
import type { RowSink } from './part'
import type { ReadProgress } from './part-stats'
import type { PartTally } from './part-tally'
import { problemOf } from './problem'
import { readPart } from './read-part'
import type { ReadPlan } from './read-plan'
import { type Settled, settlePlan } from './settle-plan'

export interface LogSink extends Pick<RowSink, 'rows' | 'hashes'> {
  /** At most four times a second. */
  progress(progress: ReadProgress): void
}

const PROGRESS_MS = 250

interface Found {
  readonly source: number
  readonly content: Content
  readonly settled: Settled
}

/**
 * Reads the files of one log, unpacked and put in order of their first times, into rows. Runs in a worker and in Node. Never
 * rejects; on a problem, rows already given to the sink are to be thrown away.
 */
export async function readFiles(
  files: readonly Blob[],
  plan: ReadPlan,
  sink: LogSink,
  makeParsers: MakeParsers,
): Promise<Result<LogStats, LogProblem>> {
  let at: { source: number; member: string | null } = { source: 0, member: null }
  try {
    const unread: UnreadPart[] = []
    const found: Found[] = []
    const several: { source: number; content: Content }[] = []
    for (const [source, file] of files.entries()) {
      at = { source, member: null }
      const contents = await orUnread(() => contentsOf(file), files.length > 1)
      if ('problem' in contents) unread.push({ ...at, problem: contents.problem })
      else several.push(...contents.map((content) => ({ source, content })))
    }
    for (const { source, content } of several) {
      at = { source, member: content.member }
      const settled = await orUnread(() => settlePlan(content, plan), several.length + unread.length > 1)
      if ('problem' in settled) unread.push({ ...at, problem: settled.problem })
      else found.push({ source, content, settled })
    }
    found.sort((a, b) => begins(a) - begins(b))
    const merger = new ChunkMerger()
    const parts: LogPart[] = []
    const tell = progressOf(found, sink)
    for (const { source, content, settled } of found) {
      at = { source, member: content.member }
      const part = { content, file: parts.length, ...settled }
      const rows = { rows: sink.rows, hashes: sink.hashes, progress: tell.during }
      const stats = await orUnread(() => readPart(part, merger, rows, makeParsers), several.length + unread.length > 1)
      if ('problem' in stats) unread.push({ ...at, problem: stats.problem })
      else parts.push({ ...stats, source })
      tell.after(content.packedSize, parts)
    }
    const [first] = unread
    if (parts.length === 0 && first !== undefined) return err(first)
    return ok({ parts, unread })
  } catch (error) {
    return err({ problem: problemOf(error), ...at })
  }
}

/** Parts whose beginning tells no time keep their place among the files. */
const begins = ({ settled }: Found): number => settled.detection?.begins ?? 0

function progressOf(found: readonly Found[], sink: LogSink) {
  const bytesTotal = found.reduce((sum, { content }) => sum + content.packedSize, 0)
  const start = performance.now()
  let told = start
  let bytesBefore = 0
  let done: readonly LogPart[] = []
  return {
    during(bytes: number, part: PartTally): void {
      const now = performance.now()
      if (now - told < PROGRESS_MS) return
      told = now
      const bytesRead = bytesBefore + bytes
      const rows = sum(done, (one) => one.rows) + part.rows
      const first = Math.min(part.first, ...done.map((one) => one.first))
      const last = Math.max(part.last, ...done.map((one) => one.last))
      sink.progress({
        stage: 'reading',
        bytesRead,
        bytesTotal,
        rows,
        rejects: sum(done, (one) => one.rejects.count) + part.rejects.count,
        span: rows === 0 ? null : { first: epochMs(first), last: epochMs(last) },
        rate: bytesRead / ((now - start) / 1000),
      })
    },
    after(bytes: number, parts: readonly LogPart[]): void {
      bytesBefore += bytes
      done = [...parts]
    },
  }
}

const sum = (parts: readonly LogPart[], of: (part: LogPart) => number): number =>
  parts.reduce((total, part) => total + of(part), 0)
