import { formatBytes, formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import type { IntakeProblem } from './problem'
import type { Refusal } from './refusal'
import { text } from './text'

const ENDING = {
  'gzip-truncated': '.gz',
  'zstd-truncated': '.zst',
  'zip-truncated': '.zip',
  'gzip-corrupt': '.gz',
  'zstd-corrupt': '.zst',
  'zip-corrupt': '.zip',
} as const

/** Why a line is no row, as part of a sentence: `no time in square brackets where a log has it`. */
export const refusalText = (reason: Refusal, language: Language): string =>
  translator(text, language)(`reason-${reason}`)

/** What went wrong with a file, in a sentence or two. The file's name is the caller's to say. */
export function problemSentence(problem: IntakeProblem, language: Language): string {
  const t = translator(text, language)
  switch (problem.code) {
    case 'not-text':
      return t('problem-not-text', { kind: t(`kind-${problem.kind}`) })
    case 'no-readable-line': {
      const key = problem.whole ? 'problem-no-readable-line' : 'problem-no-readable-line-so-far'
      const reason = problem.first && t('problem-first', { reason: refusalText(problem.first, language) })
      return t(key, { size: formatBytes(problem.bytesRead, language), reason: reason ?? '' }).replace('  ', ' ')
    }
    case 'gzip-truncated':
    case 'zstd-truncated':
    case 'zip-truncated':
      return t('problem-truncated', { ending: ENDING[problem.code], size: formatBytes(problem.bytesRead, language) })
    case 'gzip-corrupt':
    case 'zstd-corrupt':
    case 'zip-corrupt':
      return t('problem-corrupt', { ending: ENDING[problem.code], bytes: formatNumber(problem.bytesRead, language) })
    case 'bomb': {
      const [packed, unpacked] = [formatBytes(problem.packed, language), formatBytes(problem.unpacked, language)]
      return t('problem-bomb', { packed, unpacked })
    }
    case 'zip-too-many-members':
      return t('problem-zip-too-many-members', { limit: formatNumber(problem.limit, language) })
    case 'zip-method':
      return t('problem-zip-method', { method: problem.method })
    case 'zstd-window': {
      const [window, limit] = [formatBytes(problem.window, language), formatBytes(problem.limit, language)]
      return t('problem-zstd-window', { window, limit })
    }
    case 'failed':
      return t('problem-failed', { detail: problem.detail })
    default:
      return t(`problem-${problem.code}`)
  }
}
