import { idKind } from './route-id'
import { folded, matchesPath, matchesQuery, nameEnd, pathEnd, writeMatch } from './route-match'
import { type RoutePattern, readPattern } from './route-pattern'
import { DEFAULT_ROUTE_RULE, type RouteRule } from './route-rule'

const SLASH = 47
const COLON = 58
const QUESTION = 63
const LOWER_D = 100
const LOWER_I = 105

/**
 * Writes the page of the request target `bytes[from, to)` to `into`, which has {@link routeRoom}, and answers its length: the path
 * without origin, query and fragment, with ids replaced by `:id`, or what a template of the user says. `/orders/17/items?x=1`
 * → `/orders/:id/items`. Percent-encoding stays as it is. On bytes, because a log may hold as many targets as lines.
 */
export type RouteWriter = (bytes: Uint8Array, from: number, to: number, into: Uint8Array) => number

/** `rule` is one that `parseRouteRule` accepts. */
export function compileRoute(rule: RouteRule): RouteWriter {
  const patterns = compilePatterns(rule)
  return (bytes, from, to, into) => {
    const start = afterOrigin(bytes, from, to)
    const mark = pathEnd(bytes, start, to)
    const pattern = findPattern(rule, patterns, bytes, start, mark, to)
    if (pattern !== null) return writeMatch(pattern, bytes, mark, to, rule.foldCase, into)
    return writeByRule(rule, bytes, start, rule.dropTrailingSlash ? withoutSlash(bytes, start, mark) : mark, into)
  }
}

/** The page by the default rule. */
export const routeTemplate: RouteWriter = compileRoute(DEFAULT_ROUTE_RULE)

/** Bytes of `into` that are enough for any target of this length where there are no templates: each one-digit part grows by two. */
export const templateRoom = (length: number): number => length * 2 + 2

/** Bytes of `into` that are enough for any target of this length. */
export function routeRoom(rule: RouteRule, length: number): number {
  // A UTF-16 unit has three bytes at most.
  const longest = rule.templates.reduce((most, template) => Math.max(most, template.length * 3), 0)
  return templateRoom(length) + longest
}

/** The templates of the rule, ready to compare. */
export function compilePatterns(rule: RouteRule): readonly RoutePattern[] {
  const patterns: RoutePattern[] = []
  for (const template of rule.templates) {
    const read = readPattern(template)
    if (!read.ok) continue
    const { text, segments } = read.value
    const slash = rule.dropTrailingSlash && segments.length > 1 && segments.at(-1)?.length === 0 && !read.value.open
    patterns.push(slash ? { ...read.value, text: text.subarray(0, -1), segments: segments.slice(0, -1) } : read.value)
  }
  return patterns
}

/** The first template for the target whose path is `[start, mark)`; null where the rule alone decides. */
export function findPattern(
  rule: RouteRule,
  patterns: readonly RoutePattern[],
  bytes: Uint8Array,
  start: number,
  mark: number,
  to: number,
): RoutePattern | null {
  for (const pattern of patterns) {
    const end = rule.dropTrailingSlash && !pattern.open ? withoutSlash(bytes, start, mark) : mark
    if (!matchesPath(pattern, bytes, start, end, rule)) continue
    if (matchesQuery(pattern, bytes, mark, to, rule.foldCase)) return pattern
  }
  return null
}

function writeByRule(rule: RouteRule, bytes: Uint8Array, start: number, end: number, into: Uint8Array): number {
  const { dropSession, foldCase } = rule
  let length = 0
  let part = start
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== SLASH) continue
    const nameTo = dropSession ? nameEnd(bytes, part, at) : at
    if (idKind(rule, bytes, part, nameTo) !== null) {
      into[length++] = COLON
      into[length++] = LOWER_I
      into[length++] = LOWER_D
    } else {
      for (let i = part; i < nameTo; i++) into[length++] = foldCase ? folded(bytes[i] ?? 0) : (bytes[i] ?? 0)
    }
    if (at < end) into[length++] = SLASH
    part = at + 1
  }
  if (length === 0) into[length++] = SLASH
  return length
}

/** The end of the path `[start, end)` without slashes behind it; the root keeps its own. */
function withoutSlash(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  while (at > start + 1 && bytes[at - 1] === SLASH) at--
  return at
}

/** A target in absolute form (`http://host/path`, RFC 9112 §3.2.2) names its origin before the path. */
export function afterOrigin(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] === SLASH) return from
  let at = from
  while (at < to && bytes[at] !== SLASH && bytes[at] !== COLON) at++
  if (at + 2 >= to || bytes[at] !== COLON || bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH) return from
  at += 3
  while (at < to && bytes[at] !== SLASH && bytes[at] !== QUESTION) at++
  return at
}
