import { useMemo } from 'react'
import type { IsoDay } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { DayPicker } from '@/ui/overlay/DayPicker'
import { useLanguage, useText } from '@/ui/use-text'
import { daysSaid } from './days-said'
import { text } from './text'

// ISO days compare as text; Math.min would not take them.
const earlier = (a: IsoDay, b: IsoDay): IsoDay => (a.localeCompare(b) < 0 ? a : b)

/** A calendar beside the days on which the record changed, newest first. */
export function KnownOnCard({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const days = useMemo(() => daysSaid(full), [full])
  const earliest = days.at(-1)?.day ?? full.compiled
  const choose = (known: IsoDay) => dispatch({ type: 'known', known })
  return (
    <div className="flex max-sm:flex-col">
      <DayPicker
        label={t('knownOn')}
        value={investigation.known}
        min={earlier(earliest, investigation.known)}
        max={full.compiled}
        onChange={choose}
      />
      <section aria-label={t('knownDays')} className="flex flex-col border-line max-sm:border-t sm:border-l">
        <h2 className="px-3 pt-3 pb-1 text-sm text-ink3">{t('knownDays')}</h2>
        <ul className="max-h-72 overflow-y-auto pb-2">
          {days.map(({ day, count }) => (
            <li key={day}>
              <button
                type="button"
                aria-pressed={day === investigation.known}
                onClick={() => {
                  choose(day)
                  onClose()
                }}
                className="touch flex w-full gap-4 px-3 py-1 text-start hover:bg-sunken aria-pressed:font-medium"
              >
                <span className="flex-1 whitespace-nowrap">{formatIsoDay(day, language, 'medium')}</span>
                <span className="text-sm whitespace-nowrap text-ink3">{t('saidCount', { count })}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
