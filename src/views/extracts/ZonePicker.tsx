import { useMemo } from 'react'
import type { EpochMs, ZoneId } from '@/base/brand'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { ComboField } from '@/ui/overlay/ComboField'
import { useLanguage, useText } from '@/ui/use-text'
import { zoneChoices } from './zone-choices'
import { text } from './zone-text'

export interface ZonePickerProps {
  /** When the log was written, for the offsets shown. */
  readonly at: EpochMs
  readonly zone: ZoneId | null
  readonly onChoose: (zone: ZoneId) => void
  readonly autoFocus?: boolean
}

/** Whose clock wrote the times. Carries React Aria, so load it lazily. */
export function ZonePicker({ at, zone, onChoose, autoFocus = false }: ZonePickerProps) {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const { investigation } = useInvestigation()
  const sections = useMemo(
    () => zoneChoices([full.zone, investigation.zone], at, language),
    [full.zone, investigation.zone, at, language],
  )
  return (
    <ComboField
      label={t('zonePick')}
      placeholder={t('zoneType')}
      empty={t('zoneNone')}
      sections={sections}
      value={zone}
      autoFocus={autoFocus}
      onChoose={(id) => onChoose(id as ZoneId)}
    />
  )
}
