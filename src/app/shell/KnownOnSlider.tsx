import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { IsoDay } from '@/base/brand'
import { formatIsoDay } from '@/base/format'
import { dayNumber } from '@/base/zone-clock'
import { useLanguage, useText } from '@/ui/use-text'
import { stopBeside } from './days-said'
import { text } from './text'
import type { KnownStops } from './use-known-stops'

/** A day of the record by slider: stops where something was said, taller ticks where much was. */
export function KnownOnSlider({ said, stops, known, go }: KnownStops) {
  const t = useText(text)
  const language = useLanguage()
  const track = useRef<HTMLDivElement>(null)
  // While it is dragged the page stays as it is; only the day under the thumb is told.
  const [dragged, setDragged] = useState<IsoDay | null>(null)
  const [first, last] = [stops[0] ?? known, stops.at(-1) ?? known]
  const width = Math.max(1, dayNumber(last) - dayNumber(first))
  const share = (day: IsoDay): number => Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(first)) / width))
  const most = Math.max(1, ...said.map(({ count }) => count))
  const day = dragged ?? known
  const statements = (of: IsoDay): number => said.find((one) => one.day === of)?.count ?? 0

  const nearest = (event: PointerEvent): IsoDay => {
    const box = track.current?.getBoundingClientRect()
    const at = box === undefined ? 0 : (event.clientX - box.left) / box.width
    return stops.reduce((best, stop) => (Math.abs(share(stop) - at) < Math.abs(share(best) - at) ? stop : best), first)
  }
  const onKey = (event: KeyboardEvent): void => {
    const to = target(event.key)
    if (to === null) return
    event.preventDefault()
    go(to, { replace: true })
  }
  const target = (key: string): IsoDay | null => {
    if (key === 'Home') return first
    if (key === 'End') return last
    if (key === 'ArrowRight' || key === 'ArrowUp') return stopBeside(stops, known, 1)
    if (key === 'ArrowLeft' || key === 'ArrowDown') return stopBeside(stops, known, -1)
    return null
  }
  return (
    <div
      ref={track}
      className="relative h-9 pointer-coarse:h-11 min-w-40 flex-1 cursor-pointer touch-none select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged(nearest(event))
      }}
      onPointerMove={(event) => dragged !== null && setDragged(nearest(event))}
      onPointerUp={() => {
        if (dragged !== null) go(dragged)
        setDragged(null)
      }}
      onPointerCancel={() => setDragged(null)}
    >
      <div aria-hidden="true" className="absolute inset-x-0 bottom-2.5 h-px bg-line2" />
      {said.map(({ day: stop, count }) => (
        <div
          key={stop}
          aria-hidden="true"
          className={`absolute bottom-2.5 w-px ${stop <= day ? 'bg-ink' : 'bg-ink3'}`}
          style={{ left: `${share(stop) * 100}%`, height: 3 + (Math.log1p(count) / Math.log1p(most)) * 15 }}
        />
      ))}
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('knownOn')}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, stops.length - 1)}
        aria-valuenow={Math.max(
          0,
          stops.findLastIndex((stop) => stop <= day),
        )}
        aria-valuetext={t('knownStop', {
          day: formatIsoDay(day, language, 'long'),
          said: t('saidCount', { count: statements(day) }),
        })}
        onKeyDown={onKey}
        style={{ left: `${share(day) * 100}%` }}
        className="absolute bottom-0.5 size-4 -translate-x-1/2 rounded-full border-[1.5px] border-select bg-surface transition-[left] duration-200 ease-out data-[dragged=true]:transition-none"
        data-dragged={dragged !== null}
      />
      {dragged !== null && (
        <div
          aria-hidden="true"
          style={{ left: `${Math.min(0.9, Math.max(0.1, share(dragged))) * 100}%` }}
          className="absolute bottom-8 -translate-x-1/2 rounded-md border border-line2 bg-surface px-1.5 text-sm whitespace-nowrap shadow-card"
        >
          {formatIsoDay(dragged, language, 'medium')}
        </div>
      )}
    </div>
  )
}
