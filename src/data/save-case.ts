import type { OpenCase } from './open-case'

/** Downloads the open case: the very bytes it was read from, so its hash and every link to it stay the same. */
export function saveCase(opened: OpenCase): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(opened.bytes)], { type: 'application/json' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = opened.origin === 'file' ? opened.fileName : `${opened.full.id}.case.json`
  anchor.click()
  // The download has its own reference by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
