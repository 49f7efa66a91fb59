import { Decompress } from 'fzstd'
import { createXXHash64, type IHasher } from 'hash-wasm'
import { IntakeError, problemOf } from '../problem'
import { ByteReader } from './byte-reader'
import { ZstdBlocks } from './zstd-block'
import { littleEndian, readZstdHeader, type ZstdHeader } from './zstd-header'

const MAGIC = 0xfd2fb528
/** The sixteen magic numbers of frames to pass over, RFC 8878 §3.1.2. */
const SKIPPABLE = 0x184d2a50
const RLE_BLOCK = 1
const COMPRESSED_BLOCK = 2
/** fzstd looks for a header only when it has seen as many bytes. */
const FIRST_PUSH = 18

/**
 * Decompresses Zstandard (RFC 8878): any number of frames, skippable ones passed over. What is verified: the bounds and
 * lengths of every block, and the content size and checksum (XXH64) of every frame that has them; fzstd verifies none
 * of these. `zstd` writes checksums unless told `--no-check`. Damage to the data of a frame without one can go
 * unnoticed, as with any reader. fzstd moves its whole window for each block: 70 MB/s unpacked at the 2 MiB of `zstd
 * -3`, 8 MB/s at 128 MiB. A yielded chunk is valid until the next is asked for. Throws IntakeError.
 */
export async function* unzstd(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(source)
  const hash = await createXXHash64()
  try {
    for (;;) {
      const magic = (await reader.take(4)).slice()
      if (magic.length === 0) return
      if (magic.length < 4) throw truncated(reader)
      const number = littleEndian(magic, 0, 4)
      if (number === MAGIC) yield* frame(magic, reader, hash.init())
      else if (number - (number % 16) === SKIPPABLE) await skip(reader)
      else throw corrupt(reader)
    }
  } finally {
    await reader.close()
  }
}

async function* frame(magic: Uint8Array, reader: ByteReader, hash: IHasher): AsyncGenerator<Uint8Array> {
  const header = await readZstdHeader(magic, reader)
  if (header === null) throw truncated(reader)
  const decoder = new FrameDecoder(header.bytes)
  const blocks = new ZstdBlocks()
  let unpacked = 0
  let last = false
  while (!last) {
    const block = await readBlock(reader, header, blocks)
    last = ((block[0] ?? 0) & 1) === 1
    for (const chunk of decoder.decode(block, last, reader)) {
      unpacked += chunk.length
      if (chunk.length > header.largestBlock || unpacked > (header.contentSize ?? unpacked)) throw corrupt(reader)
      hash.update(chunk)
      if (chunk.length > 0) yield chunk
    }
  }
  if (header.contentSize !== null && unpacked !== header.contentSize) throw corrupt(reader)
  if (!header.hasChecksum) return
  const checksum = await reader.take(4)
  if (checksum.length < 4) throw truncated(reader)
  if (littleEndian(checksum, 0, 4) !== Number.parseInt(hash.digest().slice(-8), 16)) throw corrupt(reader)
}

/** A block with its header of three bytes, RFC 8878 §3.1.1.2; valid until the next is read. */
async function readBlock(reader: ByteReader, header: ZstdHeader, blocks: ZstdBlocks): Promise<Uint8Array> {
  const start = (await reader.take(3)).slice()
  if (start.length < 3) throw truncated(reader)
  const word = littleEndian(start, 0, 3)
  const type = (word >> 1) & 3
  const size = word >> 3
  if (type > COMPRESSED_BLOCK || size > header.largestBlock) throw corrupt(reader)
  const length = type === RLE_BLOCK ? 1 : size
  const body = await reader.take(length)
  if (body.length < length) throw truncated(reader)
  if (type === COMPRESSED_BLOCK && blocks.unpackedSize(body, header.largestBlock) === null) throw corrupt(reader)
  const block = new Uint8Array(3 + length)
  block.set(start)
  block.set(body, 3)
  return block
}

/** Hands whole blocks of one frame to fzstd, which would otherwise keep and join pieces of its own. */
class FrameDecoder {
  private pending: Uint8Array
  private begun = false
  private readonly output: Uint8Array[] = []
  private readonly decompress = new Decompress((chunk) => this.output.push(chunk))

  constructor(header: Uint8Array) {
    this.pending = header.slice()
    // The checksum is ours to check; fzstd would only wait for it.
    this.pending[4] = (this.pending[4] ?? 0) & ~4
  }

  decode(block: Uint8Array, last: boolean, reader: ByteReader): Uint8Array[] {
    let bytes = block
    if (!this.begun) {
      bytes = new Uint8Array(this.pending.length + block.length)
      bytes.set(this.pending)
      bytes.set(block, this.pending.length)
      this.pending = bytes
      if (bytes.length < FIRST_PUSH && !last) return []
      this.begun = true
    }
    try {
      this.decompress.push(bytes, last)
    } catch (error) {
      const problem = problemOf(error)
      throw problem.code === 'out-of-memory' ? new IntakeError(problem) : corrupt(reader)
    }
    return this.output.splice(0)
  }
}

async function skip(reader: ByteReader): Promise<void> {
  const size = (await reader.take(4)).slice()
  if (size.length < 4 || !(await reader.skip(littleEndian(size, 0, 4)))) throw truncated(reader)
}

const truncated = (reader: ByteReader) => new IntakeError({ code: 'zstd-truncated', bytesRead: reader.position })
const corrupt = (reader: ByteReader) => new IntakeError({ code: 'zstd-corrupt', bytesRead: reader.position })
