import { translator } from '@/base/text'
import type { CaseProblem } from '@/case/case-problem'
import { whileBusy } from './activity'
import { type CaseFile, readCaseFile } from './case-file'
import { groupFiles } from './group-files'
import { notify } from './notices'
import { askForPassphrase } from './sealed-file'
import { createStore, useStore } from './store'
import { text } from './text'

/** A case file that could not be opened, with everything wrong in it. The case on screen is untouched. */
export interface RefusedCase {
  readonly fileName: string
  readonly problems: readonly CaseProblem[]
}

const refused = createStore<RefusedCase | null>(null)
export const useRefusedCase = (): RefusedCase | null => useStore(refused)
export const dismissRefusedCase = (): void => refused.set(() => null)

/** `address` is that of a view inside the fragment, where one came with the case. */
type CaseListener = (file: CaseFile, address: string | null) => void
const listeners = new Set<CaseListener>()
/** Called when a case file was opened, so that the app can go to it. */
export function onCaseOpened(listener: CaseListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens what was dropped or picked: case files and access logs, told apart by their content. Never rejects. */
export const openFiles = (files: readonly File[]): Promise<void> => whileBusy(openEach(files))

/** Says that somebody is choosing files, or drags some over the page. */
export function expectFiles(): void {
  // What cannot be fetched now may be when they are chosen.
  reader().then(
    ({ prepareReading }) => prepareReading(),
    () => {},
  )
}

async function openEach(files: readonly File[]): Promise<void> {
  const logs: File[] = []
  for (const file of files) {
    try {
      const head = await file.slice(0, 65_536).text()
      if (head.startsWith(SEALED)) askForPassphrase(file)
      else if (isSavedPage(head))
        notify(`file:${file.name}`, 'problem', (language) =>
          translator(text, language)('savedPage', { file: file.name }),
        )
      else if (looksLikeCase(head)) await openCaseFile(file)
      else logs.push(file)
    } catch {
      // Moved or changed since it was picked, or a folder, which browsers hand over as a file without content.
      notify(`file:${file.name}`, 'problem', (language) =>
        translator(text, language)('fileUnreadable', { file: file.name }),
      )
    }
  }
  if (logs.length === 0) return
  const { readExtract } = await reader()
  for (const { name, files: parts } of groupFiles(logs)) {
    await readExtract({ name, expected: null, files: async () => parts })
  }
}

/** Fetched with the first log: the first paint does not need it. */
const reader = () => import('./read-extract')

/** How an encrypted case file begins, of whichever version. */
const SEALED = 'dwell.sealed/'
/** A page that was saved as one file shows itself. */
const isSavedPage = (head: string): boolean => /^\s*<!doctype html/i.test(head) && head.includes('<!-- dwell.page -->')

/** Members that only a case has; two of them make a case of a file that does not say so, to tell what is missing. */
const CASE_MEMBERS = ['questions', 'claims', 'sources', 'events', 'counts', 'duties', 'signingKeys']

/** A case file says so near its top. Any other JSON may be a log. */
function looksLikeCase(head: string): boolean {
  if (!/^\s*\{/.test(head)) return false
  return head.includes('"dwell.case/') || CASE_MEMBERS.filter((name) => head.includes(`"${name}"`)).length > 1
}

async function openCaseFile(file: File): Promise<void> {
  const read = await readCaseFile(new Uint8Array(await file.arrayBuffer()), 'file', file.name)
  if (!read.ok) {
    refused.set(() => ({ fileName: file.name, problems: read.error }))
    return
  }
  refused.set(() => null)
  showCase(read.value, null)
}

/** Goes to a case that was read. */
export function showCase(file: CaseFile, address: string | null): void {
  for (const listener of listeners) listener(file, address)
}
