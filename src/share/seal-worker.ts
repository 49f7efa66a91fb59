import { err, type Result } from '@/base/result'
import { type SealProblem, seal, unseal } from './seal'

/** Finding a key takes a second and 64 MiB; the page goes on meanwhile. One job for each worker. */
export interface SealJob {
  readonly do: 'seal' | 'unseal'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly passphrase: string
}
/** `failed`: there was not enough memory for it. */
export type SealDone = Result<Uint8Array<ArrayBuffer>, SealProblem | { readonly code: 'failed' }>

addEventListener('message', ({ data: { do: deed, bytes, passphrase } }: MessageEvent<SealJob>) => {
  const work: Promise<SealDone> = deed === 'seal' ? seal(bytes, passphrase) : unseal(bytes, passphrase)
  void work
    .catch((): SealDone => err({ code: 'failed' }))
    .then((done) => postMessage(done, done.ok ? { transfer: [done.value.buffer] } : {}))
})
