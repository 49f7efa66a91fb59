import { err, ok, type Result } from '@/base/result'
import { type PatternFault, readPattern } from './route-pattern'

/** How the page of a request target is told. Plain JSON, kept with the case; a page is the same only under the same rule. */
export interface RouteRule {
  /** The user's own, tried in order before everything else: `/users/:id/orders/*`, `/index.php?page=` (see `route-pattern.ts`). */
  readonly templates: readonly string[]
  /** Path segments of digits only become `:id`. */
  readonly numbers: boolean
  /** UUIDs (RFC 9562), in either case, become `:id`. */
  readonly uuids: boolean
  /** Segments of {@link LONG_HEX} hexadecimal digits or more become `:id`. */
  readonly longHex: boolean
  /**
   * Segments of {@link MIXED_TOKEN} characters or more of base64url (RFC 4648 §5) that hold a digit and change between upper case,
   * lower case and digits every third character or more often become `:id`. Names in CamelCase with digits may, too.
   */
  readonly mixedTokens: boolean
  /** `;jsessionid=…` (Jakarta Servlet 6 §7.1.3) and what follows it in its segment belong to no page. */
  readonly dropSession: boolean
  /** Letters A–Z of the path count as a–z. */
  readonly foldCase: boolean
  /** `/a/` is the page `/a`. */
  readonly dropTrailingSlash: boolean
}

/** Hashes, object ids, session ids; shorter ones may be words (`decade`, `facade`). */
export const LONG_HEX = 16
export const MIXED_TOKEN = 16

export const DEFAULT_ROUTE_RULE: RouteRule = {
  templates: [],
  numbers: true,
  uuids: true,
  longHex: true,
  mixedTokens: false,
  dropSession: true,
  foldCase: false,
  dropTrailingSlash: false,
}

/** The settings that are on or off, in the order in which a form shows them. */
export const ROUTE_SWITCHES = [
  'numbers',
  'uuids',
  'longHex',
  'mixedTokens',
  'dropSession',
  'foldCase',
  'dropTrailingSlash',
] as const
export type RouteSwitch = (typeof ROUTE_SWITCHES)[number]

/** A template is tried for every distinct path, so there cannot be any number of them. */
export const MOST_TEMPLATES = 200

/** Why a value is no rule; `route-text.ts` says it in a sentence. */
export type RouteProblem =
  | { readonly code: 'not-a-rule' }
  | { readonly code: 'unknown-setting'; readonly name: string }
  | { readonly code: 'not-on-or-off'; readonly name: RouteSwitch }
  | { readonly code: 'not-templates' }
  | { readonly code: 'too-many-templates'; readonly count: number }
  /** `place` counts from 1. */
  | { readonly code: 'template'; readonly place: number; readonly template: string; readonly fault: PatternFault }

const isSwitch = (name: string): name is RouteSwitch => (ROUTE_SWITCHES as readonly string[]).includes(name)

/** A rule from a case file or a form. A setting that is absent has its default; one that is unknown is refused: it would mean other pages. */
export function parseRouteRule(value: unknown): Result<RouteRule, RouteProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err({ code: 'not-a-rule' })
  const switches: Partial<Record<RouteSwitch, boolean>> = {}
  let templates: readonly string[] = []
  for (const [name, setting] of Object.entries(value)) {
    if (isSwitch(name)) {
      if (typeof setting !== 'boolean') return err({ code: 'not-on-or-off', name })
      switches[name] = setting
    } else if (name === 'templates') {
      const read = parseTemplates(setting)
      if (!read.ok) return read
      templates = read.value
    } else {
      return err({ code: 'unknown-setting', name })
    }
  }
  return ok({ ...DEFAULT_ROUTE_RULE, ...switches, templates })
}

function parseTemplates(value: unknown): Result<readonly string[], RouteProblem> {
  if (!Array.isArray(value)) return err({ code: 'not-templates' })
  if (value.length > MOST_TEMPLATES) return err({ code: 'too-many-templates', count: value.length })
  const templates: string[] = []
  for (const template of value as readonly unknown[]) {
    if (typeof template !== 'string') return err({ code: 'not-templates' })
    const pattern = readPattern(template)
    if (!pattern.ok) return err({ code: 'template', place: templates.length + 1, template, fault: pattern.error })
    templates.push(template)
  }
  return ok(templates)
}
