import type { Sha256 } from '@/base/brand'
import type { ExtractStats, OpenExtract } from '../extracts'
import type { FoundRow } from './found-row'

/** How links name a line: first digits of the SHA-256 of its file, a dot, the number of the line. */
const DIGITS = 12
const ROW_ID = /^([0-9a-f]{12})\.([1-9]\d{0,15})$/

/**
 * The hash that tells the file of a row from all others: that of the file as it was given, or of what a member of an archive of several
 * holds. Null while it is worked out.
 */
export function hashOfFile({ parts, identity }: ExtractStats, file: number): Sha256 | null {
  const part = parts[file]
  if (part === undefined || identity === null) return null
  const shares = parts.filter(({ source }) => source === part.source).length > 1
  return (shares ? part.contentSha256 : identity.sha256[part.source]) ?? null
}

/** What a link calls the row; null while the hash of its file is worked out. */
export function rowId({ extract: { state }, file, line }: Pick<FoundRow, 'extract' | 'file' | 'line'>): string | null {
  const hash = state.status === 'ready' ? hashOfFile(state.stats, file) : null
  return hash === null ? null : `${hash.slice(0, DIGITS)}.${line}`
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
