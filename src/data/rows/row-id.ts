import type { Sha256 } from '@/base/brand'
import type { OpenExtract } from '../extracts'
import type { FoundRow } from './found-row'

/** How links name a line: first digits of the SHA-256 of its file, a dot, the number of the line. */
const DIGITS = 12
const ROW_ID = /^([0-9a-f]{12})\.([1-9]\d{0,15})$/

export interface FileHashes {
  /** Of the file as it was given; null while it is worked out. */
  readonly given: Sha256 | null
  /** Of what it holds, whatever that was packed in: the same for one that is not packed. */
  readonly content: Sha256 | null
}

export function hashesOfFile({ state }: OpenExtract, file: number): FileHashes {
  if (state.status !== 'ready') return { given: null, content: null }
  const { parts, identity } = state.stats
  const part = parts[file]
  const given = (part && identity?.sha256[part.source]) ?? null
  return { given, content: part?.contentSha256 ?? given }
}

/**
 * What a link calls the row; null while the hash of its file is worked out. The content is hashed, so that the link leads to the line
 * whether the log is opened packed or not, and members of one archive are not taken for each other.
 */
export function rowId({ extract, file, line }: Pick<FoundRow, 'extract' | 'file' | 'line'>): string | null {
  const { content } = hashesOfFile(extract, file)
  return content === null ? null : `${content.slice(0, DIGITS)}.${line}`
}

/** The hash and the line of an id; null where it is none. */
export function readRowId(id: string): { readonly hash: string; readonly line: number } | null {
  const [, hash, line] = ROW_ID.exec(id) ?? []
  return hash === undefined || line === undefined ? null : { hash, line: Number(line) }
}

export interface RowPlace {
  readonly table: string
  readonly file: number
  readonly line: number
}

/** Where the row of an id stands, as far as the logs that are open tell; several for an archive named as a whole. */
export function placesOfRow(id: string, extracts: readonly OpenExtract[]): RowPlace[] {
  const wanted = readRowId(id)
  if (wanted === null) return []
  const { hash, line } = wanted
  return extracts.flatMap(({ table, state }) => {
    if (state.status !== 'ready') return []
    const { parts, identity } = state.stats
    return parts.flatMap(({ source, contentSha256, lines }, file) => {
      const named = identity?.sha256[source]?.startsWith(hash) || contentSha256?.startsWith(hash)
      return named && line <= lines ? [{ table, file, line }] : []
    })
  })
}
