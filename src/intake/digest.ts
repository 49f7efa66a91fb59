import { createSHA256, type IHasher } from 'hash-wasm'
import type { Sha256 } from '@/base/brand'
import { fileBytes } from './containers/file-bytes'

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

/** SHA-256 of a file as it is. Throws IntakeError where it cannot be read. */
export async function digestOf(file: Blob): Promise<Sha256> {
  const digest = await Digest.create()
  for await (const chunk of fileBytes(file)) digest.add(chunk)
  return digest.hex()
}
