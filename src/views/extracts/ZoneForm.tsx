import { lazy, Suspense, useState } from 'react'
import type { EpochMs, ZoneId } from '@/base/brand'
import { Button, type ButtonProps } from '@/ui/Button'
import { useText } from '@/ui/use-text'
import { text } from './zone-text'

const ZonePicker = lazy(() => import('./ZonePicker').then((m) => ({ default: m.ZonePicker })))

export interface ZoneFormProps {
  /** When the log was written, for the offsets shown. */
  readonly at: EpochMs
  readonly look?: ButtonProps['look']
  readonly initial?: ZoneId
  readonly isBusy?: boolean
  readonly onZone: (zone: ZoneId) => void
  /** Where the form can be put away. */
  readonly onCancel?: () => void
}

/** Chooses whose clock wrote the times, and reads with it. */
export function ZoneForm({ at, look = 'plain', initial, isBusy = false, onZone, onCancel }: ZoneFormProps) {
  const t = useText(text)
  const [zone, setZone] = useState<ZoneId | null>(initial ?? null)
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (zone !== null) onZone(zone)
      }}
    >
      <Suspense fallback={<div data-loading className="h-12 w-72" />}>
        <ZonePicker at={at} zone={zone} onChoose={setZone} autoFocus={onCancel !== undefined} />
      </Suspense>
      <Button look={look} type="submit" disabled={zone === null || zone === initial || isBusy}>
        {t('readWithZone')}
      </Button>
      {onCancel && (
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
    </form>
  )
}
