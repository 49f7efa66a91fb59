import { useQuery } from '@tanstack/react-query'
import { sha256 } from 'hash-wasm'
import type { Sha256 } from '@/base/brand'
import type { Language } from '@/base/text'
import { problemOf } from '@/intake/problem'
import { problemSentence } from '@/intake/problem-sentence'
import { type ExtractStats, openExtracts } from './extracts'
import { filesOf } from './log-files'

/** Where a line lies in an extract. */
export interface LineAddress {
  /** Number among the parts of the extract, from 0. */
  readonly part: number
  /** Byte of the unpacked content; of Parquet, the number of the row. */
  readonly offset: number
  /** Bytes, where they are known; a row's end is looked for in the file. */
  readonly length: number | null
}

export interface RawLine {
  /** Null while it is being read, and where it cannot be. */
  readonly bytes: Uint8Array | null
  /** Of those bytes. */
  readonly sha256: Sha256 | null
  /** Why not, as a sentence. */
  readonly why: ((language: Language) => string) | null
}

/** A line read back from the file itself, unpacked on the way where it must be. */
export function useRawLine(id: string, address: LineAddress): RawLine {
  const { data, error } = useQuery({
    queryKey: ['raw-line', id, address],
    queryFn: ({ signal }) => readRawLine(id, address, signal),
    structuralSharing: false,
    gcTime: 0,
  })
  const why = error && ((language: Language) => problemSentence(problemOf(error), language))
  return { bytes: data?.bytes ?? null, sha256: data?.hash ?? null, why }
}

/** Rejects with an IntakeError, such as where the file was changed since it was opened. */
async function readRawLine(id: string, { part, offset, length }: LineAddress, signal: AbortSignal) {
  const { recordAt, bytesAt } = await import('./record-at')
  const { content, plan } = await contentOfPart(id, part)
  const isPlace = length !== null && content.kind === 'text'
  const bytes = await (isPlace ? bytesAt(content, offset, length, signal) : recordAt(content, plan, offset, signal))
  // Not WebCrypto, which pages without TLS do not have.
  return { bytes, hash: (await sha256(bytes)) as Sha256 }
}

/** What a part of an open extract is read from, and how it was read. Rejects with an IntakeError. */
export async function contentOfPart(id: string, part: number) {
  const { contentOf } = await import('./record-at')
  const found = partsOf(id)[part]
  const file = found && filesOf(id)[found.source]
  if (found === undefined || file === undefined) throw new DOMException('the extract was closed', 'AbortError')
  return { content: await contentOf(file, found.member), plan: found.plan, part: found }
}

export function partsOf(id: string): ExtractStats['parts'] {
  const extract = openExtracts().find((one) => one.id === id)
  return extract?.state.status === 'ready' ? extract.state.stats.parts : []
}
