import { useEffect } from 'react'
import { translator } from '@/base/text'
import type { CaseFile } from './case-file'
import { shelve } from './case-shelf'
import { notify } from './notices'
import { text } from './text'

/** Remembers the open case in this browser, and says so when the browser cannot. */
export function useShelved(file: CaseFile | null): void {
  useEffect(() => {
    if (file === null) return
    const { id, title } = file.case
    const { sha256, origin, fileName } = file
    const record = { id, sha256, title, origin, fileName, openedAt: Date.now() }
    void shelve(record, origin === 'file' ? file.bytes : null).then((result) => {
      // A shipped case comes again with the page: nothing is lost when it is not remembered.
      if (result.ok || origin === 'shipped') return
      const word = result.error === 'full' ? 'shelfFull' : 'shelfRefused'
      notify('shelf', 'problem', (language) => translator(text, language)(word, { file: fileName }))
    })
  }, [file])
}
