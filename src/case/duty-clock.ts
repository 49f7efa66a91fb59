import { type EpochMs, epochMs } from '@/base/brand'
import { limitMinutesOf } from './duty-limits'
import { groupOf } from './party'
import type { Case, Duty } from './schema'
import { spanOfWhen, startOf } from './when'

export type Verdict = 'late' | 'in-time' | 'not-done' | 'unknown'

/** A legal clock on one reading of its trigger. Instants are UTC ms; null is "not stated". */
export interface DutyClock {
  readonly duty: Duty
  /** Start of the published trigger; see `duty.triggerAt` for how exact it is. */
  readonly triggerAt: EpochMs | null
  /** Trigger plus limit; only where the trigger is known to the minute. */
  readonly dueAt: EpochMs | null
  readonly doneAt: EpochMs | null
  /** Done minus due, negative when early; only where trigger and done are known to the minute. */
  readonly lateMinutes: number | null
  readonly verdict: Verdict
  /** Another party reads the trigger of this duty differently, and neither reading is hypothetical. */
  readonly contested: boolean
}

const MINUTE_MS = 60_000

/**
 * Evaluates one clock. The verdict uses everything the published times may mean: a notice sent on an unstated hour of
 * the 20th is in time if the whole day lies before the limit, late if the whole day lies after it, else unknown.
 */
export function evaluateDuty(duty: Duty, incident: Case): DutyClock {
  const { triggerAt: trigger, doneAt: done } = duty
  const limitMinutes = limitMinutesOf(duty)
  const isExact = trigger?.precision === 'minute' && trigger.end === undefined
  const dueAt =
    trigger !== null && isExact && limitMinutes !== null ? epochMs(startOf(trigger) + limitMinutes * MINUTE_MS) : null
  const doneAt = done === null ? null : startOf(done)
  const isDoneExact = done?.precision === 'minute' && done.end === undefined
  return {
    duty,
    triggerAt: trigger === null ? null : startOf(trigger),
    dueAt,
    doneAt,
    lateMinutes: dueAt !== null && doneAt !== null && isDoneExact ? Math.round((doneAt - dueAt) / MINUTE_MS) : null,
    verdict: verdictOf(duty),
    contested: isContested(duty, incident),
  }
}

function verdictOf(duty: Duty): Verdict {
  const { triggerAt, doneAt } = duty
  const limitMinutes = limitMinutesOf(duty)
  if (triggerAt === null) return 'unknown'
  if (doneAt === null) return 'not-done'
  if (limitMinutes === null) return 'unknown'
  const limit = limitMinutes * MINUTE_MS
  const trigger = spanOfWhen(triggerAt)
  const done = spanOfWhen(doneAt)
  // A time known to the minute is that minute; a day or month is any minute of it.
  const lastTrigger = triggerAt.precision === 'minute' && triggerAt.end === undefined ? trigger.from : trigger.to - 1
  const lastDone = doneAt.precision === 'minute' && doneAt.end === undefined ? done.from : done.to - 1
  if (done.from > lastTrigger + limit) return 'late'
  return lastDone <= trigger.from + limit ? 'in-time' : 'unknown'
}

function isContested(duty: Duty, incident: Case): boolean {
  if (duty.hypothetical === true) return false
  return incident.duties.some(
    (other) =>
      other.group === duty.group &&
      other.hypothetical !== true &&
      groupOf(incident, other.party) !== groupOf(incident, duty.party) &&
      other.triggerAt?.start !== duty.triggerAt?.start,
  )
}

/** The clocks of each duty: rival readings of one trigger together, in the order of the case file. */
export function dutyGroups(incident: Case): { readonly group: string; readonly clocks: readonly DutyClock[] }[] {
  const groups = new Map<string, DutyClock[]>()
  for (const duty of incident.duties) {
    const clocks = groups.get(duty.group) ?? []
    clocks.push(evaluateDuty(duty, incident))
    groups.set(duty.group, clocks)
  }
  return [...groups].map(([group, clocks]) => ({ group, clocks }))
}
