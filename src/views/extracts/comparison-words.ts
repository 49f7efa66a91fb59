import { epochMs, type ZoneId } from '@/base/brand'
import { formatDateTime, formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { visibleControls } from '@/base/visible'
import type { ComparisonState, LedgerComparison } from '@/data/ledgers'
import { text } from './ledger-text'

/** What the logs say against a ledger or key history, in sentences with figures. */
export interface ComparisonWords {
  /** What was compared with what. */
  readonly basis: string
  /** What is out of procedure; null where nothing is, or nothing could be compared. */
  readonly alarm: string | null
  readonly others: readonly string[]
}

type Done = Extract<ComparisonState, { readonly status: 'done' }>
type Kind = LedgerComparison['kind']

/** Instants are told in `zone`. */
export function comparisonSaid(
  comparison: ComparisonState,
  kind: Kind,
  zone: ZoneId,
  language: Language,
): ComparisonWords {
  const t = translator(text, language)
  const only = (basis: string): ComparisonWords => ({ basis, alarm: null, others: [] })
  if (comparison.status === 'comparing') return only(t('comparing'))
  if (comparison.status === 'failed') return only(t('compareFailed', { detail: comparison.detail }))
  if (comparison.status === 'impossible') {
    return only(t(comparison.why === 'no-logs' ? `noLogs_${kind}` : 'ledgerWithout'))
  }
  const { logs, simulated, scale, result } = comparison
  const silent = result.silent.map((place) => visibleControls(logs[place] ?? '')).join(', ')
  if (result.silent.length === logs.length) return only(t(`nothing_${kind}`, { logs: silent }))
  const say = sayer(zone, language)
  const said = result.kind === 'ledger' ? tokensSaid(result, comparison, say) : keysSaid(result, comparison, say)
  const others = [...said.others]
  if (result.without > 0) others.push(t(`without_${kind}`, { accesses: say.accesses(result.without) }))
  if (silent !== '') others.push(t(`silent_${kind}`, { logs: silent }))
  if (simulated) others.push(t('simulated'))
  if (scale > 1) others.push(t('scaled', { n: formatNumber(scale, language) }))
  return { ...said, others }
}

type Sayer = ReturnType<typeof sayer>
function sayer(zone: ZoneId, language: Language) {
  const t = translator(text, language)
  const counted = (what: 'tokens' | 'keys' | 'accesses') => (count: number) =>
    t(what, { count, n: formatNumber(count, language) })
  return {
    t,
    number: (n: number) => formatNumber(n, language),
    tokens: counted('tokens'),
    keys: counted('keys'),
    accesses: counted('accesses'),
    when: (at: number | null) => (at === null ? '–' : formatDateTime(epochMs(at), zone, language, 'medium')),
  }
}

/** The logs that tell what is compared. */
const comparedLogs = ({ logs, result }: Done): string =>
  logs
    .filter((_, place) => !result.silent.includes(place))
    .map(visibleControls)
    .join(', ')

function tokensSaid(
  result: Extract<LedgerComparison, { readonly kind: 'ledger' }>,
  done: Done,
  { t, tokens, accesses, number, when }: Sayer,
): ComparisonWords {
  const tallied = (key: 'neverIssued' | 'beyondLedger' | 'borrowedIds' | 'beforeIssue' | 'afterExpiry'): string[] => {
    const { words, accesses: count, first, last } = result[key]
    if (words === 0) return []
    return [t(key, { tokens: tokens(words), accesses: accesses(count), first: when(first), last: when(last) })]
  }
  const [alarm = null] = tallied('neverIssued')
  const all = { accesses: accesses(result.used.accesses), tokens: tokens(result.used.words) }
  return {
    basis: t('usedTokens', { logs: comparedLogs(done), ...all, issued: number(result.issued.words) }),
    alarm,
    others: [
      ...(alarm === null ? [t('allIssued')] : []),
      ...tallied('beyondLedger'),
      ...tallied('borrowedIds'),
      ...tallied('beforeIssue'),
      ...tallied('afterExpiry'),
    ],
  }
}

function keysSaid(
  result: Extract<LedgerComparison, { readonly kind: 'keys' }>,
  done: Done,
  { t, keys, accesses, number, when }: Sayer,
): ComparisonWords {
  const { used, unknown, outside, told } = result
  const faulty = unknown.words + outside.words
  const eachKey = told.map(({ key, accesses: count, first, last, life, faults }) => {
    const said = faults.map((fault) => {
      if (fault === 'unknown') return t('keyUnknown')
      return fault === 'before'
        ? t('keyBefore', { at: when(life?.from ?? null) })
        : t('keyAfter', { at: when(life?.until ?? null) })
    })
    const use = { accesses: accesses(count), first: when(first), last: when(last) }
    return t('keyUse', { key: visibleControls(key), ...use, faults: said.join('; ') })
  })
  const alarms = [
    ...(unknown.words === 0
      ? []
      : [
          t('unknownKeys', {
            keys: keys(unknown.words),
            accesses: accesses(unknown.accesses),
            first: when(unknown.first),
            last: when(unknown.last),
          }),
        ]),
    ...(outside.words === 0 ? [] : [t('outsideKeys', { keys: keys(outside.words) })]),
  ]
  return {
    basis: t('usedKeys', { logs: comparedLogs(done), accesses: accesses(used.accesses), keys: keys(used.words) }),
    alarm: alarms.length === 0 ? null : alarms.join(' '),
    others: [
      ...(faulty === 0 ? [t('allKnown')] : eachKey),
      ...(faulty > told.length ? [t('keysTold', { n: number(told.length) })] : []),
    ],
  }
}
