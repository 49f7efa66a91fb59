import type { LedgerGroup } from '@/case/ledger'
import type { Case } from '@/case/schema'
import { Panel } from '@/ui/Panel'
import { useText } from '@/ui/use-text'
import { LedgerGroups } from './LedgerGroups'
import { LedgerTable } from './LedgerTable'
import { text } from './text'

export interface LedgerProps {
  readonly full: Case
  /** What the intruder reached or took. */
  readonly taken: readonly LedgerGroup[]
  /** Logs, money, suits and other figures that were not taken by anyone. */
  readonly context: readonly LedgerGroup[]
  readonly selectedId: string | null
  readonly onSelect: (countId: string) => void
}

/** "What was taken": every published figure with its unit, claimant and date, never summed across units. */
export function Ledger({ full, taken, context, selectedId, onSelect }: LedgerProps) {
  const t = useText(text)
  const note = t('units', { count: taken.length, n: taken.length })
  return (
    <Panel title={t('title')} note={note} table={() => <LedgerTable full={full} groups={[...taken, ...context]} />}>
      <div className="@container">
        {taken.length === 0 && <p className="border-t border-line py-1 text-ink3">{t('nothing')}</p>}
        <LedgerGroups groups={taken} caption={t('title')} selectedId={selectedId} onSelect={onSelect} />
        {context.length > 0 && (
          <details className="border-t border-line">
            <summary className="touch py-1 text-xs text-ink3 hover:text-ink">{t('context')}</summary>
            <LedgerGroups groups={context} caption={t('context')} selectedId={selectedId} onSelect={onSelect} />
          </details>
        )}
      </div>
    </Panel>
  )
}
