import type { ZoneId } from '@/base/brand'
import { formatDateTime, formatIsoDay, formatMinutes, formatTime } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { dayOf } from '@/base/zoned'
import type { DutyRule } from './duty-rule'
import { limitOf, ruleOf } from './duty-rules'
import { local } from './local'
import { partyOf } from './party'
import type { RivalTrigger } from './rival-triggers'
import type { MinuteRange, Moments, RuleClock, RuleRow } from './rule-clock'
import { text } from './rule-text'
import type { Case } from './schema'
import { formatWhen } from './when'

/** Late, early or both, to the minute; a range where a time is soft. */
export function sayLate(late: MinuteRange | null, lang: Language): string {
  const t = translator(text, lang)
  if (late === null) return t('notStated')
  const { least, most } = late
  if (least === 0 && most === 0) return t('onTime')
  if (least < 0 && most > 0) {
    return t('between', { early: formatMinutes(-least, lang), late: formatMinutes(most, lang) })
  }
  return least >= 0 ? t('late', { length: sayRange(late, lang) }) : t('early', { length: sayRange(late, lang) })
}

/** `29 h 35 min`, `45 h 36 min – 69 h 35 min`: lengths without a sign, the shorter first. */
export function sayRange({ least, most }: MinuteRange, lang: Language): string {
  const [a = 0, b = 0] = [Math.abs(least), Math.abs(most)].sort((x, y) => x - y)
  return a === b ? formatMinutes(a, lang) : `${formatMinutes(a, lang)} – ${formatMinutes(b, lang)}`
}

/** A moment, or the first and the last that it may be. */
export function sayMoments(at: Moments, zone: ZoneId, lang: Language, style: 'medium' | 'short'): string {
  const [from, to] = [at.first, at.last].map((instant) => formatDateTime(instant, zone, lang, style))
  if (from === undefined || to === undefined || from === to) return from ?? ''
  // The day that both share is said once.
  if (dayOf(at.first, zone) === dayOf(at.last, zone)) return `${from}–${formatTime(at.last, zone)}`
  return translator(text, lang)('range', { from, to })
}

/** Who reads the trigger so: by the headline's duty where one starts then, else by those who claim it. */
export function sayReaders(trigger: RivalTrigger, incident: Case, lang: Language): string {
  const told = trigger.duties.find((duty) => duty.group === incident.headline.duty)
  if (told !== undefined) return local(told.trigger, lang)
  const parties = [...trigger.claims, ...trigger.duties].map(({ party }) => local(partyOf(incident, party).name, lang))
  return [...new Set(parties)].join(', ')
}

/** What a row of the rules is to this case. */
export const sayStanding = (standing: RuleRow['standing'], lang: Language): string =>
  translator(text, lang)(standing === 'case' ? 'caseRule' : standing)

export function sayForce({ inForce: { from, to } }: DutyRule, lang: Language): string {
  const t = translator(text, lang)
  const first = formatIsoDay(from, lang, 'medium')
  return to === null
    ? t('inForce', { from: first })
    : t('inForceTo', { from: first, to: formatIsoDay(to, lang, 'medium') })
}

/** The arithmetic of one rule from one trigger, a sentence a step. */
export function spellOut(clock: RuleClock, incident: Case, zone: ZoneId, lang: Language): string[] {
  const t = translator(text, lang)
  const { rule, trigger, deed, elapsed, late } = clock
  const limit = limitOf(rule)
  const moments = (at: Moments): string => sayMoments(at, zone, lang, 'medium')
  const lines = [startOf(clock, incident, zone, lang)]
  lines.push(t('due', { limit: rule.limit[lang], when: moments(clock.due) }))
  if (limit.unit !== 'minutes' && limit.zone !== zone) {
    lines.push(t('dueThere', { zone: limit.zone, when: sayMoments(clock.due, limit.zone, lang, 'medium') }))
  }
  if (deed === null) lines.push(t('nothingDone'))
  else {
    const what = local(deed.duty.title, lang)
    lines.push(t(deed.borrowed ? 'borrowed' : 'done', { when: formatWhen(deed.when, zone, lang, 'medium'), what }))
  }
  if (elapsed !== null) lines.push(t('elapsed', { length: sayRange(elapsed, lang), result: sayLate(late, lang) }))
  const soft = (precision: string): string => t(`precision${precision as 'hour' | 'day' | 'month'}`)
  const isSoft = clock.from.first !== clock.from.last
  const isDeedSoft = deed !== null && deed.at.first !== deed.at.last
  if (isSoft) lines.push(t('softTrigger', { precision: soft(trigger.when.precision) }))
  if (isDeedSoft) lines.push(t('softDone', { precision: soft(deed.when.precision) }))
  if (!isSoft && !isDeedSoft) lines.push(t('minute'))
  if (rule.starts === 'material') lines.push(t('material'))
  return lines
}

function startOf({ rule, trigger, from, fromDeed }: RuleClock, incident: Case, zone: ZoneId, lang: Language): string {
  const t = translator(text, lang)
  if (typeof rule.starts !== 'object') {
    const when = formatWhen(trigger.when, zone, lang, 'medium')
    return t('starts', { when, who: sayReaders(trigger, incident, lang) })
  }
  const before = ruleOf(rule.starts.after).title[lang]
  const first = lang === 'en' ? `${before.charAt(0).toLowerCase()}${before.slice(1)}` : before
  return t(fromDeed === null ? 'startsDue' : 'startsDeed', {
    rule: first,
    when: sayMoments(from, zone, lang, 'medium'),
  })
}
