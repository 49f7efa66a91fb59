import { IntakeError } from '../problem'
import type { ByteReader } from './byte-reader'

/** What `zstd` itself unpacks unasked: all levels up to `--ultra -22`, and `--long`. */
const LARGEST_WINDOW = 134_217_728
/** RFC 8878 §3.1.1.2.4. */
const LARGEST_BLOCK = 131_072
const SIZE_BYTES = [0, 2, 4, 8]
const DICTIONARY_BYTES = [0, 1, 2, 4]

/** The header of a Zstandard frame, RFC 8878 §3.1.1.1. */
export interface ZstdHeader {
  /** The header as it stands in the file, magic number and all. */
  readonly bytes: Uint8Array
  /** No block may be larger, packed or unpacked. */
  readonly largestBlock: number
  /** Unpacked bytes of the whole frame; null where its maker did not know or say. */
  readonly contentSize: number | null
  /** Whether four bytes of checksum follow the last block. */
  readonly hasChecksum: boolean
}

/** Reads the header after its `magic`. Null where the source ends before. Throws IntakeError. */
export async function readZstdHeader(magic: Uint8Array, reader: ByteReader): Promise<ZstdHeader | null> {
  const corrupt = () => new IntakeError({ code: 'zstd-corrupt', bytesRead: reader.position })
  const bytes = new Uint8Array(18)
  bytes.set(magic)
  const [descriptor] = await reader.take(1)
  if (descriptor === undefined) return null
  if ((descriptor & 8) !== 0) throw corrupt()
  const single = (descriptor & 32) !== 0
  const windowBytes = single ? 0 : 1
  const dictionaryBytes = DICTIONARY_BYTES[descriptor & 3] ?? 0
  const sizeBytes = SIZE_BYTES[descriptor >> 6] || Number(single)
  const length = windowBytes + dictionaryBytes + sizeBytes
  const rest = await reader.take(length)
  if (rest.length < length) return null
  bytes[4] = descriptor
  bytes.set(rest, 5)
  if (littleEndian(rest, windowBytes, dictionaryBytes) !== 0) throw new IntakeError({ code: 'zstd-dictionary' })
  const size = littleEndian(rest, windowBytes + dictionaryBytes, sizeBytes) + (sizeBytes === 2 ? 256 : 0)
  const window = single ? size : windowOf(rest[0] ?? 0)
  if (window > LARGEST_WINDOW) throw new IntakeError({ code: 'zstd-window', window, limit: LARGEST_WINDOW })
  return {
    bytes: bytes.subarray(0, 5 + length),
    largestBlock: Math.min(window, LARGEST_BLOCK),
    contentSize: sizeBytes === 0 ? null : size,
    hasChecksum: (descriptor & 4) !== 0,
  }
}

/** Exact up to 2^53; sizes beyond that are beyond any file, too. */
export function littleEndian(bytes: Uint8Array, from: number, count: number): number {
  let value = 0
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[from + i] ?? 0)
  return value
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}
