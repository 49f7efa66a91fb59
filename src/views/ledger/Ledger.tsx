import type { LedgerGroup } from '@/case/ledger'
import type { NumberTrap } from '@/case/number-traps'
import type { Case } from '@/case/schema'
import { Disclosure } from '@/ui/Disclosure'
import { Panel } from '@/ui/Panel'
import { useText } from '@/ui/use-text'
import { LedgerGroups } from './LedgerGroups'
import { LedgerTable } from './LedgerTable'
import { Pair } from './Pair'
import { Traps } from './Traps'
import { text } from './text'

export interface LedgerProps {
  readonly full: Case
  /** What the intruder reached or took. */
  readonly taken: readonly LedgerGroup[]
  /** Logs, money, suits and other figures that were not taken by anyone. */
  readonly context: readonly LedgerGroup[]
  readonly traps: readonly NumberTrap[]
  readonly selectedId: string | null
  readonly onSelect: (countId: string) => void
  readonly onQuestion: (questionId: string) => void
}

/** "What was taken": every published figure with its unit, claimant and date, never summed across units. */
export function Ledger({ full, taken, context, traps, selectedId, onSelect, onQuestion }: LedgerProps) {
  const t = useText(text)
  const note = t('units', { count: taken.length, n: taken.length })
  return (
    <Panel title={t('title')} note={note} table={() => <LedgerTable full={full} groups={[...taken, ...context]} />}>
      <div className="@container">
        {taken.length === 0 && <p className="border-t border-line py-1 text-ink3">{t('nothing')}</p>}
        <LedgerGroups groups={taken} caption={t('title')} selectedId={selectedId} onSelect={onSelect} />
        {context.length > 0 && (
          <Disclosure className="border-t border-line text-xs text-ink2" summary={t('context')}>
            {() => <LedgerGroups groups={context} caption={t('context')} selectedId={selectedId} onSelect={onSelect} />}
          </Disclosure>
        )}
        {traps.length > 0 && (
          <Disclosure
            className="border-t border-line text-xs text-ink2"
            summary={t('traps', { count: traps.length, n: traps.length })}
          >
            {() => <Traps full={full} traps={traps} onQuestion={onQuestion} onSelect={onSelect} />}
          </Disclosure>
        )}
        {taken.length > 0 && (
          <Disclosure className="border-t border-line text-xs text-ink2" summary={t('pair')}>
            {() => <Pair groups={[...taken, ...context]} />}
          </Disclosure>
        )}
      </div>
    </Panel>
  )
}
