import { lazy, Suspense, useState } from 'react'
import type { EpochMs, ZoneId } from '@/base/brand'
import type { ExtractStats } from '@/data/extracts'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { isChosenZone, zonesSaid } from './part-words'
import { text } from './text'

const ZonePicker = lazy(() => import('./ZonePicker').then((m) => ({ default: m.ZonePicker })))

export interface ZoneFactProps {
  readonly zones: ExtractStats['zones']
  readonly at: EpochMs
  readonly isBusy: boolean
  readonly onZone: (zone: ZoneId) => void
}

/** In which zone the times were written; one that the user chose can be chosen anew. */
export function ZoneFact({ zones, at, isBusy, onZone }: ZoneFactProps) {
  const t = useText(text)
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const chosen = zones.find(({ offset }) => isChosenZone(offset))
  const [zone, setZone] = useState<ZoneId | null>((chosen?.offset ?? null) as ZoneId | null)
  const said = zonesSaid(zones, language)
  if (chosen === undefined) return said
  if (!editing) {
    return (
      <span className="flex flex-wrap items-baseline gap-x-3">
        {zones.length === 1 ? t('zoneChosen', { zone: said }) : t('zonesChosen', { zones: said, zone: chosen.offset })}
        <Button look="quiet" disabled={isBusy} onClick={() => setEditing(true)}>
          {t('change')}
        </Button>
      </span>
    )
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        setEditing(false)
        if (zone !== null && zone !== chosen.offset) onZone(zone)
      }}
    >
      <Suspense fallback={<div data-loading className="h-12 w-72" />}>
        <ZonePicker at={at} zone={zone} onChoose={setZone} autoFocus />
      </Suspense>
      <Button type="submit">{t('readAgain')}</Button>
      <Button look="quiet" onClick={() => setEditing(false)}>
        {t('cancel')}
      </Button>
    </form>
  )
}
