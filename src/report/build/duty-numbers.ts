import { MINUTE } from '@/base/brand'
import { formatMinutes } from '@/base/format'
import { dutyGroups } from '@/case/duty-clock'
import type { ReportContext } from './context'
import { NO_BASIS, type ReportNumber } from './report-number'

/** How long each duty took and how late it was, on each reading of its clock. */
export function dutyNumbers(context: ReportContext): ReportNumber[] {
  const clocks = dutyGroups(context.case).flatMap(({ clocks }) => clocks)
  return clocks.flatMap(({ duty, triggerAt, doneAt, lateMinutes, contested }): ReportNumber[] => {
    if (triggerAt === null || doneAt === null || lateMinutes === null) return []
    const label = `${context.local(duty.title)}, ${context.local(duty.trigger)}`
    const number = (id: string, minutes: number): ReportNumber => ({
      ...NO_BASIS,
      ...{ id: `duty:${duty.id}:${id}`, section: 'duties', label, value: minutes, unit: 'minutes', contested },
      text: formatMinutes(Math.abs(minutes), context.language),
      ...{ precision: 'minute', asOf: duty.statedOn, claimant: duty.party, sources: duty.sources },
    })
    const late = number('late', lateMinutes)
    return duty.hypothetical === true ? [late] : [late, number('elapsed', (doneAt - triggerAt) / MINUTE)]
  })
}
