import type { ZoneId } from '@/base/brand'
import { whileBusy } from '@/data/activity'
import { useLedgers } from '@/data/ledgers'
import { useText } from '@/ui/use-text'
import { LedgerCard } from './LedgerCard'
import { text } from './ledger-text'

/** What a ledger's buttons do is fetched with the first press: whoever opened one has it already. */
const actions = () => import('@/data/open-ledger')
const act = (deed: (open: Awaited<ReturnType<typeof actions>>) => void | Promise<void>): void =>
  void whileBusy(actions().then(deed))

/** Issuance ledgers and key histories that are open; nothing where there are none. */
export function LedgerList({ zone }: { zone: ZoneId }) {
  const t = useText(text)
  const ledgers = useLedgers()
  if (ledgers.length === 0) return null
  return (
    <div>
      <h3 className="mb-1.5 text-ink3">{t('title')}</h3>
      <ul className="space-y-3">
        {ledgers.map((ledger) => (
          <LedgerCard
            key={ledger.id}
            ledger={ledger}
            zone={zone}
            onCancel={() => act(({ cancelLedger }) => cancelLedger(ledger.id))}
            onClose={() => act(({ closeLedger }) => closeLedger(ledger.id))}
            onColumns={() => act(({ askColumns }) => askColumns(ledger.id))}
          />
        ))}
      </ul>
    </div>
  )
}
