import type { EpochMs } from '@/base/brand'
import { formatDateTime } from '@/base/format'
import type { Result } from '@/base/result'
import { overlaps, spanOf } from '@/base/span'
import { type Language, translator } from '@/base/text'
import type { Extract } from '@/case/schema'
import type { LogIdentity, LogProblem } from '@/intake/log-stats'
import { problemSentence } from '@/intake/problem-sentence'
import { hashPrefix } from '@/link/codec'
import { currentView } from './current-view'
import { openEngine } from './engine'
import { text } from './extract-text'
import { changeExtract, contentHash, dropExtract, type ExtractStats, openExtracts } from './extracts'
import { forgetFiles } from './log-files'
import { notify } from './notices'

type Fail = (id: string, say: (language: Language) => string) => void

/** Decides what a log that was read whole is, by its hashes: the one the case means, one already open, or a new one. */
export async function identify(
  id: string,
  identity: Result<LogIdentity, LogProblem>,
  expected: Extract | null,
  fail: Fail,
): Promise<void> {
  const self = openExtracts().find((extract) => extract.id === id)
  if (self === undefined || self.state.status !== 'ready') return
  const { fileName, table } = self
  const free = async () => (await openEngine()).drop(table)
  if (!identity.ok) {
    const { problem } = identity.error
    await free()
    if (problem.code === 'cancelled') changeExtract(id, { state: { status: 'cancelled' } })
    else
      fail(id, (lang) => translator(text, lang)('notOpened', { file: fileName, why: problemSentence(problem, lang) }))
    return
  }
  const stats: ExtractStats = { ...self.state.stats, identity: identity.value }
  const content = contentHash(stats)
  if (expected !== null && content !== expected.sha256) {
    await free()
    const hashes = { found: content === null ? '?' : hashPrefix(content), expected: hashPrefix(expected.sha256) }
    fail(id, (lang) => translator(text, lang)('otherContent', { file: fileName, ...hashes }))
    return
  }
  const same = openExtracts().find(({ id: other, state }) => other !== id && isSame(state, stats))
  if (same !== undefined) {
    dropExtract(id)
    forgetFiles(id)
    await free()
    notify(`extract:${id}`, 'done', (lang) => translator(text, lang)('same', { file: fileName, other: same.fileName }))
    return
  }
  // A file of the user may be the very log the case describes: its content says so, whatever it is called.
  const known = currentView()?.opened.full.extracts.find((extract) => extract.sha256 === content)
  changeExtract(id, {
    simulated: known?.simulated ?? self.simulated,
    scale: known?.scale ?? self.scale,
    state: { ...self.state, stats },
  })
}

/** Equal in content, or made of the same files. */
function isSame(state: ReturnType<typeof openExtracts>[number]['state'], stats: ExtractStats): boolean {
  if (state.status !== 'ready' || state.stats.identity === null || stats.identity === null) return false
  const content = contentHash(stats)
  if (content !== null && content === contentHash(state.stats)) return true
  const files = [...stats.identity.sha256].sort().join()
  return files === [...state.stats.identity.sha256].sort().join()
}

/** A log from another time than the window would seem to have left no trace: say so, and offer to go there. */
export function offerItsTime(id: string, stats: Pick<ExtractStats, 'first' | 'last'>): void {
  const current = currentView()
  const file = openExtracts().find((one) => one.id === id)?.fileName ?? ''
  const covered = spanOf(stats.first, stats.last + 1)
  if (current === null || overlaps(covered, current.investigation.window)) return
  const { zone } = current.investigation
  const day = (at: EpochMs, lang: Language): string => formatDateTime(at, zone, lang, 'medium')
  notify(
    `extract:${id}`,
    'done',
    (lang) => translator(text, lang)('outside', { file, from: day(stats.first, lang), to: day(stats.last, lang) }),
    {
      say: (lang) => translator(text, lang)('showIt'),
      run: () => currentView()?.dispatch({ type: 'window', window: covered }),
    },
  )
}
