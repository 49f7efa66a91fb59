import { formatDays, formatMinutes } from '@/base/format'
import { type Language, translator } from '@/base/text'
import type { DutyClock } from '@/case/duty-clock'
import { limitMinutesOf } from '@/case/duty-limits'
import { local } from '@/case/local'
import type { Duty } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { text } from './text'

/** What came of a duty, in a few words: minutes where both ends are minute-precise, else what the record concludes. */
export function sayOutcome(clock: DutyClock, language: Language): string {
  const t = translator(text, language)
  if (clock.lateMinutes !== null) {
    const length = formatMinutes(Math.abs(clock.lateMinutes), language)
    if (clock.lateMinutes === 0) return t('onTime')
    return t(clock.lateMinutes > 0 ? 'late' : 'early', { length })
  }
  if (clock.duty.outcome) return local(clock.duty.outcome, language)
  if (clock.duty.comparisonOnly) return t('comparison')
  return translator(caseText, language)(`verdict${clock.verdict}`)
}

/** The limit as a length, or in the law's own words; empty where the law names none. */
export function sayLimit(duty: Duty, language: Language): string {
  if (duty.limitText) return local(duty.limitText, language)
  const limitMinutes = limitMinutesOf(duty)
  if (limitMinutes === null || limitMinutes === 0) return ''
  // Up to three days the law counts hours; nobody reads 2,208 of them.
  const days = limitMinutes / 1440
  return days > 3 && Number.isInteger(days) ? formatDays(days, language) : formatMinutes(limitMinutes, language)
}
