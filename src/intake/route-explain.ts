import { type IdKind, idKind } from './route-id'
import { nameEnd, pathEnd } from './route-match'
import type { RouteRule } from './route-rule'
import { afterOrigin, compilePatterns, compileRoute, findPattern, routeRoom } from './route-template'

/** A piece of a path that its page does not hold. */
export interface Replaced {
  readonly text: string
  /** What stands in its place; empty for a session that was dropped. */
  readonly by: string
  /** The switch of the rule that did it; `template` for a place of a template. */
  readonly why: IdKind | 'dropSession' | 'template'
}

/** How a path came to its page, for the form in which the rule is edited. */
export interface RouteExplained {
  readonly page: string
  readonly by: 'template' | 'rule'
  readonly template: string | null
  /** In the order of the path. */
  readonly replaced: readonly Replaced[]
}

const SLASH = 47
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** `rule` is one that `parseRouteRule` accepts. */
export function explainRoute(rule: RouteRule, target: string): RouteExplained {
  const bytes = encoder.encode(target)
  const into = new Uint8Array(routeRoom(rule, bytes.length))
  const page = decoder.decode(into.subarray(0, compileRoute(rule)(bytes, 0, bytes.length, into)))
  const start = afterOrigin(bytes, 0, bytes.length)
  const mark = pathEnd(bytes, start, bytes.length)
  const pattern = findPattern(rule, compilePatterns(rule), bytes, start, mark, bytes.length)
  const places = pattern?.template.split('?')[0]?.slice(1).split('/') ?? []
  const replaced: Replaced[] = []
  const add = (from: number, to: number, by: string, why: Replaced['why']): void => {
    if (to > from) replaced.push({ text: decoder.decode(bytes.subarray(from, to)), by, why })
  }
  let part = pattern === null ? start : start + 1
  for (let at = part, place = 0; at <= mark; at++) {
    if (at < mark && bytes[at] !== SLASH) continue
    const nameTo = rule.dropSession ? nameEnd(bytes, part, at) : at
    const name = places[place++]
    if (pattern === null) {
      const kind = idKind(rule, bytes, part, nameTo)
      if (kind !== null) add(part, nameTo, ':id', kind)
    } else if (pattern.open && place === places.length) {
      add(part, mark, '*', 'template')
      break
    } else if (name?.startsWith(':')) {
      add(part, nameTo, name, 'template')
    }
    add(nameTo, at, '', 'dropSession')
    part = at + 1
  }
  return { page, by: pattern === null ? 'rule' : 'template', template: pattern?.template ?? null, replaced }
}
