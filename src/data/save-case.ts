import { type Adoption, appendAdopted } from '@/case/adopt'
import type { AdoptedEntry } from '@/case/schema'
import { adoptionsOf } from './adoptions'
import type { OpenCase } from './current-view'

/**
 * Downloads the open case. Without adoptions of the investigator's own it is the very bytes it was read from, so its hash and every
 * link to it stay the same; else it holds them, marked as theirs, and is a file of its own.
 */
export function saveCase(opened: OpenCase): void {
  const bytes = caseWithAdoptions(opened.bytes, adoptionsOf(opened.full.id).get().shown)
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/json' }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = opened.origin === 'file' ? opened.fileName : `${opened.full.id}.case.json`
  anchor.click()
  // The download has its own reference by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** What this needs of a file that was read before. */
interface CaseDocument {
  readonly questions: { readonly id: string; readonly claims: { readonly id: string }[]; adopted: AdoptedEntry[] }[]
}

/** The bytes of a valid case file with the adoptions added to its questions; the same bytes where that changes nothing. Pure. */
export function caseWithAdoptions(bytes: Uint8Array, adoptions: readonly Adoption[]): Uint8Array {
  // Not the case as it was read: that has lost nothing, but its texts would be written in another order.
  const written = new TextDecoder().decode(bytes)
  const file = JSON.parse(written) as CaseDocument
  let changed = false
  for (const question of file.questions) {
    const own = adoptions.filter(
      (one) => one.question === question.id && question.claims.some(({ id }) => id === one.claim),
    )
    const adopted = appendAdopted(
      question.adopted,
      own.map((one) => ({ by: 'investigator' as const, ...one })),
    )
    if (adopted === question.adopted) continue
    question.adopted = [...adopted]
    changed = true
  }
  if (!changed) return bytes
  const indent = /^\s*\{\n( +)"/.exec(written.slice(0, 100))?.[1]
  return new TextEncoder().encode(`${JSON.stringify(file, null, indent)}\n`)
}
