import { createSHA256, type IHasher } from 'hash-wasm'
import type { Sha256 } from '@/base/brand'

/** Length and SHA-256 of bytes that come in pieces. */
export class Digest {
  length = 0
  private readonly sha256: IHasher

  private constructor(sha256: IHasher) {
    this.sha256 = sha256
  }

  static async create(): Promise<Digest> {
    return new Digest((await createSHA256()).init())
  }

  add(chunk: Uint8Array): void {
    this.length += chunk.length
    this.sha256.update(chunk)
  }

  hex(): Sha256 {
    return this.sha256.digest('hex') as Sha256
  }
}
