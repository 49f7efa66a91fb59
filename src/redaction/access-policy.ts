import type { NumberColumn, TextColumn } from '@/engine/access-table'
import type { FieldPolicy, PolicyOf } from './policy'

/** An access, as the engine keeps it. */
export type Access = Readonly<Record<TextColumn, string | null> & Record<NumberColumn, number | null>>

/** Links and saved pages hold no rows; what they tell of a field is the value of a filter. */
const shared = { holds: 'fact', link: 'shown', report: 'shown', export: 'shown', page: 'shown' } as const
/** Agents, hosts, keys and pages are shared by many, unless an e-mail address stands in them. */
const words = { holds: 'words', link: 'redacted', report: 'redacted', export: 'shown', page: 'redacted' } as const
/** Stands for one person or household. In rows saved by name it is shown, and the dialog says so before. */
const one = <H extends FieldPolicy['holds']>(holds: H) =>
  ({ holds, link: 'redacted', report: 'redacted', export: 'shown', page: 'redacted' }) as const

export const ACCESS_POLICY = {
  client: one('client'),
  account: one('account'),
  token: one('token'),
  key: words,
  method: words,
  // Paths and referrers carry ids, names and e-mail addresses in their queries.
  path: one('path'),
  page: words,
  agent: words,
  referrer: one('referrer'),
  host: words,
  time: shared,
  file: shared,
  status: shared,
  bytes: shared,
  duration: shared,
  offset: shared,
  line: shared,
} as const satisfies PolicyOf<Access>

type Identifying = {
  [K in keyof typeof ACCESS_POLICY]: (typeof ACCESS_POLICY)[K]['holds'] extends 'fact' | 'words' ? never : K
}[keyof typeof ACCESS_POLICY]

const identifies = (column: string): column is Identifying => {
  const { holds } = ACCESS_POLICY[column as keyof typeof ACCESS_POLICY]
  return holds !== 'fact' && holds !== 'words'
}
/** Columns whose every value may say who somebody is. */
export const IDENTIFYING_COLUMNS: readonly Identifying[] = Object.keys(ACCESS_POLICY).filter(identifies)
