import type { AccessBins } from '@/analysis/layout/access-bins'
import { softSpanOf } from '@/analysis/layout/soft-span'
import type { ZoneId } from '@/base/brand'
import { formatDay, formatMonth, formatNumber, formatTime } from '@/base/format'
import type { Language } from '@/base/text'
import { translator } from '@/base/text'
import { local } from '@/case/local'
import { EMPTY_CARD } from './card-parts'
import type { CardContext, MarkCard } from './mark-card'
import { text } from './text'

/** From when to when a bin counts, in clock time of the zone. */
export function binTime(bins: AccessBins, bin: number, zone: ZoneId, lang: Language): string {
  const [from, to] = [bins.edges[bin], bins.edges[bin + 1]]
  if (from === undefined || to === undefined) return ''
  switch (bins.unit) {
    case 'day':
      return formatDay(from, zone, lang, 'long')
    case 'month':
      return formatMonth(from, zone, lang, 'long')
    default:
      return `${formatDay(from, zone, lang, 'long')} ${formatTime(from, zone)}–${formatTime(to, zone)}`
  }
}

export function binCard(bin: number, bins: AccessBins, { known, zone, lang }: CardContext): MarkCard {
  const t = translator(text, lang)
  const about = bins.simulated ? '≈ ' : ''
  const lines = bins.pages.flatMap(({ page, values }) => {
    const value = values[bin] ?? 0
    const name = known.pages.find((each) => each.id === page)?.name
    return value <= 0
      ? []
      : [`${name === undefined ? t('accesses') : local(name, lang)}: ${about}${formatNumber(value, lang)}`]
  })
  const normal = bins.normal?.[bin]
  const [from = 0, to = 0] = [bins.edges[bin], bins.edges[bin + 1]]
  const low = known.coverage.some((source) =>
    source.stretches.some(
      ({ state, when }) => state === 'deleted' && softSpanOf(when).from < to && from < softSpanOf(when).to,
    ),
  )
  return {
    ...EMPTY_CARD,
    title: binTime(bins, bin, zone, lang),
    body: [
      ...lines,
      ...(normal === undefined ? [] : [`${t('normal')}: ${about}${formatNumber(normal, lang)}`]),
      ...(low ? [t('mayBeLow')] : []),
      ...(bins.simulated ? [t('simulatedNote')] : []),
    ],
  }
}
