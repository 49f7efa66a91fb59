/** Above this, a file is written straight to disk where the browser can; below, it is put together in memory. Bytes. */
const LARGE = 100_000_000
/** What is put together is handed to the browser in pieces of so many bytes, which it may keep on disk. */
const HELD = 16_000_000

/** File System Access, where there is one: https://wicg.github.io/file-system-access/#api-showsavefilepicker */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>
}

/**
 * Saves a file as it is made. `size` is about how long it will be. Call it while a press is being handled: browsers ask where to
 * save only then. Resolves with false when the user declines; rejects as `make` does, with an AbortError when `signal` fires, and with
 * a QuotaExceededError or NotAllowedError where the disk is full or must not be written to. Nothing is left behind then.
 */
export async function saveStream(
  name: string,
  size: number,
  make: (signal: AbortSignal) => AsyncIterable<Uint8Array>,
  signal: AbortSignal = new AbortController().signal,
): Promise<boolean> {
  const handle = size > LARGE ? await askWhere(name) : 'in-memory'
  if (handle === 'declined') return false
  if (handle === 'in-memory') await download(name, make(signal), signal)
  else await writeTo(handle, make(signal), signal)
  return true
}

async function askWhere(name: string): Promise<FileSystemFileHandle | 'declined' | 'in-memory'> {
  const picker = globalThis as SavePicker
  try {
    return (await picker.showSaveFilePicker?.({ suggestedName: name })) ?? 'in-memory'
  } catch (error) {
    // Where asking is not allowed, as in a frame of another site, downloads still are.
    return error instanceof DOMException && error.name === 'AbortError' ? 'declined' : 'in-memory'
  }
}

async function writeTo(handle: FileSystemFileHandle, pieces: AsyncIterable<Uint8Array>, signal: AbortSignal) {
  const file = await handle.createWritable()
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted()
      await file.write(piece.slice())
    }
    await file.close()
  } catch (error) {
    // What a failed write closed cannot be aborted again.
    await file.abort().catch(() => {})
    throw error
  }
}

async function download(name: string, pieces: AsyncIterable<Uint8Array>, signal: AbortSignal) {
  const blobs: Blob[] = []
  let held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of pieces) {
    signal.throwIfAborted()
    held.push(piece.slice())
    bytes += piece.length
    if (bytes < HELD) continue
    blobs.push(new Blob(held))
    held = []
    bytes = 0
  }
  const url = URL.createObjectURL(new Blob([...blobs, ...held], { type: 'application/octet-stream' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The download has its own reference by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
