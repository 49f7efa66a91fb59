import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { CaseProblem } from '@/case/case-problem'
import { hashPrefix } from '@/link/codec'
import { loadAdoptions } from './adoptions'
import { type CaseFile, readCaseFile } from './case-file'
import { type ShelvedCase, shelf, shelvedBytes } from './case-shelf'
import { shippedCasesQuery, shippedUrl } from './shipped-cases'

export type FoundCase =
  | { readonly kind: 'open'; readonly file: CaseFile }
  /** It is here but cannot be read, such as one written for a newer Dwell. */
  | { readonly kind: 'broken'; readonly fileName: string; readonly problems: readonly CaseProblem[] }
  | { readonly kind: 'absent' }
  /** The site did not answer, such as when it is offline; not the same as not having the case. */
  | { readonly kind: 'unreachable' }

const keyOf = (id: string, hash: string | null) => ['case', id, hash] as const

/** The case for an id. `hash` (first digits of a SHA-256, from a link) chooses between files of one id. */
export const caseQuery = (id: string, hash: string | null) =>
  queryOptions({
    queryKey: keyOf(id, hash),
    queryFn: async ({ signal, client }): Promise<FoundCase> => {
      const found = await findCase(id, hash, client, signal)
      // The address bar is about to name this file's hash; it must not be loaded a second time for that.
      if (found.kind === 'open') client.setQueryData(keyOf(id, hashPrefix(found.file.sha256)), found)
      return found
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })

/** Makes a file that was just read the answer for its hash, and for its id alone the one to look for anew. */
export function offerCase(client: QueryClient, file: CaseFile): void {
  const found: FoundCase = { kind: 'open', file }
  client.removeQueries({ queryKey: keyOf(file.case.id, null) })
  client.setQueryData(keyOf(file.case.id, hashPrefix(file.sha256)), found)
}

async function findCase(id: string, hash: string | null, client: QueryClient, signal: AbortSignal): Promise<FoundCase> {
  // Beside the file, so that the first view does not wait for one after the other.
  void loadAdoptions(id)
  const shelved = (await shelf()).filter((record) => record.id === id)
  // Without a hash, the one opened last is meant.
  const wanted = shelved.find((record) => hash === null || record.sha256.startsWith(hash))
  if (wanted?.origin === 'file') {
    const found = await fromShelf(wanted)
    if (found !== null) return found
  }
  const shipped = await fromSite(id, client, signal)
  if (shipped.kind === 'open') return shipped
  // The very file is not here, but another of the same id is; the link's hash then tells that they differ.
  for (const record of shelved) {
    const found = record.origin === 'file' ? await fromShelf(record) : null
    if (found !== null) return found
  }
  return shipped
}

async function fromShelf(record: ShelvedCase): Promise<FoundCase | null> {
  const bytes = await shelvedBytes(record)
  return bytes === null ? null : opened(bytes, 'file', record.fileName)
}

async function fromSite(id: string, client: QueryClient, signal: AbortSignal): Promise<FoundCase> {
  try {
    const index = await client.ensureQueryData(shippedCasesQuery)
    if (!index.some((entry) => entry.id === id)) return { kind: 'absent' }
    const response = await fetch(shippedUrl(`${encodeURIComponent(id)}/case.json`), { signal })
    if (!response.ok) return { kind: 'unreachable' }
    return await opened(new Uint8Array(await response.arrayBuffer()), 'shipped', `${id}.json`)
  } catch {
    signal.throwIfAborted()
    return { kind: 'unreachable' }
  }
}

async function opened(bytes: Uint8Array, origin: CaseFile['origin'], fileName: string): Promise<FoundCase> {
  const read = await readCaseFile(bytes, origin, fileName)
  return read.ok ? { kind: 'open', file: read.value } : { kind: 'broken', fileName, problems: read.error }
}
