import type { z } from 'zod'
import { type CaseProblem, clip, problem } from './case-problem'

type Issue = z.core.$ZodIssue

/** What the schema refuses, in our own words. `raw` is the parsed JSON, to tell a missing field from a wrong one. */
export function schemaProblems(issues: readonly Issue[], raw: unknown): CaseProblem[] {
  const seen = new Set<string>()
  return issues
    .flatMap((issue) => problemsOf(issue, raw))
    .filter((found) => {
      const key = `${found.code} ${found.path}`
      return !seen.has(key) && seen.add(key)
    })
}

function problemsOf(issue: Issue, raw: unknown): CaseProblem[] {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknownKey', [...path, key]))
    case 'invalid_type':
      if (valueAt(raw, path) === undefined) return [problem('missing', path)]
      return [problem('type', path, { expected: issue.expected })]
    case 'invalid_value':
      if (valueAt(raw, path) === undefined) return [problem('missing', path)]
      return [problem('value', path, { expected: clip(issue.values.join(', ')) })]
    case 'too_small':
      if (path.at(-1) === 'sources') return [problem('noSource', path.slice(0, -1))]
      return [problem('size', path, { limit: `≥ ${issue.minimum}` })]
    case 'too_big':
      return [problem('size', path, { limit: `≤ ${issue.maximum}` })]
    case 'invalid_format':
      return [problem('format', path, { expected: EXPECTED[issue.format] ?? issue.message })]
    case 'invalid_union':
      return closest(issue).flatMap((of) => problemsOf({ ...of, path: [...path, ...of.path] }, raw))
    default:
      return [problem('format', path, { expected: issue.message })]
  }
}

/** What the shape that was meant refuses: the first of this type, else the first. */
const closest = ({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] =>
  errors.find((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)) ??
  errors[0] ??
  []

const EXPECTED: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  datetime: 'YYYY-MM-DDThh:mm:ss+hh:mm (RFC 3339)',
  url: 'http(s)://…',
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
