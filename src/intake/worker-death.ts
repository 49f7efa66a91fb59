import { type IntakeProblem, problemOf } from './problem'

/** Why a worker ended that says no word: its script cannot be fetched, or its memory is used up. Nobody else is to be told. */
export function deathOf(event: ErrorEvent): IntakeProblem {
  event.preventDefault()
  const problem = problemOf(new Error(event.message))
  return problem.code === 'out-of-memory' ? problem : { code: 'worker-died' }
}
