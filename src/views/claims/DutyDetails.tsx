import type { ZoneId } from '@/base/brand'
import { formatDateTime, formatMinutes } from '@/base/format'
import { type DutyClock, evaluateDuty } from '@/case/duty-clock'
import { limitMinutesOf } from '@/case/duty-limits'
import { local } from '@/case/local'
import { partyOf } from '@/case/party'
import type { Case, Duty } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import { useLanguage, useText } from '@/ui/use-text'
import { Facts } from './Facts'
import { SourceList } from './SourceList'
import { text } from './text'

export interface DutyDetailsProps {
  readonly full: Case
  readonly file: Case
  readonly duty: Duty
  readonly zone: ZoneId
  readonly onOpenSource: (sourceId: string) => void
  readonly onOpenDuty: (dutyId: string) => void
}

/** One reading of a legal duty with its law, times and sources, and the other readings of the same clock. */
export function DutyDetails({ full, file, duty, zone, onOpenSource, onOpenDuty }: DutyDetailsProps) {
  const t = useText(text)
  const language = useLanguage()
  const resultOf = useResult()
  const clock = evaluateDuty(duty, file)
  const rivals = file.duties.filter((other) => other.group === duty.group && other.id !== duty.id)
  const reading = `${local(partyOf(full, duty.party).name, language)}: ${local(duty.trigger, language)}`
  const limitMinutes = limitMinutesOf(duty)
  const limit = duty.limitText
    ? local(duty.limitText, language)
    : limitMinutes !== null && formatMinutes(limitMinutes, language)
  return (
    <>
      <Facts
        facts={[
          { name: t('result'), value: <b>{resultOf(clock)}</b> },
          { name: t('law'), value: duty.law, lang: 'en' },
          { name: t('trigger'), value: duty.hypothetical ? `${reading} (${t('hypothetical')})` : reading },
          { name: t('limit'), value: limit || t('notStated') },
          {
            name: t('from'),
            value: duty.triggerAt ? formatWhen(duty.triggerAt, zone, language, 'long') : t('notStated'),
          },
          clock.dueAt === null ? null : { name: t('due'), value: formatDateTime(clock.dueAt, zone, language, 'long') },
          { name: t('done'), value: duty.doneAt ? formatWhen(duty.doneAt, zone, language, 'long') : t('notStated') },
          duty.note ? { name: t('note'), value: duty.note, lang: 'en' } : null,
          { name: t('sources'), value: <SourceList full={full} ids={duty.sources} onOpen={onOpenSource} /> },
        ]}
      />
      {rivals.length > 0 && (
        <section className="mt-4 border-t border-line pt-3">
          <h3 className="mb-1 font-medium">{t('otherReadings')}</h3>
          <ul>
            {rivals.map((rival) => (
              <li key={rival.id} className="border-t border-grid first:border-t-0">
                <button
                  type="button"
                  onClick={() => onOpenDuty(rival.id)}
                  className="touch flex w-full items-baseline justify-between gap-4 py-1 text-start hover:bg-sunken"
                >
                  <span>
                    {local(partyOf(full, rival.party).name, language)}: {local(rival.trigger, language)}
                    {rival.hypothetical && <span className="text-ink3"> ({t('hypothetical')})</span>}
                  </span>
                  <span className="font-medium">{resultOf(evaluateDuty(rival, file))}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function useResult(): (clock: DutyClock) => string {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  return ({ lateMinutes, duty, verdict }) => {
    if (lateMinutes !== null) {
      return t(lateMinutes > 0 ? 'late' : 'early', { length: formatMinutes(Math.abs(lateMinutes), language) })
    }
    return duty.outcome ? local(duty.outcome, language) : words(`verdict${verdict}`)
  }
}
