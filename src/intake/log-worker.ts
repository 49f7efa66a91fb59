import { err, ok, type Result } from '@/base/result'
import { buffersOf } from '@/engine/row-chunk'
import { digestInWorker } from './digest-in-worker'
import { DuplicateCounter } from './duplicates'
import type { LogIdentity, LogProblem } from './log-stats'
import { ParseWorkers } from './parse-workers'
import { problemOf } from './problem'
import type { FromWorker, ToWorker } from './protocol'
import { readFiles } from './read-files'
import type { ReadPlan } from './read-plan'

/** Chunks on their way at a time: some are being stored while the next is made, and memory stays bounded. */
const IN_FLIGHT = 4

/**
 * With fewer cores, a file's SHA-256 would take from its rows the time that somebody is waiting for; it comes after them then. A file
 * that changed in between can no longer be read (File API §6.3).
 */
const CORES_TO_SPARE = 6

let inFlight = 0
let wake = (): void => {}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

/** Resolves when at most `count` chunks are not stored yet. */
async function atMost(count: number): Promise<void> {
  while (inFlight > count) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

interface Unidentified {
  readonly files: readonly Blob[]
  readonly digests: ReturnType<typeof digestInWorker> | null
  readonly duplicates: DuplicateCounter
}

async function read(files: readonly Blob[], plan: ReadPlan): Promise<Unidentified> {
  const digests = navigator.hardwareConcurrency >= CORES_TO_SPARE ? digestInWorker(files) : null
  const duplicates = new DuplicateCounter()
  const sink = {
    async rows(chunk: Parameters<typeof buffersOf>[0]) {
      await atMost(IN_FLIGHT - 1)
      inFlight++
      send({ type: 'rows', chunk }, buffersOf(chunk))
    },
    hashes: (lines: Float64Array) => duplicates.add(lines),
    progress: (progress: Extract<FromWorker, { type: 'progress' }>['progress']) => send({ type: 'progress', progress }),
  }
  const result = await readFiles(files, plan, sink, workers.open)
  await atMost(0)
  send({ type: 'read', result })
  return { files, digests, duplicates }
}

async function identity({ files, digests, duplicates }: Unidentified): Promise<Result<LogIdentity, LogProblem>> {
  try {
    const digested = digests ?? digestInWorker(files)
    const counted = duplicates.count()
    return ok({ sha256: await digested, duplicates: counted })
  } catch (error) {
    return err({ problem: problemOf(error), source: 0, member: null })
  }
}

const workers = new ParseWorkers()
let last: Promise<Unidentified> | null = null

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'read') {
    last = read(data.files, data.plan)
  } else if (data.type === 'stored') {
    inFlight--
    wake()
  } else if (last !== null) {
    workers.close()
    send({ type: 'identity', result: await identity(await last) })
  }
})
