/** Bytes asked for at a time: what a browser's stream has ready at once, and no more than stays in a core's cache. */
const ROOM = 262_144

/**
 * Readers in use. Chromium 156 collects the stream of a file that is only waited for, as if nobody held it, and its `read` never answers:
 * about every second log of 340 MB stopped half way.
 */
const reading = new Set<object>()

/**
 * The bytes of a file as they are asked for, each piece valid until the next: they come into the same memory again and again, for fresh
 * memory takes longer than reading (a third of the time, Chromium). (Not `for await` over the stream itself: Safari learned that late.)
 */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = readerOf(file)
  reading.add(reader)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reading.delete(reader)
    await reader.cancel()
  }
}

function readerOf(file: Blob): Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'> {
  const stream = file.stream()
  const reader = fillingReader(stream)
  if (reader === null) return stream.getReader()
  let room = new ArrayBuffer(Math.min(ROOM, Math.max(1, file.size)))
  return {
    async read() {
      const { done, value } = await reader.read(new Uint8Array(room))
      if (value === undefined || done) return { done: true, value: undefined }
      room = value.buffer
      return { done, value }
    },
    cancel: () => reader.cancel(),
  }
}

/** One that fills memory it is given; null in a browser whose files have none (Safari before 26). */
function fillingReader(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' })
  } catch {
    return null
  }
}

/** Passes the bytes on, each piece shown to `see` first. */
export async function* tap(
  source: AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    see(chunk)
    yield chunk
  }
}
