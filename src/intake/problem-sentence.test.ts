import { expect, it } from 'vitest'
import { LANGUAGES } from '@/base/text'
import { CONTAINERS, FILE_KINDS, type IntakeProblem, problemOf } from './problem'
import { problemSentence, refusalText } from './problem-sentence'
import { REFUSALS } from './refusal'

const problems: IntakeProblem[] = [
  { code: 'empty' },
  ...FILE_KINDS.map((kind) => ({ code: 'not-text', kind }) as const),
  ...REFUSALS.map((first) => ({ code: 'no-readable-line', bytesRead: 67_108_864, whole: false, first }) as const),
  { code: 'no-readable-line', bytesRead: 16, whole: true, first: null },
  ...CONTAINERS.map((container) => ({ code: `${container}-truncated`, bytesRead: 5000 }) as const),
  ...CONTAINERS.map((container) => ({ code: `${container}-corrupt`, bytesRead: 5000 }) as const),
  { code: 'bomb', packed: 1_000_000, unpacked: 1_000_000_000 },
  { code: 'zip-encrypted' },
  { code: 'zip-split' },
  { code: 'zip-no-members' },
  { code: 'zip-too-many-members', limit: 10_000 },
  { code: 'zip-method', method: 14 },
  { code: 'zstd-window', window: 2 ** 31, limit: 2 ** 27 },
  { code: 'zstd-dictionary' },
  { code: 'unreadable' },
  { code: 'out-of-memory' },
  { code: 'out-of-space' },
  { code: 'worker-died' },
  { code: 'cancelled' },
  { code: 'failed', detail: 'words of the machine' },
]

it.each(LANGUAGES)('every problem is a whole sentence in %s', (language) => {
  for (const problem of problems) {
    const sentence = problemSentence(problem, language)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).not.toMatch(/\{\{|undefined|null|problem-|reason-|kind-| {2}/)
  }
  for (const reason of REFUSALS) expect(refusalText(reason, language)).not.toMatch(/reason-|\.$/)
})

it('says in English what a reader can act on', () => {
  const say = (problem: IntakeProblem) => problemSentence(problem, 'en')
  expect(say({ code: 'not-text', kind: 'png' })).toBe('Not an access log, but a PNG picture.')
  expect(say({ code: 'no-readable-line', bytesRead: 67_108_864, whole: false, first: 'too-long' })).toBe(
    'No line in the first 67.1 MB is an access, so reading stopped there. The first line: longer than 1 MiB. ' +
      'Dwell reads access logs of web servers, proxies and clouds, and tables (CSV, TSV, JSON lines, Parquet), ' +
      'plain or in .gz, .zst or .zip; if this is a table, choose “Read as…” and say what its columns are.',
  )
  expect(say({ code: 'bomb', packed: 1_000_000, unpacked: 1_000_000_000 })).toMatch(/^This is no log: 1 MB of it/)
  expect(say({ code: 'gzip-truncated', bytesRead: 5000 })).toBe(
    'The .gz file is cut off after 5 kB: its end is missing. Nothing was loaded.',
  )
})

it('tells apart what browsers and engines throw', () => {
  expect(problemOf(new DOMException('x', 'NotReadableError')).code).toBe('unreadable')
  expect(problemOf(new DOMException('x', 'QuotaExceededError')).code).toBe('out-of-space')
  expect(problemOf(new DOMException('x', 'AbortError')).code).toBe('cancelled')
  expect(problemOf(new RangeError('Array buffer allocation failed')).code).toBe('out-of-memory')
  expect(problemOf(new Error('Out of Memory Error: failed to pin block')).code).toBe('out-of-memory')
  expect(problemOf('odd')).toEqual({ code: 'failed', detail: 'odd' })
})
