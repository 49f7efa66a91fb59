import { createSHA256 } from 'hash-wasm'
import type { Sha256 } from '@/base/brand'

/** SHA-256 of a text in UTF-8, at once. */
export type TextHash = (text: string) => Sha256

/** There as soon as its WebAssembly is compiled, so that a report is built with its hash and not before it. */
export const textHash: Promise<TextHash> = createSHA256().then(
  (hash) => (text) => hash.init().update(text).digest('hex') as Sha256,
)
