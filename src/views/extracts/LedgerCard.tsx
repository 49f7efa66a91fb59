import type { ZoneId } from '@/base/brand'
import { formatBytes } from '@/base/format'
import type { OpenLedger } from '@/data/ledgers'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { ProgressBar } from '@/ui/ProgressBar'
import { useLanguage, useText } from '@/ui/use-text'
import { CardHead } from './CardHead'
import { text as ledgerText } from './ledger-text'
import { ReadyLedger } from './ReadyLedger'
import { SimulatedChip } from './SimulatedChip'
import { text } from './text'

export interface LedgerCardProps {
  readonly ledger: OpenLedger
  readonly zone: ZoneId
  readonly onCancel: () => void
  readonly onClose: () => void
  readonly onColumns: () => void
}

/** An issuance ledger or key history: being read, ready, failed with a sentence, or cancelled. */
export function LedgerCard({ ledger, zone, onCancel, onClose, onColumns }: LedgerCardProps) {
  const t = useText(text)
  const said = useText(ledgerText)
  const language = useLanguage()
  const { fileName, kind, simulated, state } = ledger
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <CardHead
        name={fileName}
        about={
          <>
            <span className="text-sm text-ink3">{said(`kind-${kind}`)}</span>
            {simulated && <SimulatedChip />}
          </>
        }
      >
        {state.status === 'reading' ? (
          <Button onClick={onCancel}>{t('cancel')}</Button>
        ) : (
          <>
            <Button onClick={onColumns}>{said('columns')}</Button>
            <IconButton label={t('close', { name: fileName })} icon={<Icon name="close" />} onClick={onClose} />
          </>
        )}
      </CardHead>
      {state.status === 'reading' && <Progress name={fileName} {...state.progress} />}
      {state.status === 'failed' && (
        <p role="alert" className="mt-2 flex items-start gap-2">
          <Icon name="warning" />
          <span className="min-w-0 wrap-anywhere">{state.say(language)}</span>
        </p>
      )}
      {state.status === 'cancelled' && <p className="mt-2 text-ink2">{t('cancelled')}</p>}
      {state.status === 'ready' && (
        <ReadyLedger ledger={ledger} facts={state.facts} comparison={state.comparison} zone={zone} />
      )}
    </li>
  )
}

function Progress({ name, bytesRead, bytesTotal }: { name: string; bytesRead: number; bytesTotal: number }) {
  const t = useText(text)
  const said = useText(ledgerText)
  const language = useLanguage()
  const sizes = { read: formatBytes(bytesRead, language), total: formatBytes(bytesTotal, language) }
  return (
    <div className="mt-3">
      <ProgressBar
        label={t('reading', { name })}
        share={bytesTotal === 0 ? null : bytesRead / bytesTotal}
        valueText={said('progress', sizes)}
      />
      <p className="mt-1.5 text-sm text-ink2">{said('progress', sizes)}</p>
    </div>
  )
}
