import { useState } from 'react'
import type { EpochMs, ZoneId } from '@/base/brand'
import type { ExtractStats } from '@/data/extracts'
import { Button } from '@/ui/Button'
import { useLanguage, useText } from '@/ui/use-text'
import { isChosenZone, zonesSaid } from './part-words'
import { ZoneForm } from './ZoneForm'
import { text } from './zone-text'

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
  const chosen = zones.find(({ offset }) => isChosenZone(offset))?.offset as ZoneId | undefined
  const said = zonesSaid(zones, language)
  if (chosen === undefined) return said
  if (editing) {
    return (
      <ZoneForm
        at={at}
        initial={chosen}
        isBusy={isBusy}
        onCancel={() => setEditing(false)}
        onZone={(zone) => {
          setEditing(false)
          onZone(zone)
        }}
      />
    )
  }
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {zones.length === 1 ? t('zoneChosen', { zone: said }) : t('zonesChosen', { zones: said, zone: chosen })}
      <Button look="quiet" disabled={isBusy} onClick={() => setEditing(true)}>
        {t('change')}
      </Button>
    </span>
  )
}
