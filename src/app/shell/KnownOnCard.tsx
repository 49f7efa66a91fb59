import { useState } from 'react'
import type { IsoDay } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { useOpenCase } from '@/data/open-case'
import { useStore } from '@/data/store'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { DayPicker } from '@/ui/overlay/DayPicker'
import { useLanguage, useText } from '@/ui/use-text'
import { KnownOnSaid } from './KnownOnSaid'
import { KnownOnSlider } from './KnownOnSlider'
import { openReplay, replayStore } from './known-replay'
import { text } from './text'
import { useKnownStops } from './use-known-stops'

// ISO days compare as text; Math.min would not take them.
const earlier = (a: IsoDay, b: IsoDay): IsoDay => (a.localeCompare(b) < 0 ? a : b)

/** A slider, a calendar and a list of the days on which the record changed, and its replay. */
export function KnownOnCard({ onClose }: { onClose: () => void }) {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const { step } = useStore(replayStore)
  const stops = useKnownStops()
  const { said, known, go } = stops
  const [slides, setSlides] = useState(0)
  const earliest = stops.stops[0] ?? full.compiled
  const replay = (): void => {
    // Its days replace each other in the history: back leads to where one was before.
    if (known >= full.compiled) go(earliest)
    onClose()
    openReplay()
  }
  return (
    <div className="max-h-[80dvh] overflow-y-auto">
      <div className="flex items-center gap-5 border-b border-line py-1.5 pr-3 pl-5">
        <KnownOnSlider
          {...stops}
          go={(day, options) => {
            go(day, options)
            setSlides(slides + 1)
          }}
        />
        <Button icon={<Icon name="play" />} onClick={replay}>
          {t('replayRecord')}
        </Button>
      </div>
      {step?.to === known && (
        // Spoken by the region beside the date control.
        <p aria-hidden="true" className="max-w-md border-b border-line px-4 py-1.5 text-sm text-ink2">
          <KnownOnSaid step={step} />
        </p>
      )}
      <div className="flex max-sm:flex-col">
        {/* Keyed, so that the field follows the slider; not by the day, because a field must keep the focus while one types. */}
        <DayPicker
          key={slides}
          label={t('knownOn')}
          value={known}
          min={earlier(earliest, known)}
          max={full.compiled}
          onChange={go}
        />
        <section aria-label={t('knownDays')} className="flex flex-col border-line max-sm:border-t sm:border-l">
          <h2 className="px-3 pt-3 pb-1 text-sm text-ink3">{t('knownDays')}</h2>
          <ul ref={showPressed} className="max-h-72 overflow-y-auto pb-2">
            {said.map(({ day, count, sources }) => (
              <li key={day}>
                <button
                  type="button"
                  aria-pressed={day === known}
                  onClick={() => {
                    go(day)
                    onClose()
                  }}
                  className="touch flex w-full gap-4 px-3 py-1 text-start hover:bg-sunken aria-pressed:font-medium"
                >
                  <span className="flex-1 whitespace-nowrap">{formatIsoDay(day, language, 'medium')}</span>
                  <span className="text-sm whitespace-nowrap text-ink3">
                    {count === 0 && sources > 0 ? t('publishedCount', { count: sources }) : t('saidCount', { count })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

/** The day of the view is somewhere in a long list: it opens there. */
function showPressed(list: HTMLUListElement | null): void {
  const pressed = list?.querySelector<HTMLElement>('[aria-pressed=true]')
  if (list !== null && pressed != null) list.scrollTop = pressed.offsetTop - list.offsetTop - list.clientHeight / 2
}
