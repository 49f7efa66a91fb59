import { type Language, translator } from '@/base/text'
import { problemOf } from '@/intake/problem'
import { problemSentence } from '@/intake/problem-sentence'
import type { Reject } from '@/intake/refusal'
import { text } from './extract-text'
import { type LedgerFacts, openLedgers } from './ledgers'
import { filesOf } from './log-files'
import { notify } from './notices'
import { ledgerRefusal } from './open-ledger'
import { saveStream } from './save-stream'

/** A line that is no entry. */
export type LedgerReject = Reject & { readonly file: string }

/** The rejects whose text is kept, which are the first of each part. */
export const ledgerRejects = ({ parts }: LedgerFacts, nameOf: (part: LedgerFacts['parts'][number]) => string) =>
  parts.flatMap((part) => part.rejects.kept.map((reject): LedgerReject => ({ ...reject, file: nameOf(part) })))

export const ledgerReason = ({ reason }: LedgerReject, language: Language): string => ledgerRefusal(reason, language)

/** Saves all rejected lines of a ledger as JSON Lines. Resolves when it is saved or the user changed their mind. */
export async function saveLedgerRejects(id: string): Promise<void> {
  const ledger = openLedgers().find((one) => one.id === id)
  if (ledger?.state.status !== 'ready') return
  const { facts } = ledger.state
  const fileName = `${ledger.fileName}.rejects.jsonl`
  const size = facts.parts.reduce((sum, { rejects }) => sum + rejects.length.reduce((a, b) => a + b, 0), 0)
  const stream = (signal: AbortSignal) => rejectStream(facts, ledger.fileName, filesOf(id), signal)
  try {
    await saveStream(fileName, size, stream)
  } catch (error) {
    const why = problemOf(error)
    notify(`save:${id}`, 'problem', (lang) =>
      translator(text, lang)('notSaved', { file: fileName, why: problemSentence(why, lang) }),
    )
  }
}

async function* rejectStream(
  { parts }: LedgerFacts,
  name: string,
  files: readonly Blob[],
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const [{ rejectedJsonLines }, { contentOf }] = await Promise.all([
    import('@/intake/reject-export'),
    import('./record-at'),
  ])
  for (const { source, member, rejects } of parts) {
    const file = files[source]
    if (file === undefined || rejects.count === 0) continue
    const content = await contentOf(file, member)
    // A record of Parquet is no run of bytes: there is what was kept of it.
    if (content.kind === 'parquet') yield keptLines(name, member, rejects.kept)
    else yield* rejectedJsonLines(name, content, rejects, signal)
  }
}

const keptLines = (file: string, member: string | null, kept: readonly Reject[]): Uint8Array =>
  new TextEncoder().encode(kept.map((reject) => `${JSON.stringify({ file, member, ...reject })}\n`).join(''))
