import type { Sha256 } from '@/base/brand'
import { fileBytes } from './containers/file-bytes'
import { digestOf } from './digest'
import { type IntakeProblem, problemOf } from './problem'

/** What a file's hash is, or why it has none. */
export type Digested = { readonly sha256: Sha256 } | { readonly problem: IntakeProblem }

/** SHA-256 takes as long as everything else about a log together, so it has a thread of its own. Answers files in order. */
addEventListener('message', ({ data: file }: MessageEvent<Blob>) => {
  queue = queue.then(async () => {
    const digested: Digested = await digestOf(fileBytes(file)).then(
      (sha256) => ({ sha256 }),
      (error) => ({ problem: problemOf(error) }),
    )
    postMessage(digested)
  })
})
let queue: Promise<void> = Promise.resolve()
