import type { Detection } from './detect'
import type { MappingGuess } from './mapping/guess-mapping'
import type { TableSample } from './mapping/sample-table'
import type { Refusal } from './refusal'

/** What a file is by its first bytes, where that is not text. */
export const FILE_KINDS = [
  'png',
  'jpeg',
  'gif',
  'webp',
  'pdf',
  'zip',
  'office',
  'gzip',
  'sqlite',
  'elf',
  'parquet',
  'xz',
  'zstd',
  'bzip2',
  '7z',
  'tar',
  'utf-16',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What a file, or a member of one, can be packed in. */
export const CONTAINERS = ['gzip', 'zstd', 'zip'] as const
export type Container = (typeof CONTAINERS)[number]

/** Why nothing of a file was loaded. */
export type IntakeProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'not-text'; readonly kind: FileKind }
  /**
   * `bytesRead` of the decompressed content held no row. `whole` says whether that was all of it; if not, reading stopped there.
   * `first` is the first line's reason; null where there were only blank lines.
   */
  | {
      readonly code: 'no-readable-line'
      readonly bytesRead: number
      readonly whole: boolean
      readonly first: Refusal | null
    }
  /** Its end is missing after `bytesRead` packed bytes. */
  | { readonly code: `${Container}-truncated`; readonly bytesRead: number }
  /** What it holds contradicts its format, its sizes or its checksums, found near packed byte `bytesRead`. */
  | { readonly code: `${Container}-corrupt`; readonly bytesRead: number }
  /** So few `packed` bytes became so many that they are no log (`containers/bounded.ts`). */
  | { readonly code: 'bomb'; readonly packed: number; readonly unpacked: number }
  | { readonly code: 'zip-encrypted' }
  /** A part of an archive in several files. */
  | { readonly code: 'zip-split' }
  | { readonly code: 'zip-no-members' }
  | { readonly code: 'zip-too-many-members'; readonly limit: number }
  /** Packed by a method Dwell does not undo, numbered as in APPNOTE.TXT 4.4.5. */
  | { readonly code: 'zip-method'; readonly method: number }
  /** Asks for more memory than `limit` bytes to unpack (RFC 8878 §3.1.1.1.2). */
  | { readonly code: 'zstd-window'; readonly window: number; readonly limit: number }
  /** Made with a dictionary, which is not in the file. */
  | { readonly code: 'zstd-dictionary' }
  /** Times without a zone: somebody must say whose clock wrote them. `line` is one of them. */
  | { readonly code: 'needs-zone'; readonly detection: Detection | null; readonly line: string }
  /** A table whose columns nobody has named yet. */
  | { readonly code: 'needs-mapping'; readonly sample: TableSample; readonly guesses: readonly MappingGuess[] }
  /** The browser lost the file: changed, moved or unmounted since it was picked. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'out-of-memory' }
  | { readonly code: 'out-of-space' }
  | { readonly code: 'worker-died' }
  | { readonly code: 'cancelled' }
  /** Anything not foreseen, with the words of the machine. */
  | { readonly code: 'failed'; readonly detail: string }

/** Carries a problem through code that throws; ends at the edge of intake. */
export class IntakeError extends Error {
  readonly problem: IntakeProblem

  constructor(problem: IntakeProblem) {
    super(problem.code)
    this.name = 'IntakeError'
    this.problem = problem
  }
}

/** Names of DOMExceptions (WHATWG File API, Storage, DOM) and words of engines for what can go wrong outside our code. */
export function problemOf(error: unknown): IntakeProblem {
  if (error instanceof IntakeError) return error.problem
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const detail = error instanceof Error ? error.message : String(error)
  if (name === 'AbortError') return { code: 'cancelled' }
  if (name === 'NotReadableError' || name === 'NotFoundError') return { code: 'unreadable' }
  if (name === 'QuotaExceededError') return { code: 'out-of-space' }
  if (
    /out of memory|allocation failed|bad_alloc|could not allocate|array buffer|memory access out of bounds/i.test(
      detail,
    )
  ) {
    return { code: 'out-of-memory' }
  }
  return { code: 'failed', detail }
}
