import type { Case } from '@/case/schema'
import type { text } from './text'

type Word = Exclude<keyof NonNullable<(typeof text)['keys']>, symbol | number>

/** The pages of a case, in the order of the bar. */
export const CASE_PAGES = [
  { to: '/c/$caseId', word: 'window', short: 'windowShort', count: null },
  { to: '/c/$caseId/log', word: 'log', short: 'log', count: null },
  { to: '/c/$caseId/claims', word: 'claims', short: 'claims', count: (of: Case) => of.questions.length },
  { to: '/c/$caseId/sources', word: 'evidence', short: 'evidence', count: (of: Case) => of.sources.length },
] as const satisfies readonly { to: string; word: Word; short: Word; count: ((of: Case) => number) | null }[]
