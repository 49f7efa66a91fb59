import { bytesOf } from '../byte-stream'
import { IntakeError, problemOf } from '../problem'

/** Told how many packed bytes were handed out so far. */
export type OnPacked = (bytes: number) => void

/**
 * The bytes of a file or of a part of one. Throws IntakeError `unreadable` where the file has changed since it was picked, also while
 * it was read.
 */
export async function* fileBytes(file: Blob, onPacked?: OnPacked): AsyncGenerator<Uint8Array> {
  let count = 0
  try {
    for await (const chunk of bytesOf(file)) {
      count += chunk.length
      if (count > file.size) break
      onPacked?.(count)
      yield chunk
    }
  } catch (error) {
    await unchanged(file)
    throw new IntakeError(problemOf(error))
  }
  if (count !== file.size) throw new IntakeError({ code: 'unreadable' })
  await unchanged(file)
}

/**
 * Whether the file is the one that was picked: a browser refuses to begin reading one with another modification time (File API,
 * NotReadableError; Chromium has no bytes of one that is gone), but a stream that has begun goes on, and one that begins late tells of
 * a "network error".
 */
async function unchanged(file: Blob): Promise<void> {
  const last = file.slice(Math.max(0, file.size - 1))
  const found = await last.arrayBuffer().then(
    (bytes) => bytes.byteLength,
    () => -1,
  )
  if (found !== last.size) throw new IntakeError({ code: 'unreadable' })
}
