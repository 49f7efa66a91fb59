import { bytesOf } from '../byte-stream'
import { IntakeError, problemOf } from '../problem'

/** Told how many packed bytes were handed out so far. */
export type OnPacked = (bytes: number) => void

/**
 * The bytes of a file or of a part of one. Throws IntakeError `unreadable` where the file has changed since it was
 * picked: browsers refuse a file with another modification time (File API, NotReadableError), but not one that was only cut off or
 * grew.
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
    throw new IntakeError(problemOf(error))
  }
  if (count !== file.size) throw new IntakeError({ code: 'unreadable' })
}
