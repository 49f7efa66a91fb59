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

async function read(files: readonly Blob[], plan: ReadPlan): Promise<void> {
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
  const workers = new ParseWorkers()
  const result = await readFiles(files, plan, sink, workers.open)
  workers.close()
  await atMost(0)
  send({ type: 'read', result })
  if (result.ok) send({ type: 'identity', result: await identity(digests ?? digestInWorker(files), duplicates) })
}

async function identity(
  digests: ReturnType<typeof digestInWorker>,
  duplicates: DuplicateCounter,
): Promise<Result<LogIdentity, LogProblem>> {
  try {
    const counted = duplicates.count()
    return ok({ sha256: await digests, duplicates: counted })
  } catch (error) {
    return err({ problem: problemOf(error), source: 0, member: null })
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  if (event.data.type === 'read') {
    void read(event.data.files, event.data.plan)
  } else {
    inFlight--
    wake()
  }
})
