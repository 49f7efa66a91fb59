import { useEffect } from 'react'
import { formatIsoDay } from '@/base/format'
import { useStore } from '@/data/store'
import { Icon } from '@/ui/Icon'
import { IconButton } from '@/ui/IconButton'
import { useLanguage, useText } from '@/ui/use-text'
import { stopBeside } from './days-said'
import { KnownOnSaid } from './KnownOnSaid'
import { KnownOnSlider } from './KnownOnSlider'
import { closeReplay, replayStore, STEP_MS, setPlaying } from './known-replay'
import { text } from './text'
import { useKnownStops } from './use-known-stops'

/** The record day by day, over the page it moves: play, pause, one step, the slider, and what changed in words. */
export function KnownOnReplay() {
  const t = useText(text)
  const language = useLanguage()
  const { playing, step } = useStore(replayStore)
  const known = useKnownStops()
  const { stops, known: day, go } = known
  const last = stops.at(-1) ?? day
  const atEnd = day >= last

  useEffect(() => {
    if (!playing) return
    if (atEnd) {
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => go(stopBeside(stops, day, 1), { replace: true }), STEP_MS)
    return () => clearTimeout(timer)
  }, [playing, atEnd, stops, day, go])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A dialog or card that is open has the first word.
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('[role=dialog]') === null)
        closeReplay()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const play = (): void => {
    if (!playing && atEnd) go(stops[0] ?? day, { replace: true })
    setPlaying(!playing)
  }
  const stepBy = (by: -1 | 1): void => {
    setPlaying(false)
    go(stopBeside(stops, day, by), { replace: true })
  }
  return (
    <section
      aria-label={t('replay')}
      data-replay={playing ? 'playing' : 'paused'}
      className="sticky top-0 z-30 border-b border-line2 bg-surface px-6 py-1.5 max-lg:px-4 print:hidden"
    >
      <div className="flex items-center gap-2 max-sm:flex-wrap">
        <IconButton label={t('stepBack')} icon={<Icon name="stepBack" />} onClick={() => stepBy(-1)} />
        <IconButton
          label={t(playing ? 'pause' : 'play')}
          icon={<Icon name={playing ? 'pause' : 'play'} />}
          onClick={play}
          autoFocus
        />
        <IconButton label={t('stepOn')} icon={<Icon name="stepOn" />} onClick={() => stepBy(1)} />
        <span className="w-24 font-medium whitespace-nowrap">{formatIsoDay(day, language, 'medium')}</span>
        <div className="flex min-w-0 flex-1 px-2 max-sm:order-last max-sm:basis-full">
          <KnownOnSlider {...known} />
        </div>
        <IconButton
          label={t('closeReplay')}
          icon={<Icon name="close" />}
          onClick={closeReplay}
          className="max-sm:ml-auto"
        />
      </div>
      {/* Spoken by the region beside the date control. */}
      <p aria-hidden="true" className="min-h-[18px] text-sm text-ink2">
        {step?.to === day ? <KnownOnSaid step={step} /> : t('replayHint')}
      </p>
    </section>
  )
}
