import { err } from '@/base/result'
import type { SealDone, SealJob } from './seal-worker'

/** Encrypts or decrypts beside the page. Never rejects, but with an AbortError when `signal` fires; the work ends then. */
export function sealInWorker(job: SealJob, signal: AbortSignal): Promise<SealDone> {
  const worker = new Worker(new URL('./seal-worker.ts', import.meta.url), { type: 'module' })
  const done = new Promise<SealDone>((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<SealDone>) => resolve(data))
    // It could not be fetched, such as without a network, or died.
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(err({ code: 'failed' }))
    })
    worker.postMessage(job)
  })
  return done.finally(() => worker.terminate())
}
