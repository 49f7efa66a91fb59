import type { EpochMs, ZoneId } from '@/base/brand'
import { zoneLabel } from '@/base/format'
import { offsetLabel } from '@/base/zoned'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { MenuButton } from '@/ui/MenuButton'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

const UTC = 'UTC' as ZoneId
const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone as ZoneId

/** Abbreviations that one country uses for one clock; others (CST, IST) mean several and are told by offset. */
const SHORT: Readonly<Record<string, string>> = { 'Asia/Seoul': 'KST', UTC: 'UTC' }
const shortZone = (zone: ZoneId, at: EpochMs): string => SHORT[zone] ?? offsetLabel(at, zone)

/** In which zone every time on the page is told: that of the case, UTC, the browser's, or the one a link asked for. */
export function ZoneChoice() {
  const t = useText(text)
  const { zone, zones, choose } = useZones()
  return <SegmentedControl label={t('zone')} segments={zones} value={zone} onChange={choose} />
}

/** The same in the room of one zone. */
export function ZoneMenu() {
  const t = useText(text)
  const { zone, zones, choose } = useZones()
  const chosen = zones.find(({ value }) => value === zone)
  return (
    <MenuButton
      label={`${t('zone')}, ${chosen?.label}`}
      className="text-sm font-medium max-lg:h-[26px] max-lg:rounded-full"
      entries={zones.map(({ value, name }) => ({ id: value, label: name, checked: value === zone }))}
      onAction={(id) => choose(id as ZoneId)}
    >
      {chosen?.label}
    </MenuButton>
  )
}

function useZones() {
  const language = useLanguage()
  const { full } = useOpenCase()
  const { investigation, dispatch } = useInvestigation()
  const { zone, window } = investigation
  const all = new Set([full.zone, UTC, browserZone, zone])
  return {
    zone,
    zones: [...all].map((value) => ({
      value,
      label: shortZone(value, window.from),
      name: zoneLabel(value, window.from, language),
    })),
    choose: (next: ZoneId) => dispatch({ type: 'zone', zone: next }),
  }
}
