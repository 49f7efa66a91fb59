import type { ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { type ComparisonState, type LedgerFacts, ledgerLines, type OpenLedger } from '@/data/ledgers'
import { Disclosure } from '@/ui/Disclosure'
import { useLanguage, useText } from '@/ui/use-text'
import { type Fact, Facts } from './Facts'
import { text } from './facts-text'
import { Hash } from './Hash'
import { LedgerComparison } from './LedgerComparison'
import { LedgerRejects } from './LedgerRejects'
import { spanSaid } from './ledger-span'
import { text as ledgerText } from './ledger-text'
import { UnreadParts } from './UnreadParts'

export interface ReadyLedgerProps {
  readonly ledger: OpenLedger
  readonly facts: LedgerFacts
  readonly comparison: ComparisonState
  readonly zone: ZoneId
}

/** What was found in a ledger or key history, and what the logs say against it. */
export function ReadyLedger({ ledger, facts, comparison, zone }: ReadyLedgerProps) {
  const t = useText(text)
  const said = useText(ledgerText)
  const language = useLanguage()
  const { kind, fileName, files } = ledger
  const { span, sha256, unread } = facts
  const sums = ledgerLines(facts)
  const terms = (['rows', 'rejects', 'skipped', 'lines'] as const).map(
    (name) => `${formatNumber(sums[name], language)} ${t(`sum-${name}`, { count: sums[name] })}`,
  )
  const [rows, rejects, skipped, lines] = terms
  const nameOf = (source: number) => files[source]?.name ?? fileName
  const list: Fact[] = [
    [said(`span-${kind}`), span === null ? said('noSpan') : spanSaid(span, zone, ledger.plan.zone, language)],
    ...sha256.map(
      (hash, source): Fact => [
        sha256.length === 1 ? t('hash') : `${t('hash')}, ${nameOf(source)}`,
        <Hash key={hash} value={hash} />,
      ],
    ),
  ]
  return (
    <>
      <p className="mt-2 mb-3">{`${rows} + ${rejects} + ${skipped} = ${lines}`}</p>
      <Facts facts={list} />
      <LedgerComparison comparison={comparison} kind={kind} zone={zone} />
      <UnreadParts unread={unread} nameOf={({ source, member }) => member ?? nameOf(source)} />
      {sums.rejects > 0 && (
        <Disclosure
          className="mt-3 border-t border-line"
          summary={
            <span className="font-medium">
              {said('rejects', { count: sums.rejects, n: formatNumber(sums.rejects, language) })}
            </span>
          }
        >
          {() => <LedgerRejects ledger={ledger} facts={facts} />}
        </Disclosure>
      )}
    </>
  )
}
