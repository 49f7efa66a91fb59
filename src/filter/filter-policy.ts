import { ACCESS_POLICY } from '@/redaction/access-policy'
import type { FieldPolicy } from '@/redaction/policy'
import type { FilterField } from './term'

const shared = { holds: 'fact', link: 'shown', report: 'shown', export: 'shown', page: 'shown' } as const

/** What a value of each field may tell: that of its column, where it has one. Millions of rows share an hour or a log. */
export const FILTER_POLICY: Readonly<Record<FilterField, FieldPolicy>> = {
  ...ACCESS_POLICY,
  extract: shared,
  hour: shared,
}
