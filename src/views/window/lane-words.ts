import type { AccessBins } from '@/analysis/layout/access-bins'
import type { LaneId } from '@/analysis/layout/window-layout'
import { type Language, translator } from '@/base/text'
import { buildHeadline } from '@/case/headline'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { text } from './text'

/** Title and small print of a lane in the gutter. */
export function laneTitle(lane: LaneId, narrow: boolean, bins: AccessBins | null, lang: Language): string {
  const t = translator(text, lang)
  if (lane === 'accesses') return t(bins === null ? 'accesses' : ACCESS_TITLE[bins.unit])
  if (lane === 'claims' && narrow) return t('claimsNarrow')
  return t(lane)
}

const ACCESS_TITLE = {
  day: 'accessesDay',
  hour: 'accessesHour',
  'quarter-hour': 'accessesQuarter',
  month: 'accessesDay',
} as const

export function laneNote(lane: LaneId, bins: AccessBins | null, known: Case, lang: Language): string {
  const t = translator(text, lang)
  switch (lane) {
    case 'phases': {
      const party = buildHeadline(known).accounts[0]?.party
      return party === undefined ? '' : t('phasesBy', { party: local(party.name, lang) })
    }
    case 'accesses':
      if (bins === null) return ''
      if (!bins.simulated) return t('fromLogs')
      // A page keeps its total only once that was public.
      return t(known.pages.some((page) => page.count !== undefined) ? 'simulatedFrom' : 'simulatedLater')
    case 'keys': {
      const [only, ...others] = known.signingKeys
      return only === undefined || others.length > 0 ? '' : local(only.name, lang)
    }
    default:
      return ''
  }
}
