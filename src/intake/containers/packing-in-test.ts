import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js'
import { IntakeError } from '../problem'
import type { Content } from './content'

/** Packs bytes for tests as others do, and reads them back. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))
export const gzip = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes))
export const join = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts))

export type Member = readonly [name: string, bytes: Uint8Array, options?: ZipWriterAddDataOptions]

export async function zipOf(members: readonly Member[]): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, bytes, options] of members) await writer.add(name, new Uint8ArrayReader(bytes), options ?? {})
  return new Uint8Array(await writer.close())
}

/** Compressed by the `zstd` tool; null where it is not installed. */
export function zstdTool(bytes: Uint8Array, ...options: string[]): Uint8Array<ArrayBuffer> | null {
  const { status, stdout } = spawnSync('zstd', ['-q', '-c', ...options], { input: bytes, maxBuffer: 2 ** 28 })
  return status === 0 ? new Uint8Array(stdout) : null
}
export const hasZstd = zstdTool(new Uint8Array(0)) !== null
if (!hasZstd) process.stdout.write('Skipped: tests on real Zstandard data need the `zstd` command.\n')

/** `source` in pieces that end at `cuts`. */
export async function* pieces(source: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = cuts.filter((cut) => cut <= source.length).sort((a, b) => a - b)
  let from = 0
  for (const to of [...ends, source.length]) {
    yield source.subarray(from, to)
    from = to
  }
}

export async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part.slice())
  return join(...parts)
}

export const textOf = async (content: Content | undefined): Promise<string> =>
  content === undefined ? 'no content' : new TextDecoder().decode(await collect(content.open()))

/**
 * The code of the problem that a promise is rejected with; `none` where it resolves, the error itself where it is
 * another.
 */
export async function problemCode(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
    return 'none'
  } catch (error) {
    return error instanceof IntakeError ? error.problem.code : error
  }
}
