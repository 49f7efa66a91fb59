import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js'

export interface ZippedFile {
  readonly name: string
  /** False for what is packed already. */
  readonly packed: boolean
  /** Asked for when the files before it are written. */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/**
 * A .zip archive of files that are made as they are written, one after the other; files above 4 GiB as Zip64. Rejects as they do, and
 * with the reason of `signal` when it fires.
 */
export async function* zipped(files: readonly ZippedFile[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writing = write(files, writable, signal)
  // It is awaited below; until then a failure reaches the reader through the stream.
  writing.catch(() => {})
  const reader = readable.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
    await writing
  } finally {
    await reader.cancel().catch(() => {})
  }
}

async function write(files: readonly ZippedFile[], writable: WritableStream<Uint8Array>, signal: AbortSignal) {
  // Inside of this thread: the packing itself is the browser's own (CompressionStream), and its policy forbids workers of unknown origin.
  const zip = new ZipWriter(writable, { useWebWorkers: false, preventClose: true })
  try {
    for (const { name, packed, bytes } of files) {
      await zip.add(name, streamOf(bytes()), { level: packed ? 6 : 0, signal })
    }
    await zip.close()
    await writable.close()
  } catch (error) {
    await writable.abort(error).catch(() => {})
    throw error
  }
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return?.()),
  })
}
