import { createSHA256, type IHasher } from 'hash-wasm'
import type { Sha256 } from '@/base/brand'

/** SHA-256 of bytes that come in pieces. */
export class Digest {
  private readonly sha256: IHasher

  private constructor(sha256: IHasher) {
    this.sha256 = sha256
  }

  static async create(): Promise<Digest> {
    return new Digest((await createSHA256()).init())
  }

  add(chunk: Uint8Array): void {
    this.sha256.update(chunk)
  }

  hex(): Sha256 {
    return this.sha256.digest('hex') as Sha256
  }
}

/** SHA-256 of all bytes of a stream. */
export async function digestOf(stream: AsyncIterable<Uint8Array>): Promise<Sha256> {
  const digest = await Digest.create()
  for await (const chunk of stream) digest.add(chunk)
  return digest.hex()
}
