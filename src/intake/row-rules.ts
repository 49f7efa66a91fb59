import type { CredentialReader } from './credentials/credential-reader'
import type { RouteRule } from './route-rule'
import { compileRoute, type RouteWriter, routeRoom, routeTemplate, templateRoom } from './route-template'

/** What is done with fields beyond copying them: pages of paths, and tokens, which are never kept whole. */
export interface RowRules {
  readonly page: RouteWriter
  /** Bytes that the page of a target of this length may need. */
  readonly pageRoom: (length: number) => number
  /** Null: targets and referrers are kept as they stand. */
  readonly credentials: CredentialReader | null
}

export const PLAIN_RULES: RowRules = { page: routeTemplate, pageRoom: templateRoom, credentials: null }

export const rowRules = (route: RouteRule, credentials: CredentialReader): RowRules => ({
  page: compileRoute(route),
  pageRoom: (length) => routeRoom(route, length),
  credentials,
})
