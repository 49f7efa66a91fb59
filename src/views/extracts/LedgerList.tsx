import type { ZoneId } from '@/base/brand'
import { whileBusy } from '@/data/activity'
import { useLedgers } from '@/data/ledgers'
import { askColumns, cancelLedger, closeLedger } from '@/data/open-ledger'
import { useText } from '@/ui/use-text'
import { LedgerCard } from './LedgerCard'
import { text } from './ledger-text'

/** The card goes, and its button with it: the focus stays near, and does not fall back to the top of the page. */
const leaveCard = (): void => document.getElementById('extracts-title')?.focus({ preventScroll: true })

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
            onCancel={() => cancelLedger(ledger.id)}
            onClose={() => {
              leaveCard()
              closeLedger(ledger.id)
            }}
            onColumns={() => {
              leaveCard()
              void whileBusy(askColumns(ledger.id))
            }}
          />
        ))}
      </ul>
    </div>
  )
}
