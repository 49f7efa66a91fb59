import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateEnd,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako'
import { IntakeError } from '../problem'

/** zlib's windowBits: 32 KiB, with a gzip wrapping around it or with none. */
const GZIP_ONLY = 31
const NO_WRAPPING = -15
const OUTPUT = 262_144

/**
 * Decompresses gzip (RFC 1952) of any number of members, as rotation and `cat a.gz b.gz` make them; checks the CRC and
 * length of each. What is cut off exactly between two members looks whole to any reader. Not DecompressionStream:
 * Chromium refuses a second member. Not pako's own stream: it takes a member that ends with a chunk for the end of the
 * file. A yielded chunk is valid until the next is asked for. Throws IntakeError `gzip-truncated` or `gzip-corrupt`.
 */
export const gunzip = (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> => inflate(source, GZIP_ONLY)

/**
 * Decompresses Deflate (RFC 1951) without wrapping, as members of a .zip are. It has no checksum of its own. A yielded
 * chunk is valid until the next is asked for. Throws IntakeError `zip-truncated` or `zip-corrupt`.
 */
export const inflateRaw = (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> =>
  inflate(source, NO_WRAPPING)

async function* inflate(source: AsyncIterable<Uint8Array>, windowBits: number): AsyncGenerator<Uint8Array> {
  const container = windowBits === GZIP_ONLY ? 'gzip' : 'zip'
  const stream = new ZStream()
  zlibInflateInit2(stream, windowBits)
  const output = new Uint8Array(OUTPUT)
  let bytesRead = 0
  let inMember = true
  try {
    for await (const chunk of source) {
      stream.input = chunk
      stream.next_in = 0
      stream.avail_in = chunk.length
      let more = true
      while (more) {
        if (!inMember) {
          if (container === 'zip' && stream.avail_in > 0) {
            throw new IntakeError({ code: 'zip-corrupt', bytesRead: bytesRead + stream.next_in })
          }
          if (!startMember(stream)) break
        }
        inMember = true
        stream.output = output
        stream.next_out = 0
        stream.avail_out = OUTPUT
        const status = zlibInflate(stream, Z_NO_FLUSH)
        if (status !== Z_OK && status !== Z_STREAM_END && status !== Z_BUF_ERROR) {
          throw new IntakeError({ code: `${container}-corrupt`, bytesRead: bytesRead + stream.next_in })
        }
        if (stream.next_out > 0) yield output.subarray(0, stream.next_out)
        if (status === Z_STREAM_END) inMember = false
        more = stream.avail_in > 0 || (inMember && stream.avail_out === 0)
      }
      bytesRead += chunk.length
    }
  } finally {
    zlibInflateEnd(stream)
  }
  if (inMember) throw new IntakeError({ code: `${container}-truncated`, bytesRead })
}

/** Skips the zeros that tapes and block devices pad with; false when the chunk holds nothing else. */
function startMember(stream: ZStream): boolean {
  while (stream.avail_in > 0 && stream.input[stream.next_in] === 0) {
    stream.next_in++
    stream.avail_in--
  }
  if (stream.avail_in === 0) return false
  zlibInflateReset(stream)
  return true
}
