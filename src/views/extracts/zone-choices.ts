import type { EpochMs, ZoneId } from '@/base/brand'
import { type Language, translator } from '@/base/text'
import { offsetLabel } from '@/base/zoned'
import type { ComboSection } from '@/ui/overlay/ComboField'
import { text } from './zone-text'

const UTC = 'UTC' as ZoneId

/** Zones a clock may have: those of the case and of the view first, then all that the browser knows. Offsets are those of `at`. */
export function zoneChoices(near: readonly ZoneId[], at: EpochMs, language: Language): readonly ComboSection[] {
  const t = translator(text, language)
  const first = [...new Set([UTC, ...near])]
  const rest = (Intl.supportedValuesOf('timeZone') as ZoneId[]).filter((zone) => !first.includes(zone))
  const choice = (zone: ZoneId) => ({ id: zone, label: zone, hint: zone === UTC ? '' : offsetLabel(at, zone) })
  return [
    { title: t('zonesNear'), choices: first.map(choice) },
    { title: t('zonesAll'), choices: rest.map(choice) },
  ]
}
