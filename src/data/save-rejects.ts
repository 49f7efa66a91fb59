import { translator } from '@/base/text'
import type { Content } from '@/intake/containers/content'
import { problemOf } from '@/intake/problem'
import { problemSentence } from '@/intake/problem-sentence'
import { type RejectedLines, rejectAt } from '@/intake/reject-list'
import { text } from './extract-text'
import { notify } from './notices'
import { contentOfPart, partsOf } from './raw-line'
import { saveStream } from './save-stream'

/**
 * Saves all rejected lines of a log as a file: their bytes as they stand in it, or JSON Lines that also tell number, offset and reason.
 * Resolves when it is saved or the user changed their mind; what goes wrong is said in a sentence.
 */
export async function saveRejects(id: string, name: string, as: 'bytes' | 'jsonl'): Promise<void> {
  const fileName = as === 'bytes' ? `${name}.rejects.log` : `${name}.rejects.jsonl`
  const size = partsOf(id).reduce((sum, { rejects }) => sum + rejects.length.reduce((a, b) => a + b, 0), 0)
  try {
    await saveStream(fileName, size, (signal) => rejectStream(id, name, as, signal))
  } catch (error) {
    const why = problemOf(error)
    notify(`save:${id}`, 'problem', (lang) =>
      translator(text, lang)('notSaved', { file: fileName, why: problemSentence(why, lang) }),
    )
  }
}

async function* rejectStream(
  id: string,
  name: string,
  as: 'bytes' | 'jsonl',
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { rejectedBytes, rejectedJsonLines } = await import('@/intake/reject-export')
  for (const [place, { rejects }] of partsOf(id).entries()) {
    if (rejects.count === 0) continue
    const { content } = await contentOfPart(id, place)
    if (content.kind === 'parquet') {
      yield* parquetRejects(name, content, rejects, as, signal)
      continue
    }
    yield* as === 'bytes' ? rejectedBytes(content, rejects, signal) : rejectedJsonLines(name, content, rejects, signal)
  }
}

async function* parquetRejects(
  file: string,
  content: Content,
  rejects: RejectedLines,
  as: 'bytes' | 'jsonl',
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { rowsOfParquet } = await import('./record-at')
  const rowOf = await rowsOfParquet(content)
  for (let i = 0; i < rejects.count; i++) {
    signal.throwIfAborted()
    const reject = rejectAt(rejects, i)
    if (reject === null) return
    const text = new TextDecoder().decode(await rowOf(reject.offset))
    const { line: row, reason } = reject
    const said = as === 'bytes' ? text : JSON.stringify({ file, member: content.member, row, reason, text })
    yield new TextEncoder().encode(`${said}\n`)
  }
}
