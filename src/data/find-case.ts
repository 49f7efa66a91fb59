import { queryOptions } from '@tanstack/react-query'
import type { CaseProblem } from '@/case/case-problem'
import { hashPrefix } from '@/link/codec'
import { type CaseFile, readCaseFile } from './case-file'
import { type ShelvedCase, shelf, shelve, shelvedBytes } from './case-shelf'

export type FoundCase =
  | { readonly kind: 'open'; readonly file: CaseFile }
  /** It is here but cannot be read, such as one written for a newer Dwell. */
  | { readonly kind: 'broken'; readonly fileName: string; readonly problems: readonly CaseProblem[] }
  | { readonly kind: 'absent' }
  /** The site did not answer, such as when it is offline; not the same as not having the case. */
  | { readonly kind: 'unreachable' }

/** Folder of shipped cases, relative to the page so that any path of any host works. */
export const shippedUrl = (path: string): URL => new URL(`cases/${path}`, document.baseURI)

/** The case for an id. `hash` (first digits of a SHA-256, from a link) chooses between files of one id. */
export const caseQuery = (id: string, hash: string | null) =>
  queryOptions({
    queryKey: ['case', id, hash],
    queryFn: async ({ signal, client }): Promise<FoundCase> => {
      const found = await findCase(id, hash, signal)
      // The address bar is about to name this file's hash; it must not be loaded a second time for that.
      if (found.kind === 'open') client.setQueryData(['case', id, hashPrefix(found.file.sha256)], found)
      return found
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })

async function findCase(id: string, hash: string | null, signal: AbortSignal): Promise<FoundCase> {
  const shelved = (await shelf()).filter((record) => record.id === id)
  const wanted = hash === null ? undefined : shelved.find((record) => record.sha256.startsWith(hash))
  if (wanted?.origin === 'file') {
    const found = await fromShelf(wanted)
    if (found !== null) return found
  }
  const shipped = await fromSite(id, signal)
  if (shipped.kind === 'open' && (hash === null || shipped.file.sha256.startsWith(hash))) {
    const last = shelved[0]
    // Without a hash to say which, the one opened last is meant.
    if (hash !== null || last === undefined || last.origin === 'shipped') return shipped
  }
  for (const record of shelved) {
    const found = record.origin === 'file' ? await fromShelf(record) : null
    if (found !== null && found.kind === 'open' && shipped.kind !== 'open') return found
    if (found !== null && hash === null) return found
  }
  return shipped
}

async function fromShelf(record: ShelvedCase): Promise<FoundCase | null> {
  const bytes = await shelvedBytes(record)
  return bytes === null ? null : opened(bytes, 'file', record.fileName)
}

async function fromSite(id: string, signal: AbortSignal): Promise<FoundCase> {
  let response: Response
  try {
    response = await fetch(shippedUrl(`${encodeURIComponent(id)}/case.json`), { signal })
  } catch {
    signal.throwIfAborted()
    return { kind: 'unreachable' }
  }
  // Static hosts answer an unknown path with 404 or with their own HTML page.
  if (!response.ok || !(response.headers.get('content-type') ?? 'json').includes('json')) return { kind: 'absent' }
  return opened(new Uint8Array(await response.arrayBuffer()), 'shipped', `${id}.json`)
}

async function opened(bytes: Uint8Array, origin: CaseFile['origin'], fileName: string): Promise<FoundCase> {
  const read = await readCaseFile(bytes, origin, fileName)
  return read.ok ? { kind: 'open', file: read.value } : { kind: 'broken', fileName, problems: read.error }
}

/** Remembers that a case was opened now, for the list of cases and for {@link caseQuery} without a hash. */
export const markOpened = (file: CaseFile, now: number) =>
  shelve(
    {
      id: file.case.id,
      sha256: file.sha256,
      title: file.case.title,
      origin: file.origin,
      fileName: file.fileName,
      openedAt: now,
    },
    file.origin === 'file' ? file.bytes : null,
  )
