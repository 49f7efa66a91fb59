import type { ZoneId } from '@/base/brand'
import type { DutyClock } from '@/case/duty-clock'
import type { Case } from '@/case/schema'
import { Panel } from '@/ui/Panel'
import { useText } from '@/ui/use-text'
import { ClockChart } from './ClockChart'
import { DutiesTable } from './DutiesTable'
import { DutyList } from './DutyList'
import { text } from './text'

export interface DutiesProps {
  readonly full: Case
  /** Readings of each duty, grouped by duty. */
  readonly groups: readonly (readonly DutyClock[])[]
  readonly zone: ZoneId
  readonly selectedId: string | null
  readonly onSelect: (dutyId: string) => void
}

/** "Duties and clocks": rival clocks of one duty drawn against each other, the other duties as rows. */
export function Duties({ full, groups, zone, selectedId, onSelect }: DutiesProps) {
  const t = useText(text)
  const drawn = groups.filter(isDrawn)
  const listed = groups.filter((group) => !isDrawn(group)).flat()
  return (
    <Panel
      title={t('title')}
      note={t('note')}
      table={() => <DutiesTable full={full} clocks={groups.flat()} zone={zone} />}
    >
      {groups.length === 0 && <p className="border-t border-line py-1 text-ink3">{t('nothing')}</p>}
      {drawn.map((group) => (
        <ClockChart key={group[0]?.duty.group} clocks={group} zone={zone} selectedId={selectedId} onSelect={onSelect} />
      ))}
      <DutyList clocks={listed} selectedId={selectedId} onSelect={onSelect} />
    </Panel>
  )
}

/** A clock is drawn only where lateness is known to the minute: a bar promises that. */
const isDrawn = (group: readonly DutyClock[]): boolean => group.some((clock) => clock.lateMinutes !== null)
