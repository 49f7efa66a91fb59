import type { EpochMs, ZoneId } from '@/base/brand'
import { zoneLabel } from '@/base/format'
import { offsetLabel } from '@/base/zoned'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

const UTC = 'UTC' as ZoneId
const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone as ZoneId

/** Abbreviations that one country uses for one clock; others (CST, IST) mean several and are told by offset. */
const SHORT: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', UTC: 'UTC' }
export const shortZone = (zone: ZoneId, at: EpochMs): string => SHORT[zone] ?? offsetLabel(at, zone)

/** In which zone every time on the page is told: that of the case, UTC, the browser's, or the one a link asked for. */
export function ZoneChoice() {
  const t = useText(text)
  const language = useLanguage()
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const at = investigation.window.from
  const zones = new Set([full.zone, UTC, browserZone, investigation.zone])
  return (
    <SegmentedControl
      label={t('zone')}
      segments={[...zones].map((zone) => ({
        value: zone,
        label: shortZone(zone, at),
        name: zoneLabel(zone, at, language),
      }))}
      value={investigation.zone}
      onChange={(zone) => dispatch({ type: 'zone', zone })}
    />
  )
}
