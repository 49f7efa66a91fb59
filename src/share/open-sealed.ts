import { err, ok, type Result } from '@/base/result'
import { type CaseFile, readCaseFile } from '@/data/case-file'
import { type Contents, type ContentsProblem, readContents } from './contents'
import type { SealProblem } from './seal'
import { sealInWorker } from './seal-in-worker'
import { checkedHead, LARGEST_SEALED } from './sealed-head'

export type SealedProblem =
  | SealProblem
  | { readonly code: 'failed' | 'unreadable' }
  /** It was decrypted, and what is in it cannot be opened. */
  | { readonly code: 'bad-contents' }
  | { readonly code: 'newer-contents'; readonly version: number }

export interface OpenedSealed {
  readonly file: CaseFile
  readonly contents: Contents
}

/** The bytes of an encrypted case file, where a passphrase is worth asking for. */
export async function readSealed(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, SealedProblem>> {
  if (file.size > LARGEST_SEALED + 4096) return err({ code: 'too-large' })
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return err({ code: 'unreadable' })
  }
  const head = await checkedHead(bytes)
  return head.ok ? ok(bytes) : head
}

/** Decrypts and checks all of it; nothing is opened or kept yet. Rejects only with an AbortError, when `signal` fires. */
export async function openSealed(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  signal: AbortSignal,
): Promise<Result<OpenedSealed, SealedProblem>> {
  const plain = await sealInWorker({ do: 'unseal', bytes, passphrase }, signal)
  if (!plain.ok) return plain
  const contents = readContents(new TextDecoder().decode(plain.value))
  if (!contents.ok) return err(problemOf(contents.error))
  const { bytes: written, fileName, sha256 } = contents.value.case
  const file = await readCaseFile(written, 'file', fileName)
  if (!file.ok || file.value.sha256 !== sha256) return err({ code: 'bad-contents' })
  return ok({ file: file.value, contents: contents.value })
}

const problemOf = (problem: ContentsProblem): SealedProblem =>
  problem.code === 'newer' ? { code: 'newer-contents', version: problem.version } : { code: 'bad-contents' }
