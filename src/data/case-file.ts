import { sha256 } from 'hash-wasm'
import type { Sha256 } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import type { CaseProblem } from '@/case/case-problem'
import { parseCase } from '@/case/parse-case'
import type { Case } from '@/case/schema'

/** A valid case with the exact bytes it was read from. */
export interface CaseFile {
  readonly case: Case
  /** Over `bytes`. */
  readonly sha256: Sha256
  readonly bytes: Uint8Array
  readonly origin: 'shipped' | 'file'
  readonly fileName: string
}

/** Checks bytes from a file or the site. Every problem of a bad one is listed; nothing is half-loaded. */
export async function readCaseFile(
  bytes: Uint8Array,
  origin: CaseFile['origin'],
  fileName: string,
): Promise<Result<CaseFile, readonly CaseProblem[]>> {
  const parsed = parseCase(new TextDecoder().decode(bytes))
  if (!parsed.ok) return err(parsed.error)
  return ok({ case: parsed.value, sha256: (await sha256(bytes)) as Sha256, bytes, origin, fileName })
}
