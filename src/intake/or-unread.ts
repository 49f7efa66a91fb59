import { IntakeError, type IntakeProblem } from './problem'

/** Problems of a part that left no row behind: the others can still be read. */
const HARMLESS: ReadonlySet<IntakeProblem['code']> = new Set([
  'empty',
  'not-text',
  'no-readable-line',
  'zip-encrypted',
  'zip-method',
])

/** Reads one of several parts; a harmless problem of it, or `also`, is answered instead of thrown. */
export async function orUnread<T extends object>(
  read: () => Promise<T>,
  several: boolean,
  also: IntakeProblem['code'] | null = null,
): Promise<T | { readonly problem: IntakeProblem }> {
  try {
    return await read()
  } catch (error) {
    const passes = error instanceof IntakeError && (HARMLESS.has(error.problem.code) || error.problem.code === also)
    if (several && passes) return { problem: error.problem }
    throw error
  }
}
