import { err, ok, type Result } from '@/base/result'
import { partsOf, readParts } from './case-parts'
import { type CaseProblem, clip, problem } from './case-problem'
import { checkReferences } from './check-references'
import { checkText } from './check-text'
import { jsonErrorAt } from './json-error'
import { CASE_FORMAT, type Case, caseSchema } from './schema'
import { schemaProblems } from './schema-problems'

/** Most characters a case file may have; the default case has about one million. */
const MOST_CHARS = 64_000_000
/** Problems listed one by one; a file with more is told how many more. */
const MOST_PROBLEMS = 100

/**
 * Reads a case file (`dwell.case/1`, JSON, with or without byte order mark). Never throws: what is wrong comes back in
 * one list, each problem with its JSON path, and nothing of the file is used.
 */
export function parseCase(text: string): Result<Case, CaseProblem[]> {
  if (text.length > MOST_CHARS) return err([problem('tooLarge', [], { limit: MOST_CHARS / 1_000_000 })])
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return err([syntaxProblem(json)])
  }
  const foreign = formatProblem(raw)
  if (foreign !== null) return err([foreign])
  const read = caseSchema.safeParse(raw)
  const parts = read.success ? partsOf(read.data) : readParts(raw)
  const problems = [
    ...(read.success ? [] : schemaProblems(read.error.issues, raw)),
    ...checkReferences(raw, parts),
    ...checkText(raw),
  ]
  if (read.success && problems.length === 0) return ok(read.data)
  const rest = problems.length - MOST_PROBLEMS
  return err(rest > 0 ? [...problems.slice(0, MOST_PROBLEMS), problem('more', [], { n: rest })] : problems)
}

/** A file of another kind or a newer version gets one sentence, not a list of all that differs. */
function formatProblem(raw: unknown): CaseProblem | null {
  const isObject = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'format')
  const found = isObject && 'format' in raw ? raw.format : undefined
  if (found === CASE_FORMAT) return null
  const isNewer = typeof found === 'string' && /^dwell\.case\/[1-9]\d*$/.test(found)
  if (isNewer) return problem('newer', [], { found: clip(found), format: CASE_FORMAT })
  return problem('notACase', [], { format: CASE_FORMAT })
}

function syntaxProblem(json: string): CaseProblem {
  const before = json.slice(0, jsonErrorAt(json)).split('\n')
  return problem('syntaxAt', [], { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
}
