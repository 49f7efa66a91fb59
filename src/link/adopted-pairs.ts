import { type AdoptedPair, hasPair, pairsOf } from '@/case/adopt'
import type { Case } from '@/case/schema'
import type { LinkProblem } from './link-problem'

/** Claims the view takes for the answer over the case file: `adopt=q-start:start-notice,q-aware:aware-form`. No reason stands in a link. */
export const writePairs = (pairs: readonly AdoptedPair[]): string =>
  pairsOf(pairs)
    .map(({ question, claim }) => `${question}:${claim}`)
    .join(',')

/** One claim a question. A pair that cannot be read, that the case does not have or that comes again is left out and named. */
export function readPairs(text: string, of: Case, problems: LinkProblem[]): readonly AdoptedPair[] {
  const pairs = new Map<string, AdoptedPair>()
  for (const value of text.split(',')) {
    const [question = '', claim = '', ...rest] = value.split(':')
    const pair = { question, claim }
    if (question === '' || claim === '' || rest.length > 0 || pairs.has(question))
      problems.push({ kind: 'bad-value', field: 'adopt', value, expected: 'adoption' })
    else if (!hasPair(of, pair)) problems.push({ kind: 'not-in-case', field: 'adopt', value })
    else pairs.set(question, pair)
  }
  return pairsOf([...pairs.values()])
}
