import type { Sha256 } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import { tap } from './byte-stream'
import { type Content, contentsOf } from './containers/content'
import { contentHead } from './containers/content-head'
import { plainOf } from './containers/plain-of'
import { CredentialReader } from './credentials/credential-reader'
import { Digest, digestOf } from './digest'
import type { LedgerReadPlan } from './ledger-plan'
import type { LogProblem, UnreadPart } from './log-stats'
import type { LedgerSink, LedgerStats } from './mapping/ledger-lines'
import { readLedger } from './mapping/ledger-rows'
import { sampleTable } from './mapping/sample-table'
import { orUnread } from './or-unread'
import { IntakeError, problemOf } from './problem'
import { DEFAULT_PLAN } from './read-plan'
import { settleTable } from './table-questions'
import { localClock } from './time/local-clock'

/** One file of a ledger, or one member of an archive. */
export interface LedgerPart extends LedgerStats {
  /** Position of its file among those given. */
  readonly source: number
  readonly member: string | null
  readonly compression: Content['compression']
  /** Of the unpacked content; null for a plain file, whose own hash it is. */
  readonly contentSha256: Sha256 | null
}

export interface LedgerFileStats {
  readonly parts: readonly LedgerPart[]
  readonly unread: readonly UnreadPart[]
}

export interface LedgerProgress {
  /** Bytes of all files, packed where they are. */
  readonly bytesRead: number
  readonly bytesTotal: number
}

export interface LedgerFilesSink extends LedgerSink {
  /** At most ten times a second. */
  progress(progress: LedgerProgress): void
}

const PROGRESS_MS = 100

/**
 * Reads the files of one ledger or key history, unpacked, into columns. Runs in a worker and in Node. Never rejects; on a
 * problem, what the sink was given is to be thrown away.
 */
export async function readLedgerFiles(
  files: readonly Blob[],
  plan: LedgerReadPlan,
  sink: LedgerFilesSink,
): Promise<Result<LedgerFileStats, LogProblem>> {
  let at: { source: number; member: string | null } = { source: 0, member: null }
  try {
    const all: { source: number; content: Content }[] = []
    for (const [source, file] of files.entries()) {
      at = { source, member: null }
      all.push(...(await contentsOf(file)).map((content) => ({ source, content })))
    }
    const parts: LedgerPart[] = []
    const unread: UnreadPart[] = []
    const tell = progressOf(all, sink)
    for (const { source, content } of all) {
      at = { source, member: content.member }
      // Beside the tables, an archive may hold others.
      const read = await orUnread(() => readPart(content, plan, sink, tell.during), all.length > 1, 'needs-mapping')
      if ('problem' in read) unread.push({ ...at, problem: read.problem })
      else parts.push({ ...read, ...at, compression: content.compression })
      tell.after(content.packedSize)
    }
    const [first] = unread
    return parts.length === 0 && first !== undefined ? err(first) : ok({ parts, unread })
  } catch (error) {
    return err({ problem: problemOf(error), ...at })
  }
}

type PartRead = LedgerStats & Pick<LedgerPart, 'contentSha256'>

async function readPart(
  content: Content,
  plan: LedgerReadPlan,
  sink: LedgerSink,
  onPacked: (bytes: number) => void,
): Promise<PartRead> {
  if (content.problem !== null) throw new IntakeError(content.problem)
  const read = await (content.kind === 'parquet' ? readParquet : readText)(content, plan, sink, onPacked)
  if (read.rows > 0) return read
  const first = read.rejects.kept[0]?.reason ?? null
  throw new IntakeError(
    first === null ? { code: 'empty' } : { code: 'no-readable-line', bytesRead: 0, whole: true, first },
  )
}

async function readText(
  content: Content,
  plan: LedgerReadPlan,
  sink: LedgerSink,
  onPacked: (bytes: number) => void,
): Promise<PartRead> {
  const { head, whole } = await contentHead(content)
  const sample = sampleTable(head, whole)
  if (sample === null)
    throw new IntakeError({ code: 'no-readable-line', bytesRead: head.length, whole, first: 'unknown-format' })
  const digest = content.compression === 'none' ? null : await Digest.create()
  const bytes = tap(content.open(onPacked), (chunk) => digest?.add(chunk))
  const stats = await readLedger(bytes, await settled(sample, plan), sink)
  return { ...stats, contentSha256: digest?.hex() ?? null }
}

async function readParquet(content: Content, plan: LedgerReadPlan, sink: LedgerSink): Promise<PartRead> {
  // Its library is large, and few ledgers need it.
  const [{ blobBuffer, openParquet }, { sampleParquet }, { readParquetLedger }] = await Promise.all([
    import('./mapping/parquet-file'),
    import('./mapping/parquet-rows'),
    import('./mapping/parquet-ledger'),
  ])
  const parquet = await openParquet(blobBuffer(await plainOf(content)))
  const stats = await readParquetLedger(parquet, await settled(await sampleParquet(parquet), plan), sink)
  return { ...stats, contentSha256: content.compression === 'none' ? null : await digestOf(content.open()) }
}

/** Parts may differ in how their tables are cut, and in the order of their columns. Throws IntakeError `needs-mapping`. */
async function settled(sample: Parameters<typeof settleTable>[0], plan: LedgerReadPlan) {
  const { mapping } = settleTable(sample, { ...DEFAULT_PLAN, ...plan })
  return {
    mapping: { ...(mapping ?? plan.mapping), kind: plan.mapping.kind },
    credentials: await CredentialReader.create(plan.credentials),
    clock: plan.zone === null ? null : localClock(plan.zone),
  }
}

function progressOf(all: readonly { readonly content: Content }[], sink: LedgerFilesSink) {
  const bytesTotal = all.reduce((sum, { content }) => sum + content.packedSize, 0)
  let told = performance.now()
  let before = 0
  return {
    during(bytes: number): void {
      const now = performance.now()
      if (now - told < PROGRESS_MS) return
      told = now
      sink.progress({ bytesRead: before + bytes, bytesTotal })
    },
    after(bytes: number): void {
      before += bytes
    },
  }
}
