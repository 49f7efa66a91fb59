/** Above this, a file is written straight to disk where the browser can; below, it is put together in memory. Bytes. */
const LARGE = 100_000_000

/** File System Access, where there is one: https://wicg.github.io/file-system-access/#api-showsavefilepicker */
interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>
}

/**
 * Saves a file as it is made. `size` is about how long it will be. Call it while a press is being handled: browsers ask where to
 * save only then. Resolves also when the user declines; rejects as `make` does.
 */
export async function saveStream(
  name: string,
  size: number,
  make: (signal: AbortSignal) => AsyncIterable<Uint8Array>,
): Promise<void> {
  const { signal } = new AbortController()
  const picker = globalThis as SavePicker
  if (size > LARGE && picker.showSaveFilePicker !== undefined) {
    const handle = await picker.showSaveFilePicker({ suggestedName: name }).catch(() => null)
    if (handle === null) return
    const file = await handle.createWritable()
    try {
      for await (const piece of make(signal)) await file.write(piece.slice())
      await file.close()
    } catch (error) {
      await file.abort()
      throw error
    }
    return
  }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of make(signal)) pieces.push(piece.slice())
  const url = URL.createObjectURL(new Blob(pieces, { type: 'application/octet-stream' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The download has its own reference by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
