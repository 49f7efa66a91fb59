import type { ZoneId } from '@/base/brand'
import { type CredentialRule, DEFAULT_CREDENTIAL_RULE } from './credentials/credential-rule'
import type { FormatId } from './formats/format-id'
import type { Mapping } from './mapping/mapping'
import { DEFAULT_ROUTE_RULE, type RouteRule } from './route-rule'

/** How a log is to be read, as far as it was said; plain JSON, kept with the case. The same plan and bytes give the same rows. */
export interface ReadPlan {
  /** Null: told from the content. */
  readonly format: FormatId | null
  /** Whose clock wrote times without a zone; null where nobody said. */
  readonly zone: ZoneId | null
  /** Columns of a generic table; null for formats that name their fields themselves. */
  readonly mapping: Mapping | null
  readonly route: RouteRule
  readonly credentials: CredentialRule
}

export const DEFAULT_PLAN: ReadPlan = {
  format: null,
  zone: null,
  mapping: null,
  route: DEFAULT_ROUTE_RULE,
  credentials: DEFAULT_CREDENTIAL_RULE,
}
