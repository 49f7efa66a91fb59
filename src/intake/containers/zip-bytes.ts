import { createCRC32 } from 'hash-wasm'
import { IntakeError, type IntakeProblem } from '../problem'
import { bounded } from './bounded'
import { fileBytes, type OnPacked } from './file-bytes'
import { inflateRaw } from './gunzip'
import { unzstd } from './unzstd'
import type { ZipMember } from './zip-directory'

export const STORED = 0
const ZSTANDARD = 93
/** How members are packed, APPNOTE.TXT 4.4.5, and what undoes it. */
const UNPACK: Readonly<Record<number, (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>>> = {
  [STORED]: (packed) => packed,
  8: inflateRaw,
  [ZSTANDARD]: unzstd,
}

/** Why a member cannot be read; null where it can, as far as its directory entry tells. */
export const zipProblem = ({ problem, method }: ZipMember): IntakeProblem | null =>
  problem ?? (UNPACK[method] !== undefined ? null : { code: 'zip-method', method })

/** A member's bytes, unpacked and checked against its size and CRC-32. Throws IntakeError. */
export async function* zipBytes(member: ZipMember, onPacked?: OnPacked): AsyncGenerator<Uint8Array> {
  const { method } = member
  const unpack = UNPACK[method]
  if (unpack === undefined) throw new IntakeError({ code: 'zip-method', method })
  if (member.problem !== null) throw new IntakeError(member.problem)
  let packed = 0
  const source = fileBytes(member.packed, (bytes) => {
    packed = bytes
    onPacked?.(bytes)
  })
  const corrupt = () => new IntakeError({ code: 'zip-corrupt', bytesRead: member.offset + packed })
  const crc32 = (await createCRC32()).init()
  let unpacked = 0
  try {
    for await (const chunk of bounded(unpack(source), () => packed, method === ZSTANDARD ? 'zstd' : 'zip')) {
      unpacked += chunk.length
      if (unpacked > member.unpackedSize) throw corrupt()
      crc32.update(chunk)
      yield chunk
    }
  } catch (error) {
    // A member that ends early is damaged, too: the archive around it is whole.
    throw error instanceof IntakeError && /-(truncated|corrupt)$/.test(error.problem.code) ? corrupt() : error
  }
  if (unpacked !== member.unpackedSize || Number.parseInt(crc32.digest(), 16) !== member.crc32) throw corrupt()
}
