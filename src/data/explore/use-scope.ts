import { useMemo, useRef } from 'react'
import { type Span, union } from '@/base/span'
import type { Condition } from '@/engine/condition'
import { compileFilter } from '@/filter/compile-filter'
import type { Investigation } from '@/investigation/state'
import { contentHash, type OpenExtract, spanOfExtract, useExtracts } from '../extracts'
import { useInvestigation } from '../open-case'

/** Which rows the panels of the access log count and list: all logs of this tab that have rows, as if they were one. */
export interface Scope {
  /** Tables of the engine, in the order their logs were opened. */
  readonly tables: readonly string[]
  /** The filter of the view, as the engine takes it. */
  readonly where: readonly Condition[]
  readonly window: Span
  /** From the earliest row to after the latest; null where there are no rows. */
  readonly extent: Span | null
  readonly extracts: readonly OpenExtract[]
  /** In all tables; of a log being read, so far. Tells one state of growing tables from the next. */
  readonly rows: number
  /** Whether any of the logs is simulated. */
  readonly simulated: boolean
}

export function useScope(): Scope {
  const { investigation } = useInvestigation()
  const { window, zone, where: filter } = investigation
  const all = useExtracts()
  const found = useMemo(() => withRows(all), [all])
  const compiled = useMemo(
    () => compileFilter(filter, { zone, extent: found.extent ?? window, tablesOf: (file) => tablesOf(found, file) }),
    [filter, zone, found, window],
  )
  // By what it says: the view is decoded anew whenever the window moves, and everything that counts hangs on this.
  const kept = useRef(compiled)
  if (JSON.stringify(kept.current) !== JSON.stringify(compiled)) kept.current = compiled
  const where = kept.current
  return useMemo(() => ({ ...found, where, window }), [found, where, window])
}

/** The same for code outside React. */
export function scopeOf(
  all: readonly OpenExtract[],
  { window, zone, where: filter }: Pick<Investigation, 'window' | 'zone' | 'where'>,
): Scope {
  const found = withRows(all)
  const context = { zone, extent: found.extent ?? window, tablesOf: (file: string) => tablesOf(found, file) }
  return { ...found, where: compileFilter(filter, context), window }
}

type Found = Omit<Scope, 'where' | 'window'>

function withRows(all: readonly OpenExtract[]): Found {
  const extracts = all.filter((extract) => spanOfExtract(extract).length > 0)
  const [first, ...others] = extracts.flatMap(spanOfExtract)
  return {
    extracts,
    tables: extracts.map(({ table }) => table),
    extent: first === undefined ? null : others.reduce(union, first),
    rows: extracts.reduce((sum, extract) => sum + rowsOf(extract), 0),
    simulated: extracts.some(({ simulated }) => simulated),
  }
}

function rowsOf({ state }: OpenExtract): number {
  if (state.status === 'ready') return state.stats.rows
  return state.status === 'reading' ? (state.seen?.rows ?? 0) : 0
}

/** Tables of the logs one of whose files has a SHA-256, packed or unpacked, that begins so. */
const tablesOf = ({ extracts }: Found, file: string): string[] =>
  extracts.filter((extract) => hashesOf(extract).some((hash) => hash.startsWith(file))).map(({ table }) => table)

/** Every hash a log may be named by: of its files as they were given, and of what they hold. */
export function hashesOf({ state }: OpenExtract): string[] {
  if (state.status !== 'ready') return []
  const { parts, identity } = state.stats
  const content = contentHash(state.stats)
  return [
    ...(content === null ? [] : [content]),
    ...(identity?.sha256 ?? []),
    ...parts.flatMap(({ contentSha256 }) => (contentSha256 === null ? [] : [contentSha256])),
  ]
}
