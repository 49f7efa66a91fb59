import type { Sha256 } from '@/base/brand'
import type { Digested } from './digest-worker'
import { IntakeError } from './problem'
import { deathOf } from './worker-death'

/** SHA-256 of each file, one after the other, beside everything else that goes on. Rejects with IntakeError. */
export function digestInWorker(files: readonly Blob[]): Promise<readonly Sha256[]> {
  const worker = new Worker(new URL('./digest-worker.ts', import.meta.url), { type: 'module' })
  const digested = new Promise<readonly Sha256[]>((resolve, reject) => {
    const found: Sha256[] = []
    worker.addEventListener('error', (event) => reject(new IntakeError(deathOf(event))))
    worker.addEventListener('message', ({ data }: MessageEvent<Digested>) => {
      if ('problem' in data) return reject(new IntakeError(data.problem))
      found.push(data.sha256)
      if (found.length === files.length) resolve(found)
    })
    for (const file of files) worker.postMessage(file)
  })
  // Asked for only after the rows are there; a failure before that must not pass for one that nobody caught.
  digested.catch(() => {})
  return digested.finally(() => worker.terminate())
}
